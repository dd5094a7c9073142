import type { Decimal } from 'decimal.js'
import type { Address } from '../address.ts'
import type { Apart } from '../comparing.ts'
import type { Facts } from '../facts.ts'
import { bind, cellAt, cellIn, type Form } from '../form.ts'
import { quantityAt, writeShare } from '../formula.ts'
import { directionAt, measureAt, measureText, proposedScoreAt, scoredAt } from '../indicator.ts'
import { isFarAbove, missesBelowZero, saidOf } from '../scoring.ts'
import { readMeasure } from '../values/measure.ts'
import { showValue } from '../values/show.ts'
import type { Check } from './kinds.ts'
import type { Broken } from './sides.ts'

/** A score that is not what the rules give; a lower one with a reason is the person's right. */
export function judgeScore(
  form: Form,
  facts: Facts,
  check: Extract<Check, { kind: 'score' }>,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.row, numbers)
  const score = quantityAt(form, facts, cellIn(row, 'score'))?.value
  const proposed = proposedScoreAt(form, facts, row)
  if (!score || !facts.get(cellIn(row, 'score'))) return undefined
  if (!proposed) return fullBelowZero(form, facts, row, score)
  const [from, to] =
    'score' in proposed ? [proposed.least ?? proposed.score, proposed.score] : [proposed.from, proposed.to]
  const open = 'closed' in proposed && !proposed.closed
  const above = open ? score.gte(to) : score.gt(to)
  const belowUnexplained = score.lt(from) && !facts.get(cellIn(row, 'reason'))
  return above || belowUnexplained
    ? { at: cells(row), shows: `自评得 ${score.toFixed()} 分，按规则得 ${range(from, to, open)}：${proposed.working}` }
    : undefined
}

/** Full marks for a target below 0 that was missed: the rules give none of them, and no other score either. */
function fullBelowZero(form: Form, facts: Facts, row: Address, score: Decimal): Broken | undefined {
  const scored = scoredAt(form, facts, row)
  if (!scored || !missesBelowZero(scored) || score.lt(scored.weight)) return undefined
  const { target, actual } = saidOf(scored)
  const shows = `自评得 ${score.toFixed()} 分，完成值${actual}没有达到指标值${target}，不能得满分`
  return { at: cells(row), shows }
}

/** The points that the rules allow: 10 分, 8 分至 10 分, or 6 分至不到 8 分. */
function range(from: Decimal, to: Decimal, open: boolean): string {
  if (from.eq(to)) return `${to.toFixed()} 分`
  return `${from.toFixed()} 分至${open ? '不到 ' : ' '}${to.toFixed()} 分`
}

/** A stated direction against the sign that stands before the target. */
export function judgeDirection(
  form: Form,
  facts: Facts,
  check: Extract<Check, { kind: 'direction' }>,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.row, numbers)
  const stated = facts.get(cellIn(row, 'direction'))
  const sign = measureAt(facts, cellIn(row, 'target'))?.direction
  if (!stated || !sign || sign === 'qualitative' || sign === stated) return undefined
  const cell = cellAt(form, cellIn(row, 'direction'))
  const shows = `${cell?.label ?? ''}为${cell ? showValue(cell.kind, stated) : stated}，年度指标值写的是 ${facts.get(cellIn(row, 'target'))}`
  return { at: [cellIn(row, 'direction'), cellIn(row, 'target')], shows }
}

/** An actual so far above its target that it wants an explanation. */
export function judgeFarAbove(
  form: Form,
  facts: Facts,
  check: Extract<Check, { kind: 'farAbove' }>,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.row, numbers)
  const scored = scoredAt(form, facts, row)
  if (!scored?.target || !scored.actual || !isFarAbove(form.edition.scoring, scored)) return undefined
  const share = writeShare(scored.actual.div(scored.target))
  const said = saidOf(scored)
  const shows = `完成值 ${said.actual} ÷ 指标值 ${said.target} = ${share}`
  return { at: [cellIn(row, 'actual'), cellIn(row, 'target')], shows }
}

/** A score that no rule can check; a target or an actual that cannot be read is another finding. */
export function judgeComparable(
  form: Form,
  facts: Facts,
  check: Extract<Check, { kind: 'comparable' }>,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.row, numbers)
  const apart = uncheckedBy(form, facts, row)
  if (!apart || !check.apart.includes(apart)) return undefined
  const at = ['actual', 'target'].map((column) => cellIn(row, column))
  if (at.some((address) => 'refused' in readMeasure(facts.get(address) ?? ''))) return undefined
  const [actual, target] = at.map((address) => measureText(facts, address))
  const shows = `指标值 ${target}，完成值 ${actual}`
  return { at: apart === 'target' ? at.reverse() : at, shows }
}

/** Why no rule can check an indicator's score: its two sides cannot be compared, or no band is told for its words. */
function uncheckedBy(form: Form, facts: Facts, row: Address): Apart | 'band' | undefined {
  const scored = scoredAt(form, facts, row)
  if (!scored || (scored.apart === 'target' && scored.band)) return undefined
  if (scored.apart === 'target' || directionAt(form, facts, row) !== 'qualitative') return scored.apart
  return !scored.band && facts.get(cellIn(row, 'score')) ? 'band' : undefined
}

function cells(row: Address): Address[] {
  return ['score', 'target', 'actual', 'weight'].map((column) => cellIn(row, column))
}
