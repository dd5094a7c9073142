import { Decimal } from 'decimal.js'
import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { type Figure, slackIn, worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { heldOf, isToldElsewhere } from './amounts.ts'
import { eachPassage, type Found, type Passage, type Place, quote } from './place.ts'
import { type Parts, partsIn } from './whole-and-parts.ts'

type Rule = Extract<ProseRule, { type: 'sum' }>

/** Totals that are not the sum of their parts, where all parts are told. */
export function judgeSums(place: Place, written: Written, rule: Rule): Found[] {
  const { sentences } = written.prose
  const passages = flatMap(sentences, (sentence, at) =>
    flatMap(partsIn(rule, sentence, sentences[at - 1]), (parts) => wrongSum(place, sentence, parts, rule) ?? []),
  )
  return eachPassage(written, passages)
}

function wrongSum(place: Place, sentence: Sentence, parts: Parts, rule: Rule): Passage | undefined {
  const { whole, items, unit } = parts
  const [worth, ...each] = [whole, ...items].map((figure) => worthIn(figure, unit))
  if (!worth || each.length < 2 || !tellsAll(parts, rule, worth, each)) return undefined
  const sum = each.reduce((total, one) => total.plus(one), new Decimal(0))
  const apart = sum.minus(worth).abs()
  if (apart.lte(roundingOf([whole, ...items], unit)) || isTold(place, sentence, parts)) return undefined
  const added = each.map((one) => one.toFixed()).join(' + ')
  const text = parts.in.text
  return {
    shows: `${quote(text, whole.at, whole.end)}：${added} = ${sum.toFixed()} ≠ ${worth.toFixed()}，差 ${apart.toFixed()}`,
  }
}

/** How far rounding may have moved a sum; whole numbers of one unit are exact. */
function roundingOf(figures: readonly Figure[], unit: string): Decimal {
  const decimalsOf = (zeros: number) => Math.max(...figures.map((one) => (one.zeros === zeros ? one.decimals : 0)))
  return figures.reduce((sum, figure) => {
    const decimals = decimalsOf(figure.zeros)
    return decimals === 0 ? sum : sum.plus(slackIn(figure, unit, decimals))
  }, new Decimal(0))
}

/**
 * Whether the parts are all there are: a set of parts that the edition knows; or together they are more than the whole,
 * although none of them can be part of another.
 */
function tellsAll({ items, names }: Parts, rule: Rule, whole: Decimal, each: readonly Decimal[]): boolean {
  if (rule.sets.some((set) => isSet(set, names))) return true
  const sum = each.reduce((total, one) => total.plus(one), new Decimal(0))
  if (sum.lte(whole) || names.some((name) => name === '' || expression(rule.overlapping).test(name))) return false
  return new Set(names).size === items.length && each.every((one) => one.lt(whole)) && !isNested(each, whole)
}

/** Whether the names are just these parts. */
function isSet(set: readonly string[], names: readonly string[]): boolean {
  const fits = (part: string) => names.filter((name) => expression(part).test(name)).length === 1
  return set.length === names.length && set.every(fits)
}

const mostNested = 8

/** Whether some of the parts are already the whole, or one is the sum of others: then parts of parts are among them. */
function isNested(each: readonly Decimal[], whole: Decimal): boolean {
  if (each.length > mostNested) return true
  const sums = [new Decimal(0)]
  for (const one of each) sums.push(...sums.map((sum) => sum.plus(one)))
  const isSeveral = (chosen: number) => (chosen & (chosen - 1)) !== 0
  return sums.some((sum, chosen) => isSeveral(chosen) && [whole, ...each].some((target) => target.eq(sum)))
}

function isTold(place: Place, sentence: Sentence, { in: own, whole, items }: Parts): boolean {
  return isToldElsewhere([heldOf(place, own, whole), ...items.map((item) => heldOf(place, sentence, item))])
}
