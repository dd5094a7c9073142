import type { Form } from '../../form.ts'
import type { ReportLayout } from '../../layout.ts'
import { onceFor } from '../../once.ts'
import { alike } from './gathering.ts'
import { labelOf, plain } from './label.ts'

/** A heading of the report: the section that begins under it, if any, and the headings that it stands under. */
export type Heading = {
  readonly titles: readonly string[]
  readonly section?: string
  readonly above: readonly Heading[]
  /** Its place in reading order. */
  readonly order: number
}

/** A heading's number: how it is written, which one it is, and the words behind it. */
type Number = { readonly style: string; readonly number: number; readonly words: string }

/** The headings that a line stands under, outermost first; without `heading` where the form does not know it. */
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

/** 十二 and 12. */
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

/** The heading whose words a line has. */
export function headingOf(form: Form, text: string): Heading | undefined {
  const title = titleIn(text)
  return title === undefined
    ? undefined
    : headingsOf(form).find(({ titles }) => titles.includes(title) || titles.some((each) => isSame(each, title)))
}

/** A line without its number; undefined where it is too long for a heading, or a sentence. */
function titleIn(text: string): string | undefined {
  const line = plain(text)
  if (line.length > longestHeading + 10 || /[。；!?]/.test(line.replace(/[。:：]$/, ''))) return undefined
  const words = numberIn(text)?.words ?? text
  return labelOf(numberIn(words)?.words ?? words).whole.replace(/[。:]$/, '')
}

/** The heading that a line could be: by the layout's words, or, where it is numbered, by the words that the checks know the part by. */
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

/** What a line is in the outline, and the outline behind it. */
export type Entered = {
  readonly outline: Outline
  readonly heading?: Heading
  readonly is: 'heading' | 'strange' | 'text'
}

/**
 * Reads a line within the outline. A heading stands beside another one that is numbered alike, or below the one in hand;
 * a line that only sounds like a heading of elsewhere is text. The next number behind a heading is one too, though the
 * form may not know its words.
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

/** A heading whose number was forgotten takes the place of the one beside it. */
function unnumbered(outline: Outline, heading: Heading): Entered {
  const at = outline.findIndex((level) => level.heading?.above.length === heading.above.length)
  const { style = '', number = 0 } = outline[at] ?? {}
  return opened(outline, at < 0 ? outline.length : at, style, number, heading)
}

function isAfter(heading: Heading, outline: Outline): boolean {
  return outline.every((level) => level.heading === undefined || level.heading.order < heading.order)
}

/** Whether a heading is the next one beside the last, though its number is written otherwise. */
function isNext({ above }: Heading, outline: Outline, number: number): boolean {
  const last = outline.at(-1)
  return last?.heading?.above.at(-1) === above.at(-1) && last?.number === number - 1
}

/** Whether a heading may stand below the last one of the outline. */
function isWithin(heading: Heading, outline: Outline): boolean {
  const last = outline.at(-1)
  return last === undefined || (last.heading !== undefined && heading.above.includes(last.heading))
}

/** Whether a heading stands over all of the outline: those over it were not known. */
function isOver(heading: Heading, outline: Outline): boolean {
  return outline.every((level) => level.heading === undefined || level.heading.above.length > heading.above.length)
}

function isTitleLike(text: string): boolean {
  return text.trim().length <= longestStrange && !/[。；，]/.test(text)
}
