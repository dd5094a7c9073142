import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { onceFor } from '../../once.ts'
import type { Figure } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import { counterOf, isBracketed } from './amounts.ts'
import { directionOf } from './directions.ts'

type Rule = Extract<ProseRule, { type: 'sum' }>

/** A total and the parts that a sentence tells of it, with their names. */
export type Parts = {
  /** The sentence of the total. */
  readonly in: Sentence
  readonly whole: Figure
  readonly items: readonly Figure[]
  readonly names: readonly string[]
  /** The unit in which they are added; empty for what is counted. */
  readonly unit: string
}

const announcing = onceFor(({ announces }: Rule) => new RegExp(announces, 'g'))

/** Every total of a sentence, or of the one before, whose parts are announced (其中) and told to the end. */
export function partsIn(rule: Rule, sentence: Sentence, earlier: Sentence | undefined): Parts[] {
  if (sentence.figures.length < 2) return []
  const marks = [...sentence.text.matchAll(announcing(rule))]
  return flatMap(marks, ({ index, 0: mark }, at) => {
    const from = index + mark.length
    const to = endOf(sentence.text, from, marks[at + 1]?.index)
    const whole = wholeBefore(sentence, index, earlier)
    return whole ? (toldOf(rule, whole, sentence, from, to) ?? []) : []
  })
}

/** The end of a list: the bracket that closes it, the next list within it, or the end of the sentence. */
function endOf(text: string, from: number, next = text.length): number {
  if (!isBracketed(text, from)) return next
  const closed = text.slice(from).search(/[）)]/)
  return closed < 0 ? next : Math.min(next, from + closed)
}

type Whole = Pick<Parts, 'in' | 'whole'>

/** The figure right before the announcement; the last of the sentence before if this one begins with it. */
function wholeBefore(sentence: Sentence, at: number, earlier: Sentence | undefined): Whole | undefined {
  const { text, figures } = sentence
  const own = figures.filter(({ end }) => end <= at).at(-1)
  if (own)
    return /^[^，。；：\d]{0,8}[，：（(]?$/.test(text.slice(own.end, at)) ? { in: sentence, whole: own } : undefined
  const last = earlier?.figures.filter(({ of, at: from }) => of !== 'percent' && !isBracketed(earlier.text, from)) ?? []
  const [only] = last
  return earlier && only && last.length === 1 && /^\s*$/.test(text.slice(0, at))
    ? { in: earlier, whole: only }
    : undefined
}

function toldOf(
  rule: Rule,
  { in: own, whole }: Whole,
  sentence: Sentence,
  from: number,
  to: number,
): Parts | undefined {
  const counter = counterOf(own, whole)
  const said = whole.phrase.replace(expression(rule.totals), '')
  if (counter === '' || whole.rough || directionOf(whole.phrase) !== 0 || expression(rule.stops).test(said))
    return undefined
  const inside = sentence.figures.filter(({ at }) => at >= from && at < to)
  const items = firstList(
    sentence,
    inside.filter((figure) => figure.of !== 'percent' && isAside(sentence, figure, from)),
  )
  const names = items.map((item) => nameOf(item, rule))
  const last = items.at(-1)
  if (!last || items.some((item) => item.rough || counterOf(sentence, item) !== counter)) return undefined
  if (
    names.some((name) => expression(rule.stops).test(name) || expression(rule.totals).test(name)) ||
    !isClosed(sentence.text, last, rule)
  )
    return undefined
  if (isOtherColumn(whole, items)) return undefined
  return { in: own, whole, items, names, unit: counter === '元' ? whole.unit : '' }
}

/** Whether a figure is on the level of the list: not in a bracket that opens behind its beginning. */
function isAside({ text }: Sentence, { at }: Figure, from: number): boolean {
  return !isBracketed(text.slice(from), at - from)
}

/**
 * The items up to ；. If each stands between two of them, ； divides the list itself, which ends before a part that
 * says more than an item and its share.
 */
function firstList({ text }: Sentence, items: readonly Figure[]): readonly Figure[] {
  const [first, second] = items
  if (!first || !second) return items
  if (!text.slice(first.end, second.at).includes('；'))
    return items.filter(({ at }) => !text.slice(first.end, at).includes('；'))
  const more = items.findIndex((item, at) => !isAlone(text.slice(item.end, items[at + 1]?.at)))
  return more < 0 ? items : items.slice(0, more)
}

/** Whether nothing but its share is said of an item before the next one. */
function isAlone(behind: string): boolean {
  const [rest = '', ...more] = behind.split('；')
  return more.length < 2 && /^(?:[，（(]?占[^，；]{0,20}[）)]?|[。\n]?)$/.test(rest.trim())
}

function nameOf({ phrase }: Figure, { fill }: Rule): string {
  return phrase.replace(expression(fill), '').trim()
}

/** Whether nothing behind the last item leaves the list open: 等, 以及其他. */
function isClosed(text: string, last: Figure, { open }: Rule): boolean {
  return !expression(open).test(text.slice(last.end, last.end + 12))
}

/** Whether the parts are of another column than the total: budgets of a final, or of last year. */
function isOtherColumn(whole: Figure, items: readonly Figure[]): boolean {
  const isBudget = ({ phrase, of }: Figure) => of === 'money' && phrase.includes('预算')
  return items.some((item) => (isBudget(item) && !isBudget(whole)) || item.columns.includes('lastFinal'))
}
