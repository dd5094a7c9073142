import { bind, cellIn } from '../../address.ts'
import { scoreOf } from '../full-marks.ts'
import { type CheckKind, firstRow, noFixes, rowCells } from '../kind.ts'
import { lastTold } from '../told-days.ts'

/** What was to be done by a day was not done later with full marks. */
export const late: CheckKind<'late'> = {
  reads: (_, { row }) => ['target', 'actual', 'weight', 'score'].map((column) => `${row}.${column}`),
  judge(form, { facts, year }, check, numbers) {
    const row = bind(check.row, numbers)
    const [target = '', actual = ''] = ['target', 'actual'].map((column) => facts.get(cellIn(row, column)))
    const due = lastTold(target, year)?.to
    const done = due && lastTold(actual, year)?.from
    if (!due || !done || done <= due) return undefined
    const score = scoreOf(form, facts, row)
    if (!score?.isFull) return undefined
    const at = ['actual', 'target', 'score'].map((column) => cellIn(row, column))
    return { at, shows: `完成值 ${actual}，晚于指标值 ${target}，得分 ${score.said}` }
  },
  place: ({ row }) => `${row}.actual`,
  fixes: noFixes,
  example(_, { row }, year) {
    const own = (month: number) =>
      rowCells(firstRow(row), {
        target: `${year}年6月30日前`,
        actual: `${year}年${month}月12日`,
        weight: '10',
        score: '10',
      })
    return { breach: own(9), sound: own(6) }
  },
}
