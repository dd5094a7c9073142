import { onceFor } from '../../once.ts'
import type { Paragraph, Prose } from '../../prose/read.ts'
import { original, type Written } from '../../prose/typed.ts'
import { type Found, together } from './place.ts'

const han = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** How far the numbering 一、二、三 and （一）（二） has come, and whether a list may restart. */
type Count = { first: number; second: number; anew: boolean; section: boolean }

/** Gaps and repeats in headings 一、二、三 and （一）（二）, and a part without a number while the others have one. */
export function judgeNumbering({ section, at, prose }: Written): Found[] {
  const wrong = section === original ? outOfReport(prose) : outOfSection(prose)
  return together(
    { section, at },
    wrong.map((shows) => ({ shows })),
  )
}

const outOfReport = onceFor((prose: Prose) => outOfNumber(prose, true))
const outOfSection = onceFor((prose: Prose) => outOfNumber(prose, false))

function outOfNumber(prose: Prose, whole: boolean): string[] {
  const count: Count = { first: 0, second: 0, anew: false, section: !whole }
  return withoutContents(prose).flatMap((paragraph) => step(count, paragraph))
}

function step(count: Count, paragraph: Paragraph): string[] {
  const level = paragraph.numbering?.level
  if (level === 1) return stepFirst(count, paragraph)
  if (level === 2) return stepSecond(count, paragraph)
  if (level !== undefined) return []
  count.anew ||= paragraph.title || paragraph.text.endsWith('：')
  if (count.section || paragraph.opens === undefined || paragraph.parts.length > 1) return []
  count.second = 0
  return [`“${paragraph.text}”没有编号，应为“${inHan(count.first + 1)}、”，后面的编号顺延`]
}

function stepFirst(count: Count, { numbering, text }: Paragraph): string[] {
  const number = numbering?.number ?? 0
  const expected = begins(count, count.first, number) ? number : count.first + 1
  Object.assign(count, { first: number, second: 0, anew: false })
  return number === expected ? [] : [`“${text.slice(0, 20)}”应为“${inHan(expected)}、”`]
}

function stepSecond(count: Count, { numbering, text }: Paragraph): string[] {
  const number = numbering?.number ?? 0
  const expected = begins(count, count.second, number) ? number : count.second + 1
  Object.assign(count, { second: number, anew: false })
  return number === expected ? [] : [`“${text.slice(0, 20)}”应为“（${inHan(expected)}）”`]
}

/** Whether a list begins here: again at 一, or with a section typed with its own number. */
function begins({ anew, section }: Count, last: number, number: number): boolean {
  return (anew && number === 1) || (section && last === 0)
}

/** Leaves out the table of contents, whose headings come again later. */
function withoutContents({ paragraphs }: Prose): readonly Paragraph[] {
  const last = new Map(paragraphs.map(({ text }, at) => [plain(text), at]))
  return paragraphs.filter(({ text, title, numbering }, at) => !(title && numbering) || last.get(plain(text)) === at)
}

/** A line of the contents without its dots and page number. */
function plain(line: string): string {
  return line.replace(/(?<!\d)\d+$/, '').replace(/(?<![\s.…·])[\s.…·]+$/, '')
}

function inHan(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? han[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? han[ones] : ''}`
}
