import type { Address, Check } from '../edition.ts'
import type { Facts } from '../facts.ts'
import { bind, type Form } from '../form.ts'
import { quantityAt, writeShare } from '../formula.ts'
import { measureAt, proposedScoreAt, scoredAt } from '../indicator.ts'
import { isFarAbove } from '../scoring.ts'
import type { Broken } from './sides.ts'

/** A score that is not what the rules give; a lower one with a reason is the person's right. */
export function judgeScore(
  form: Form,
  facts: Facts,
  check: Extract<Check, { kind: 'score' }>,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.row, numbers)
  const score = quantityAt(form, facts, `${row}.score`)?.value
  const proposed = proposedScoreAt(form, facts, row)
  if (!score || !facts.get(`${row}.score`) || !proposed) return undefined
  const [from, to] =
    'score' in proposed ? [proposed.least ?? proposed.score, proposed.score] : [proposed.from, proposed.to]
  const open = 'closed' in proposed && !proposed.closed
  const above = open ? score.gte(to) : score.gt(to)
  const belowUnexplained = score.lt(from) && !facts.get(`${row}.reason`)
  return above || belowUnexplained
    ? { at: cells(row), shows: `得分 ${score.toFixed()} ≠ ${proposed.working}` }
    : undefined
}

/** A stated direction against the sign that stands before the target. */
export function judgeDirection(
  facts: Facts,
  check: Extract<Check, { kind: 'direction' }>,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.row, numbers)
  const stated = facts.get(`${row}.direction`)
  const sign = measureAt(facts, `${row}.target`)?.direction
  if (!stated || !sign || sign === 'qualitative' || sign === stated) return undefined
  const shows = `方向 ${stated} ≠ 指标值 ${facts.get(`${row}.target`)}`
  return { at: [`${row}.direction`, `${row}.target`], shows }
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
  const shows = `完成值 ${scored.actual.toFixed()} ÷ 指标值 ${scored.target.toFixed()} = ${share}`
  return { at: [`${row}.actual`, `${row}.target`], shows }
}

function cells(row: Address): Address[] {
  return ['score', 'target', 'actual', 'weight'].map((column) => `${row}.${column}`)
}
