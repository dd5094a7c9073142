import { Decimal } from 'decimal.js'
import type { Address } from '../address.ts'
import { expression } from '../expression.ts'
import type { Facts } from '../facts.ts'
import { bind, cellIn, type Form } from '../form.ts'
import { quantityAt, writeShare } from '../formula.ts'
import { directionAt, measureText, scoredAt } from '../indicator.ts'
import { saidOf } from '../scoring.ts'
import type { Check } from './kinds.ts'
import type { Broken } from './sides.ts'

type Lower = Extract<Check, { kind: 'betterLower' }>

/** An indicator that is better lower, turned round: held to a ≥, or scored as if more were better. */
export function judgeBetterLower(
  form: Form,
  facts: Facts,
  check: Lower,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.row, numbers)
  if (!isNamed(facts.get(cellIn(row, 'name')), check)) return undefined
  const direction = directionAt(form, facts, row)
  if (direction === 'atLeast') {
    const shows = `“${facts.get(cellIn(row, 'name'))}”的指标值按≥${measureText(facts, cellIn(row, 'target')).replace(/^≥/, '')}计`
    return { at: [cellIn(row, 'target'), cellIn(row, 'name')], shows }
  }
  return direction === 'equal' ? turnedRound(form, facts, row) : undefined
}

function isNamed(name: string | undefined, { names, except }: Lower): boolean {
  if (!name || (names && !expression(names).test(name))) return false
  return !except || !expression(except).test(name)
}

/** Less than planned that lost points, more than planned that lost none. */
function turnedRound(form: Form, facts: Facts, row: Address): Broken | undefined {
  const scored = scoredAt(form, facts, row)
  const score = quantityAt(form, facts, cellIn(row, 'score'))?.value
  if (!scored?.target || !scored.actual || !score || !facts.get(cellIn(row, 'score'))) return undefined
  const saved = scored.actual.lt(scored.target) && score.lt(scored.weight)
  const over = scored.actual.gt(scored.target) && score.gte(scored.weight)
  if (!saved && !over) return undefined
  const said = saidOf(scored)
  return {
    at: [cellIn(row, 'score'), cellIn(row, 'target'), cellIn(row, 'actual')],
    shows: `指标值 ${said.target}，完成值 ${said.actual}，得分 ${score.toFixed()}`,
  }
}

/** An indicator that by its name is a rate stated elsewhere, with another figure and no formula. */
export function judgeStatedRate(
  form: Form,
  facts: Facts,
  check: Extract<Check, { kind: 'statedRate' }>,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.row, numbers)
  const name = facts.get(cellIn(row, 'name'))
  if (!name || !expression(check.names).test(name)) return undefined
  const said = ['name', 'target', 'reason'].map((column) => facts.get(cellIn(row, column)) ?? '')
  const actual = /^(-?\d+(?:\.\d+)?)[%％]$/.exec(measureText(facts, cellIn(row, 'actual')))?.[1]
  const address = bind(check.rate, numbers)
  const rate = actual && quantityAt(form, facts, address)
  if (!actual || !rate || said.some((text) => expression(check.formula).test(text))) return undefined
  const decimals = actual.split('.')[1]?.length ?? 0
  if (rate.value.times(100).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(actual)) return undefined
  return {
    at: [cellIn(row, 'actual'), cellIn(row, 'name'), address],
    shows: `完成值${actual}%，本表预算执行率${writeShare(rate.value)}`,
  }
}
