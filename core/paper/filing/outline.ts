import type { Form } from '../../form.ts'
import type { ReportLayout } from '../../layout.ts'
import { onceFor } from '../../once.ts'
import { alike } from './gathering.ts'
import { labelOf, plain } from './label.ts'

/** A heading of the report: the section that begins under it, if any, and the headings above it. */
export type Heading = {
  readonly titles: readonly string[]
  readonly section?: string
  readonly above: readonly Heading[]
  /** Its position in reading order. */
  readonly order: number
}

/** A heading's number: its style, its value, and the words after it. */
type Number = { readonly style: string; readonly number: number; readonly words: string }

/** The headings above a line, outermost first; without `heading` if the form does not have it. */
export type Outline = readonly { readonly style: string; readonly number: number; readonly heading?: Heading }[]

const longestHeading = 40
const longestStrange = 30

/** The headings of the form's report in reading order. */
export const headingsOf = onceFor((form: Form): readonly Heading[] => {
  const found: Heading[] = []
  const walk = ({ parts }: Pick<ReportLayout, 'parts'>, above: readonly Heading[]): void => {
    for (const { title, section, parts: inner } of parts) {
      const titles = alike(form, title).map((each) => labelOf(each).whole)
      const heading = { titles, above, order: found.length, ...(section === undefined ? {} : { section }) }
      found.push(heading)
      if (inner) walk({ parts: inner }, [...above, heading])
    }
  }
  if (form.edition.layout.report) walk(form.edition.layout.report, [])
  return found
})

const styles: readonly (readonly [string, RegExp])[] = [
  ['part', /^第([一二三四五六七八九十]{1,3})[部章节]分?[、:：\s]?/],
  ['han', /^([一二三四五六七八九十]{1,3})[、.．)）]/],
  ['bracketed han', /^[(（]([一二三四五六七八九十]{1,3})[)）][、.．]?/],
  ['bracketed', /^[(（](\d{1,2})[)）][、.．]?/],
  ['deeper', /^\d{1,2}[.．]\d{1,2}[.．](\d{1,2})(?!\d)[、.．]?/],
  ['deep', /^\d{1,2}[.．](\d{1,2})(?!\d)[、.．]?/],
  ['figure', /^(\d{1,2})(?:[、.．)）]|\s+(?=\p{Script=Han}))/u],
]
const numerals = '一二三四五六七八九十'

function numberIn(text: string): Number | undefined {
  const line = text.trim()
  for (const [style, written] of styles) {
    const [all, digits] = written.exec(line) ?? []
    if (all !== undefined && digits !== undefined)
      return { style, number: numberOf(digits), words: line.slice(all.length) }
  }
  return undefined
}

/** Reads 十二 and 12. */
function numberOf(digits: string): number {
  if (/\d/.test(digits)) return Number(digits)
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['', digits]
  const digit = (each: string) => numerals.indexOf(each) + 1
  return (digits.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones === '' ? 0 : digit(ones))
}

/** Whether a line begins with a number, as headings do. */
export function isNumbered(text: string): boolean {
  return numberIn(text) !== undefined
}

/** The heading with the same words as a line. */
export function headingOf(form: Form, text: string): Heading | undefined {
  const title = titleIn(text)
  return title === undefined
    ? undefined
    : headingsOf(form).find(({ titles }) => titles.includes(title) || titles.some((each) => isSame(each, title)))
}

/** A line without its number; undefined if it is a sentence or too long for a heading. */
function titleIn(text: string): string | undefined {
  const line = plain(text)
  if (line.length > longestHeading + 10 || /[。；!?]/.test(line.replace(/[。:：]$/, ''))) return undefined
  const words = numberIn(text)?.words ?? text
  return labelOf(numberIn(words)?.words ?? words).whole.replace(/[。:]$/, '')
}

/**
 * The heading that a line could be: by the layout's words or, if it is numbered, by the words by which the checks
 * recognise the part.
 */
export function headingIn(form: Form, text: string): Heading | undefined {
  const title = titleIn(text)
  const same = headingOf(form, text)
  if (title === undefined || same || !isNumbered(text) || title.length > longestHeading) return same
  const headings = headingsOf(form)
  const part = form.edition.prose?.parts.find(
    ({ id, words: own }) =>
      headings.some(({ section }) => section === id) && own.some((each) => title.includes(plain(each))),
  )
  return part && headings.find(({ section }) => section === part.id)
}

function isSame(one: string, other: string): boolean {
  return labelOf(one).bare === labelOf(other).bare
}

/** What a line is in the outline, and the outline after it. */
export type Entered = {
  readonly outline: Outline
  readonly heading?: Heading
  readonly is: 'heading' | 'strange' | 'text'
}

/**
 * Reads a line within the outline. A heading is at the level of another with the same numbering, or below the current
 * one; a line that only resembles a heading elsewhere is text. A line with the next number after a heading is a heading
 * too, even if the form does not have its words.
 */
export function entered(form: Form, outline: Outline, text: string): Entered {
  const heading = headingIn(form, text)
  const number = numberIn(text)
  if (!number) return heading && isAfter(heading, outline) ? unnumbered(outline, heading) : { outline, is: 'text' }
  const { style } = number
  const beside = outline.findIndex((level) => level.style === style)
  if (beside < 0) {
    if (heading && isNext(heading, outline, number.number))
      return opened(outline, outline.length - 1, style, number.number, heading)
    const fits = heading && (isWithin(heading, outline) || isOver(heading, outline))
    return fits
      ? opened(outline, isWithin(heading, outline) ? outline.length : 0, style, number.number, heading)
      : { outline, is: 'text' }
  }
  const sibling = outline[beside]
  const fits = heading && (heading.above.length === sibling?.heading?.above.length || isAfter(heading, outline))
  if (fits) return opened(outline, beside, style, number.number, heading)
  const strange = !heading && number.number === (sibling?.number ?? 0) + 1 && isTitleLike(text)
  return strange ? { ...opened(outline, beside, style, number.number), is: 'strange' } : { outline, is: 'text' }
}

function opened(outline: Outline, at: number, style: string, number: number, heading?: Heading): Entered {
  const level = { style, number, ...(heading ? { heading } : {}) }
  return { outline: [...outline.slice(0, at), level], is: 'heading', ...(heading ? { heading } : {}) }
}

/** Puts a heading without a number at the level where its sibling would be. */
function unnumbered(outline: Outline, heading: Heading): Entered {
  const at = outline.findIndex((level) => level.heading?.above.length === heading.above.length)
  const { style = '', number = 0 } = outline[at] ?? {}
  return opened(outline, at < 0 ? outline.length : at, style, number, heading)
}

function isAfter(heading: Heading, outline: Outline): boolean {
  return outline.every((level) => level.heading === undefined || level.heading.order < heading.order)
}

/** Whether a heading directly follows the last one at its level, although its number is in another style. */
function isNext({ above }: Heading, outline: Outline, number: number): boolean {
  const last = outline.at(-1)
  return last?.heading?.above.at(-1) === above.at(-1) && last?.number === number - 1
}

/** Whether a heading may be below the last one of the outline. */
function isWithin(heading: Heading, outline: Outline): boolean {
  const last = outline.at(-1)
  return last === undefined || (last.heading !== undefined && heading.above.includes(last.heading))
}

/** Whether a heading is above the whole outline, whose own upper headings were not recognised. */
function isOver(heading: Heading, outline: Outline): boolean {
  return outline.every((level) => level.heading === undefined || level.heading.above.length > heading.above.length)
}

function isTitleLike(text: string): boolean {
  return text.trim().length <= longestStrange && !/[。；，]/.test(text)
}
