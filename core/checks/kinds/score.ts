import type { Decimal } from 'decimal.js'
import { type Address, bind, cellIn } from '../../address.ts'
import type { Facts } from '../../facts.ts'
import type { Form } from '../../form.ts'
import { quantityAt } from '../../formula.ts'
import { proposedScoreAt, scoredAt } from '../../indicator.ts'
import { missesBelowZero, type Proposed, saidOf } from '../../scoring.ts'
import { indicatorRead, met } from '../indicators.ts'
import { type Broken, type CheckKind, firstRow, rowCells } from '../kind.ts'

/** The score is what the scoring rules give, or lower with a reason, as a person may choose. */
export const score: CheckKind<'score'> = {
  reads: (_, { row }) => indicatorRead(row),
  judge(form, { facts }, check, numbers) {
    const row = bind(check.row, numbers)
    const own = quantityAt(form, facts, cellIn(row, 'score'))?.value
    if (!own || !facts.get(cellIn(row, 'score'))) return undefined
    const proposed = proposedScoreAt(form, facts, row)
    return proposed ? otherThan(facts, row, own, proposed) : fullBelowZero(form, facts, row, own)
  },
  place: ({ row }) => `${row}.score`,
  fixes({ form, facts }, check, numbers) {
    const proposed = proposedScoreAt(form, facts, bind(check.row, numbers))
    return proposed && 'score' in proposed ? [`核对完成值无误后，把得分改为 ${proposed.score.toFixed()}`] : []
  },
  example(_, check) {
    const row = firstRow(check.row)
    const own = (score: string) => rowCells(row, { ...met, reason: '', score })
    return { breach: own('8'), sound: own('10') }
  },
}

function otherThan(facts: Facts, row: Address, own: Decimal, proposed: Proposed): Broken | undefined {
  const [from, to] =
    'score' in proposed ? [proposed.least ?? proposed.score, proposed.score] : [proposed.from, proposed.to]
  const open = 'closed' in proposed && !proposed.closed
  const above = open ? own.gte(to) : own.gt(to)
  if (!above && (!own.lt(from) || facts.get(cellIn(row, 'reason')))) return undefined
  return {
    at: cells(row),
    shows: `自评得 ${own.toFixed()} 分，按规则得 ${range(from, to, open)}：${proposed.working}`,
  }
}

/** Full marks for a missed target below 0: for such a target the rules give neither full marks nor any other score. */
function fullBelowZero(form: Form, facts: Facts, row: Address, own: Decimal): Broken | undefined {
  const scored = scoredAt(form, facts, row)
  if (!scored || !missesBelowZero(scored) || own.lt(scored.weight)) return undefined
  const { target, actual } = saidOf(scored)
  return { at: cells(row), shows: `自评得 ${own.toFixed()} 分，完成值${actual}没有达到指标值${target}，不能得满分` }
}

/** The points that the rules allow: 10 分, 8 分至 10 分, or 6 分至不到 8 分. */
function range(from: Decimal, to: Decimal, open: boolean): string {
  if (from.eq(to)) return `${to.toFixed()} 分`
  return `${from.toFixed()} 分至${open ? '不到 ' : ' '}${to.toFixed()} 分`
}

function cells(row: Address): Address[] {
  return ['score', 'target', 'actual', 'weight'].map((column) => cellIn(row, column))
}
