import { flatMap } from '../../flat-map.ts'
import { cellsRead, evaluate } from '../../formula.ts'
import { itemsOf } from '../../narrative/phrases.ts'
import { onceFor } from '../../once.ts'
import type { Paragraph } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import { original, type Written } from '../../prose/typed.ts'
import { readNumeral } from '../../values/numbers.ts'
import { isNone, saysNone } from '../saying-none.ts'
import { addresses } from '../sides.ts'
import { type Found, type Place, quote, together } from './place.ts'

type Rule<Type extends ProseRule['type']> = Extract<ProseRule, { type: Type }>

const shapeOf = onceFor(({ find }: { readonly find: string }) => new RegExp(find, 'g'))

/** Two parts whose numbered items do not match in number; silent if either is not itemised. */
export function judgePairs(texts: readonly Written[], { parts }: Rule<'pairs'>): Found[] {
  const [first, second] = parts.map((part) => itemisedIn(texts, part))
  if (!first || !second || first.items === second.items) return []
  const at = [...new Set([second.at, first.at])]
  return [
    { part: second.at === first.at ? original : parts[1], at, shows: `问题${first.items}条，措施${second.items}条` },
  ]
}

function itemisedIn(texts: readonly Written[], part: string) {
  for (const { at, prose } of texts) {
    const items = itemsIn(prose.paragraphs.filter(({ parts, opens }) => parts.includes(part) && opens !== part))
    if (items > 0) return { at, items }
  }
  return undefined
}

/** The number of numbered paragraphs at the highest level, otherwise of 一是、二是 in a sentence. */
function itemsIn(paragraphs: readonly Paragraph[]): number {
  const levels = flatMap(paragraphs, ({ numbering }) => numbering?.level ?? [])
  const top = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY)
  if (levels.length > 0) return levels.filter((level) => level === top).length
  return paragraphs.reduce((sum, { text }) => sum + (text.match(/[一二三四五六七八九十]是(?!否)/g)?.length ?? 0), 0)
}

/** A part that leaves out a figure although it is known. */
export function judgeStates(place: Place, written: Written, rule: Rule<'states'>): Found[] {
  const worth = evaluate(place.form, place.facts, rule.cell)
  const said = written.prose.paragraphs.filter(({ parts, opens }) => parts[0] === rule.part && !opens)
  if (!worth?.value.gt(0) || said.length === 0 || said.some(({ text }) => text.search(shapeOf(rule)) >= 0)) return []
  if (said.every(({ text }) => text === '\uFFFC')) return []
  return [
    {
      part: written.section,
      at: [written.at, rule.cell],
      shows: `附件一填的编制数是${worth.value.toFixed()}人，可以照此补上`,
    },
  ]
}

/** Compares a stated count with the list that it counts. */
export function judgeCount({ facts }: Place, written: Written, rule: Rule<'count'>): Found[] {
  const items = itemsOf(facts.get(rule.cell))
  if (!items || items.length === 0) return []
  const passages = flatMap(written.prose.sentences, ({ text, parts }) =>
    flatMap(parts[0] === rule.part ? [...text.matchAll(shapeOf(rule))] : [], (match) => {
      const number = readNumeral((match[1] ?? '').replace('两', '二'))[0]
      if (number === undefined || Number(number) === items.length) return []
      const end = match.index + match[0].length
      return {
        shows: `${quote(text, end - match[0].length, end)}：${number} ≠ ${items.length}（${rule.said}）`,
        reads: [rule.cell],
      }
    }),
  )
  return together(written, passages)
}

/** A part of an imported report that says there is none beside a figure above 0; a typed section has its own rule. */
export function judgeNone({ form, facts, year }: Place, written: Written, rule: Rule<'none'>): Found[] {
  if (written.section !== original || facts.has(`report.sections.${rule.part}`)) return []
  const worth = evaluate(form, facts, rule.figure)
  const said = written.prose.paragraphs.filter(({ parts, opens }) => parts[0] === rule.part && !opens)
  if (!worth?.value.gt(0) || said.length !== 1 || !isNone(rule, year, said[0]?.text ?? '')) return []
  const read = addresses(facts, cellsRead(rule.figure))
  return [
    {
      part: rule.part,
      at: [written.at, ...read],
      shows: saysNone(form, facts, year, said[0]?.text ?? '', read, worth),
    },
  ]
}
