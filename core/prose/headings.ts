import { onceForWords } from '../once.ts'
import { readNumeral } from '../values/numbers.ts'
import type { Part, ProseSettings } from './rules.ts'

/** A paragraph's own number: 一、 is level 1, （一） 2, 1. 3, （1） 4. */
export type Numbering = { readonly level: number; readonly number: number; readonly title: string }

const han = '[一二三四五六七八九十]{1,3}'
const shapes: readonly RegExp[] = [
  new RegExp(`^(${han})\\s*[、.．](.*)$`),
  new RegExp(`^[（(](${han})[）)](.*)$`),
  /^(\d{1,2})(?:、|[.．](?!\d))(.*)$/,
  /^[（(](\d{1,2})[）)](.*)$/,
]
const longestTitle = 24

/** The number at the beginning of a paragraph. */
export function numberingOf(line: string): Numbering | undefined {
  if (!/^[一二三四五六七八九十\d（(]/.test(line)) return undefined
  for (const [at, shape] of shapes.entries()) {
    const [, digits, title = ''] = shape.exec(line) ?? []
    const number = digits === undefined ? undefined : numberIn(digits)
    if (number !== undefined) return { level: at + 1, number, title: title.trim() }
  }
  return undefined
}

/** Headings count from one anew in every part. */
const numberIn = onceForWords((digits): number | undefined => {
  const [number] = readNumeral(digits)
  return number === undefined ? undefined : Number(number)
})

/** Whether a line is a title: short, and no sentence. */
export function isTitle(line: string): boolean {
  return line.length <= longestTitle * 2 && bare(line).length <= longestTitle && !/[，。；：]/.test(bare(line))
}

/**
 * The part that a heading opens, recognised by its words; below the first level only inside the part to which it
 * belongs.
 */
export function partOpened(
  settings: ProseSettings,
  line: string,
  numbering: Numbering | undefined,
  inside: readonly string[],
): Part | undefined {
  const title = bare((numbering?.title ?? line).split('。', 1)[0] ?? '')
  if (title === '' || title.length > longestTitle || /[，；：]/.test(title) || /^[及和与或]/.test(title))
    return undefined
  return settings.parts.find(({ words, within }) => {
    if (within === undefined ? (numbering?.level ?? 1) !== 1 : numbering?.level === 1 || !inside.includes(within))
      return false
    return words.some((word) => title.includes(word) && (numbering || title.length <= word.length + 4))
  })
}

/** A part and those that contain it, innermost first. */
export function partsAround(settings: ProseSettings, id: string | undefined): string[] {
  const part = settings.parts.find((candidate) => candidate.id === id)
  if (!part) return id === undefined ? [] : [id]
  return [part.id, ...partsAround(settings, part.within)]
}

function bare(title: string): string {
  return title.replace(/[（(][^（）()]*[）)]|[\s“”"‘’]/g, '')
}
