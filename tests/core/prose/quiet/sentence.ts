import { Decimal } from 'decimal.js'
import type { Facts } from '../../../../core/facts.ts'
import { gradeOf } from '../../../../core/scoring.ts'
import { form } from '../../../fixtures/facts.ts'
import { figureAt, wordsAt } from './figures.ts'

/**
 * A sentence that is correct for any filing: its section, its words, and when it applies (`执行<全年`, several joined by
 * `&`). Braces contain a figure (`{基本}`), a sum, a difference without its sign, a share (`{基本/总支出%}`), a change in
 * percent (`{基本~基本预算%}`), a quotient (`{公用÷在职}`), a multiple (`{项目×3}`), an amount in 元 (`{元 基本}`), or one of two words
 * depending on which figure is larger (`{基本<>基本预算|增加|减少}`).
 */
export type Right = readonly [section: string, words: string, when?: string]

/** How figures are written: always with two decimals, or without trailing zeros. */
export type Writing = 'even' | 'short'

/** The sentence with its figures; undefined if it does not apply to this filing. */
export function rendered(facts: Facts, [, words, when]: Right, writing: Writing): string | undefined {
  if (when?.split('&').some((one) => !holds(facts, one))) return undefined
  const parts = words.split(/[{}]/).map((part, at) => (at % 2 === 0 ? part : filled(facts, part, writing)))
  return parts.includes(undefined) ? undefined : parts.join('')
}

function holds(facts: Facts, when: string): boolean {
  const [, left = '', sign = '', right = ''] = /^([^<>=]+)([<>=])([^<>=]+)$/.exec(when) ?? []
  const order = sumOf(facts, left)?.cmp(sumOf(facts, right) ?? Number.NaN)
  return order === { '<': -1, '=': 0, '>': 1 }[sign]
}

function filled(facts: Facts, part: string, writing: Writing): string | undefined {
  const [, first = '', second = '', more, less] = /^(.+)<>(.+)\|(.+)\|(.+)$/.exec(part) ?? []
  if (first) return [more, undefined, less][1 - (figureAt(facts, first)?.cmp(figureAt(facts, second) ?? 0) ?? 0)]
  if (part.startsWith('元 ')) return figureAt(facts, part.slice(2))?.times(10_000).toFixed()
  if (part === '等级') return gradeOf(form.edition.scoring, figureAt(facts, '总分') ?? new Decimal(0))
  const named = wordsAt(facts, part)
  if (named !== undefined) return named
  const share = /^(.+)%$/.exec(part)?.[1]
  const worth = share ? calculated(facts, share)?.times(100) : calculated(facts, part)
  const isCount = worth?.isInteger() && counts.test(part)
  return worth && `${isCount ? worth.toFixed() : written(worth, writing)}${share ? '%' : ''}`
}

/** Whole numbers of people, offices, indicators and years. */
const counts =
  /^(?:年|明年|上年|编制|在职|退休|股室|下属|指标数|满分项|失分项|项目数|楼堂馆所)(?:[-+](?:编制|在职|\d+))?$/

function written(worth: Decimal, writing: Writing): string {
  const rounded = worth.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
  return writing === 'even' ? rounded.toFixed(2) : rounded.toFixed()
}

function calculated(facts: Facts, part: string): Decimal | undefined {
  const [, first = '', sign = '', second = ''] = /^([^-/~÷×]+)([-/~÷×])([^-/~÷×]+)$/.exec(part) ?? []
  const [a, b] = [figureAt(facts, first), figureAt(facts, second)]
  if (!sign) return sumOf(facts, part)
  if (!a || !b || ('/~÷'.includes(sign) && b.isZero())) return undefined
  if (sign === '-') return a.minus(b).abs()
  if (sign === '×') return a.times(b)
  return sign === '~' ? a.minus(b).abs().div(b) : a.div(b)
}

function sumOf(facts: Facts, part: string): Decimal | undefined {
  const parts = part.split('+').map((name) => figureAt(facts, name))
  return parts.reduce((sum, one) => (sum && one ? sum.plus(one) : undefined))
}
