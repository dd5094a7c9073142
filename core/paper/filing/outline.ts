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

/** Numbers that headings alone have: 第一部分, 2.1.1; and a typed number behind Word's own: 1. 1. */
const outlineNumber =
  /^\s*(?:第[一二三四五六七八九十]{1,3}[部章节]分?|\d{1,2}(?:[.．]\s?\d{1,2}){1,3}[.．、]?(?![\d%]))/

/** Whether a line begins with a number, as headings do. */
export function isNumbered(text: string): boolean {
  return numbered.test(plain(text))
}

/** A line that begins a part of the report: its heading, and what stands behind it in the same line. */
export type HeadingLine = { readonly heading: Heading; readonly title: string; readonly rest: string }

/**
 * The heading that a line is, or begins with: by the words of the layout, or, where it is numbered, by the words that
 * the checks know a part by. Such a part stands behind the section in hand: what is numbered there may name others.
 */
export function headingIn(
  headings: readonly Heading[],
  parts: readonly Part[],
  text: string,
  section?: string,
): HeadingLine | undefined {
  const end = text.search(/[：:。]/)
  for (const at of end < 0 ? [text.length] : [text.length, end]) {
    const [title, rest] = [text.slice(0, at), text.slice(at + 1).trim()]
    const heading = named(headings, title) ?? (text[at] === '。' ? undefined : known(headings, parts, title, section))
    if (heading) return { heading, title: text.slice(0, at + 1), rest }
  }
  return undefined
}

/** The heading of the layout with this title. */
function named(headings: readonly Heading[], title: string): Heading | undefined {
  if (plain(title).length > longestHeading + 10) return undefined
  const { whole, bare } = labelOf(title.replace(outlineNumber, ''))
  const words = whole.replace(/[。:]$/, '')
  return headings.find((heading) => {
    const own = labelOf(heading.title)
    return own.whole === words || own.bare === bare
  })
}

const tells = /[，。；!?！？]/
const doing = /^(?:负责|加强|落实|完善|做好|指导|承担|组织|贯彻|规范|强化|严格|开展|监督|管理|推进|提高|优化)/
const ending = /(?:情况|说明|分析|原因|建议|打算|计划|措施|公开)$/

/** The heading of a later part whose words a numbered title holds, if it tells nothing more. */
function known(headings: readonly Heading[], parts: readonly Part[], title: string, section?: string) {
  const { bare } = labelOf(title.replace(outlineNumber, ''))
  const words = plain(bare)
  if (!isNumbered(title) || words.length > longestHeading || tells.test(title) || doing.test(words)) return undefined
  const here = headings.findIndex((heading) => heading.section === section)
  return headings.find((heading, at) => {
    const part = parts.find(({ id }) => id === heading.section)
    const isPart = part?.words.some((word) => words.includes(plain(word)) && isTitle(words, plain(word)))
    return at > here && isPart
  })
}

function isTitle(words: string, word: string): boolean {
  return words.endsWith(word) || ending.test(words)
}
