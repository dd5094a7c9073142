import { Decimal } from 'decimal.js'
import { bind, cellIn } from '../../address.ts'
import { writeShare } from '../../formula.ts'
import { scoredAt } from '../../indicator.ts'
import { isFarAbove, saidOf } from '../../scoring.ts'
import { indicatorRead, met } from '../indicators.ts'
import { type CheckKind, firstRow, noFixes, rowCells } from '../kind.ts'

/** The actual is not so far above its target that an explanation is needed. */
export const farAbove: CheckKind<'farAbove'> = {
  reads: (_, { row }) => indicatorRead(row),
  judge(form, { facts }, check, numbers) {
    const row = bind(check.row, numbers)
    const scored = scoredAt(form, facts, row)
    if (!scored?.target || !scored.actual || !isFarAbove(form.edition.scoring, scored)) return undefined
    const share = writeShare(scored.actual.div(scored.target))
    const said = saidOf(scored)
    const shows = `完成值 ${said.actual} ÷ 指标值 ${said.target} = ${share}`
    return { at: [cellIn(row, 'actual'), cellIn(row, 'target')], shows }
  },
  place: ({ row }) => `${row}.actual`,
  fixes: noFixes,
  example({ edition }, check) {
    const own = (actual: string) => rowCells(firstRow(check.row), { ...met, actual })
    const far = new Decimal(edition.scoring.farAbove).times(met.target)
    return { breach: own(far.toFixed()), sound: own(met.actual) }
  },
  explainedAs: 'firstSentence',
}
