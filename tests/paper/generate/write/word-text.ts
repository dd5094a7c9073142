import type { Dice } from '../../../fixtures/dice.ts'
import type { Part } from '../document.ts'

/** What a Word file may contain besides its text. */
export type Habit = 'tracked' | 'controls' | 'hidden' | 'nested' | 'boxes' | 'automatic'

export type Writing = { readonly dice: Dice; readonly habits: ReadonlySet<Habit> }

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Parts as lines: a line break within a text begins another. */
export function linesOf(parts: readonly Part[]): Part[][] {
  const lines: Part[][] = [[]]
  for (const part of parts)
    for (const [at, text] of part.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      lines.at(-1)?.push({ ...part, text })
    }
  return lines
}

/** The runs of a line; values may be in content controls or tracked changes. */
export function runs({ dice, habits }: Writing, line: readonly Part[], properties: string): string {
  return line
    .map((part) => {
      const plain = run(part.text, properties)
      if (part.at === undefined || part.text === '') return plain
      if (habits.has('tracked') && dice.chance(0.3)) return tracked(plain, properties)
      if (habits.has('controls') && dice.chance(0.5))
        return `<w:sdt><w:sdtPr/><w:sdtContent>${plain}</w:sdtContent></w:sdt>`
      return habits.has('hidden') && dice.chance(0.2) ? plain + run('旧数88', `${properties}<w:vanish/>`) : plain
    })
    .join('')
}

function run(text: string, properties: string): string {
  return text === '' ? '' : `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

const author = 'w:author="核对" w:date="2024-06-01T09:00:00Z"'

/** A tracked change from another value. */
function tracked(plain: string, properties: string): string {
  const gone = `<w:r><w:rPr>${properties}</w:rPr><w:delText>77.77</w:delText></w:r>`
  return `<w:del w:id="900" ${author}>${gone}</w:del><w:ins w:id="901" ${author}>${plain}</w:ins>`
}
