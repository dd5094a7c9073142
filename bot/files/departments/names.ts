import { roomFor, safeName } from '../../file-names.ts'

const nameless = '没写部门'

/** Names of files in one folder: safe on every system, and none given twice. */
export class FreeNames {
  readonly #taken = new Set<string>()

  /** A name that no file has yet: 县档案馆, 县档案馆（2）. `endings`: what is put behind it must be free too. */
  free(name: string, ...endings: readonly string[]): string {
    const own = safe(name)
    for (let number = 1; ; number += 1) {
      const rest = number === 1 ? '' : `（${number}）`
      const given = `${roomFor(rest + longestOf(endings), own)}${rest}`
      if (endings.every((ending) => !this.#taken.has(evenly(given + ending)))) {
        for (const ending of endings) this.#taken.add(evenly(given + ending))
        return given
      }
    }
  }
}

/** A text as a file's name: no folders, no signs or words that a system refuses. */
function safe(name: string): string {
  const text = safeName(name.normalize('NFC')).replace(/\p{Cc}/gu, '')
  const ended = trimmedEnd(text.replace(/^[\s.]+/, ''))
  if (ended === '') return nameless
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(ended) ? `${ended}_` : ended
}

/** Systems refuse a name that ends with a blank or a dot. */
function trimmedEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.]/.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

function longestOf(endings: readonly string[]): string {
  return endings.reduce((longest, ending) => (ending.length > longest.length ? ending : longest), '')
}

function evenly(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
