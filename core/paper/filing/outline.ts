import type { ReportLayout } from '../../layout.ts'
import type { Part } from '../../prose/rules.ts'
import { labelOf, plain } from './label.ts'

/** A heading of the report: the section that begins under it, if any. */
export type Heading = { readonly title: string; readonly section?: string }

/** The longest that a heading is. */
const longestHeading = 40

/** The headings of a report, outermost first, in reading order. */
export function headingsOf({ parts }: ReportLayout): readonly Heading[] {
  return parts.flatMap(({ title, section, parts: inner }) => [
    { title, ...(section === undefined ? {} : { section }) },
    ...(inner ? headingsOf({ parts: inner } as ReportLayout) : []),
  ])
}

const numbered =
  /^(?:\(?[\d一二三四五六七八九十]{1,3}\)?[、.．)）]|\([\d一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[部章节]分?)/

/** Whether a line begins with a number, as headings do. */
export function isNumbered(text: string): boolean {
  return numbered.test(plain(text))
}

/**
 * The heading that a line is: by the words of the layout, or, where it is numbered, by the words that the checks know
 * the part by. `after` is the place of the heading before it, since one title may name two parts.
 */
export function headingIn(headings: readonly Heading[], parts: readonly Part[], text: string): Heading | undefined {
  const line = plain(text)
  if (line.length > longestHeading + 10 || /[。；!?]/.test(line.replace(/[。:：]$/, ''))) return undefined
  const { whole, bare } = labelOf(text.replace(/^\s*第[一二三四五六七八九十]{1,3}[部章节]分?/, ''))
  const title = whole.replace(/[。:]$/, '')
  const same = headings.find((heading) => {
    const own = labelOf(heading.title)
    return own.whole === title || own.bare === bare
  })
  if (same || !isNumbered(text) || bare.length > longestHeading) return same
  const part = parts.find(({ id, words }) => {
    return headings.some(({ section }) => section === id) && words.some((word) => plain(bare).includes(plain(word)))
  })
  return part && headings.find(({ section }) => section === part.id)
}
