import { flatMap } from '../../flat-map.ts'
import type { Paragraph, Prose } from '../../prose/read.ts'

/** Where the dots, the blanks or the number of the page begin behind a heading. */
const leader = /\.{3}|…{2}|·{3}|\t|\s{2,20}\d|(?<=[\u4e00-\u9fa5）)])\s?\d{1,3}$/
const led = /(?:\.{3}|…{2}|·{3})\s?(?:\d|错误|Error|PAGEREF)/

/** Leaves out the table of contents: lines with dots and a page, and headings that come again later. */
export function withoutContents({ paragraphs }: Prose): readonly Paragraph[] {
  const isHeading = ({ title, numbering }: Paragraph) => title && numbering !== undefined
  const last = new Map(flatMap(paragraphs, (one, at) => (isHeading(one) ? [[plain(one.text), at] as const] : [])))
  return paragraphs.filter((one, at) => !led.test(one.text) && (!isHeading(one) || last.get(plain(one.text)) === at))
}

/** A line of the contents without its dots and page number. */
function plain(line: string): string {
  const end = line.search(leader)
  return (end < 0 ? line : line.slice(0, end)).trim()
}
