import type { Decimal } from 'decimal.js'
import type { Pattern } from '../address.ts'
import { rowsMeeting } from '../conditions.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { cellsRead, evaluate, textAt, writeShare } from '../formula.ts'
import type { Each, Formula } from '../formula-grammar.ts'
import { gradeOf } from '../scoring.ts'
import { evenly, evenRate } from './even.ts'
import type { Phrase } from './vocabulary.ts'

/** A phrase in words, exact to two decimals; undefined while a figure that it reads is unknown. */
export function sayPhrase(form: Form, facts: Facts, phrase: Phrase): string | undefined {
  const worth = (formula: Formula) => evaluate(form, facts, formula)?.value
  if ('change' in phrase)
    return pair(phrase.change.map(worth), (from, to) => compared(from, to, form.edition.unit, phrase.than))
  if ('share' in phrase) return pair(phrase.share.map(worth), share)
  if ('rate' in phrase) return pair(phrase.rate.map(worth), (part, whole) => rate(part, whole, phrase.ofNothing))
  if ('amount' in phrase) return said(worth(phrase.amount), evenly, form.edition.unit)
  if ('points' in phrase) return said(worth(phrase.points), (value) => value.toFixed(), '分')
  if ('grade' in phrase) {
    const score = worth(phrase.grade)
    return score && gradeOf(form.edition.scoring, score)
  }
  if ('rows' in phrase) return counted(form, facts, phrase.rows)
  const items = itemsOf(textAt(form, facts, 'count' in phrase ? phrase.count : phrase.join))
  return 'count' in phrase ? items && String(items.length) : items?.join('、')
}

/** The phrase with this id, if the edition has it. */
export function phraseAt({ edition }: Form, id: string): Phrase | undefined {
  const { phrases } = edition.narrative
  return Object.hasOwn(phrases, id) ? phrases[id] : undefined
}

/** The cells from which a phrase is calculated, except lists. */
export function cellsOfPhrase(phrase: Phrase): readonly Pattern[] {
  if ('change' in phrase) return phrase.change.flatMap((side) => cellsRead(side))
  if ('share' in phrase) return phrase.share.flatMap((side) => cellsRead(side))
  if ('rate' in phrase) return phrase.rate.flatMap((side) => cellsRead(side))
  if ('amount' in phrase) return cellsRead(phrase.amount)
  if ('points' in phrase) return cellsRead(phrase.points)
  return 'grade' in phrase ? cellsRead(phrase.grade) : []
}

/** The items of a list cell, one per line; undefined if not asked. */
export function itemsOf(text: string | undefined): string[] | undefined {
  return text?.split('\n').filter(Boolean)
}

/** A change that names its base: “比上年决算增加…”, “与上年决算持平”; without a rate if the figure fell to 0. */
function compared(from: Decimal, to: Decimal, unit: string, than: string | undefined): string {
  if (than === undefined) return change(from, to, unit)
  if (to.eq(from)) return `与${than}持平`
  return to.isZero() ? `比${than}减少${evenly(from)}${unit}` : `比${than}${change(from, to, unit)}`
}

/** A change in words: “增加2.59万元，增长34.67%”, “减少…，下降…”, “持平”; without a rate if the base is 0 or below. */
function change(from: Decimal, to: Decimal, unit: string): string {
  const difference = to.minus(from)
  if (difference.isZero()) return '持平'
  const [moved, rate] = difference.isPositive() ? ['增加', '增长'] : ['减少', '下降']
  const amount = `${moved}${evenly(difference.abs())}${unit}`
  return from.gt(0) ? `${amount}，${rate}${evenShare(difference.abs().div(from))}` : amount
}

function share(part: Decimal, whole: Decimal): string {
  return whole.isZero() ? '0%' : evenShare(part.div(whole))
}

function rate(part: Decimal, whole: Decimal, ofNothing: string): string {
  return whole.isZero() ? ofNothing : evenShare(part.div(whole))
}

/** A share in percent, with the usual number of decimals. */
function evenShare(share: Decimal): string {
  return evenRate(writeShare(share))
}

/** The number of rows; unknown if a list has not been asked. */
function counted(form: Form, facts: Facts, each: readonly Each[]): string | undefined {
  const asked = each.every(({ row }) => facts.has(row.slice(0, row.indexOf('.*'))))
  return asked ? String(each.flatMap((one) => rowsMeeting(form, facts, one)).length) : undefined
}

function said(value: Decimal | undefined, write: (value: Decimal) => string, unit: string): string | undefined {
  return value && `${write(value)}${unit}`
}

function pair(values: readonly (Decimal | undefined)[], say: (a: Decimal, b: Decimal) => string): string | undefined {
  const [a, b] = values
  return a && b ? say(a, b) : undefined
}
