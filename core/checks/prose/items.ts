import { expression } from '../../expression.ts'
import type { Paragraph } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import { readNumeral } from '../../values/numbers.ts'
import { inHan } from '../../values/numerals.ts'

type Rule = Extract<ProseRule, { type: 'numbering' }>

/** How a line counts (2、 and 2. apart, （2）, 任务2), with its number, and how another number would be written. */
type Item = { readonly way: string; readonly number: number; readonly named: string; say(number: number): string }

/** The last numbers of one way of counting: a list within a list leaves the outer one open. */
type List = { readonly open: readonly number[]; readonly fresh: boolean }

/** Gaps and repeats in items at the heads of lines, by the line; each list may begin anew at 1. */
export function itemsOutOfNumber(
  rule: Rule,
  paragraphs: readonly Paragraph[],
  whole: boolean,
): ReadonlyMap<number, string> {
  const lists = new Map<string, List>()
  const wrong = new Map<number, string>()
  for (const [at, paragraph] of paragraphs.entries()) {
    const item = itemOf(rule, paragraph)
    if (item) {
      const expected = expectedOf(lists, item, paragraphs[at - 1]?.text ?? '', whole)
      if (expected !== undefined) wrong.set(at, `“${item.named}”应为“${item.say(expected)}”`)
    } else if (!paragraph.title && /^[、．]/.test(paragraph.text))
      wrong.set(at, `“${paragraph.text.slice(0, 20)}”没有编号${countOn(lists)}`)
    else if (paragraph.title || paragraph.numbering)
      for (const [way, list] of lists) lists.set(way, { ...list, fresh: true })
  }
  return wrong
}

function itemOf(rule: Rule, { text, numbering }: Paragraph): Item | undefined {
  const [, label, digits = ''] =
    expression(`^(${rule.labels})(\\d{1,2}|[一二三四五六七八九十]{1,3})[：:、.．]`).exec(text) ?? []
  if (label !== undefined) {
    const say = (number: number) => `${label}${/\d/.test(digits) ? number : inHan(number)}`
    return { way: label, number: Number(readNumeral(digits)[0] ?? 0), named: `${label}${digits}`, say }
  }
  if (!numbering || numbering.level < 3) return undefined
  const [, mark] = /^\d+([、.．])/.exec(text) ?? []
  const say = (number: number) => (mark ? `${number}${mark}` : `（${number}）`)
  return { way: mark ?? '（', number: numbering.number, named: text.slice(0, 20), say }
}

/** The number that should stand there; undefined if the item's own is right. */
function expectedOf(lists: Map<string, List>, item: Item, before: string, whole: boolean): number | undefined {
  const { way, number } = item
  const { open, fresh } = lists.get(way) ?? { open: [], fresh: true }
  const last = open.at(-1) ?? 0
  const goesOn = open.includes(number - 1)
  lists.set(way, { open: [...open.filter((one) => !goesOn || one < number - 1), number], fresh: false })
  const isSound = number === 1 || goesOn || (last === 0 && !whole) || saysInline(before, number - 1)
  const isReference = way.length > 1 && number < last
  return isSound || isReference ? undefined : fresh ? 1 : last + 1
}

/** Whether the line before has an item within it: 存在的问题：1.预算编制不细。 */
function saysInline(before: string, number: number): boolean {
  return [`${number}.`, `${number}、`, `${number}．`, `（${number}）`].some((mark) => before.includes(mark))
}

/** The number of a line that lost its own, where a list was being counted: the line counts as that item. */
function countOn(lists: Map<string, List>): string {
  const last = lists.get('、')?.open.at(-1)
  if (last === undefined) return ''
  lists.set('、', { open: [last + 1], fresh: false })
  return `，应为“${last + 1}、”`
}
