import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { onceFor } from '../../once.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { readNumeral } from '../../values/numbers.ts'
import { type Found, type Passage, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'listed' }>

const shapesOf = onceFor(({ finds }: Rule) => finds.map((find) => new RegExp(find, 'gm')))

/** Counts beside the list of what they count: 5个（种苗站、森防站、林科所、国有林场）. */
export function judgeListed(written: Written, rule: Rule): Found[] {
  const { text } = written.prose
  const passages = flatMap(shapesOf(rule), (shape) =>
    flatMap([...text.matchAll(shape)], (match): Passage[] => {
      const { number: said = '', list = '' } = match.groups ?? {}
      const number = countIn(said)
      const counts = countsOf(list)
      if (number === undefined || expression(rule.open).test(list) || counts.length === 0 || counts.includes(number))
        return []
      if (isOneOfSeveral(text.slice(Math.max(0, match.index - 20), match.index))) return []
      const shows = `${quote(text, match.index, match.index + match[0].length)}：${number} ≠ ${counts[0]}（列出的个数）`
      return [{ shows }]
    }),
  )
  return together(written, passages)
}

/** A count in figures or words. */
export function countIn(said: string): number | undefined {
  const number = readNumeral(said.replace('两', '二'))[0]
  return number === undefined ? undefined : Number(number)
}

/** How many a list has: divided by 、 alone, or by 和 and 及 as well, which may be within a name; none if it is no list. */
function countsOf(list: string): number[] {
  const items = list.split('、')
  const isName = (item: string) => /^[\u4e00-\u9fa5A-Za-z“”·]{1,24}$/.test(item.trim())
  if (items.length < 2 || !items.every(isName)) return []
  const divided = list.split(/、|以及|和|及|与/)
  return [...new Set([items.length, divided.length])]
}

/** Whether another count stands right before: 1个中心、2个站（…） lists both. */
function isOneOfSeveral(before: string): boolean {
  return /[\d一二两三四五六七八九十][个家所][^，。；、]{0,10}[、和]$/.test(before)
}
