import { bind, cellIn } from '../../address.ts'
import { cellAt } from '../../form.ts'
import { measureAt } from '../../indicator.ts'
import { showValue } from '../../values/show.ts'
import { indicatorRead } from '../indicators.ts'
import { type CheckKind, firstRow, noFixes, rowCells } from '../kind.ts'

/** The stated direction agrees with the sign before the target. */
export const direction: CheckKind<'direction'> = {
  reads: (_, { row }) => indicatorRead(row),
  judge(form, { facts }, check, numbers) {
    const row = bind(check.row, numbers)
    const stated = facts.get(cellIn(row, 'direction'))
    const sign = measureAt(facts, cellIn(row, 'target'))?.direction
    if (!stated || !sign || sign === 'qualitative' || sign === stated) return undefined
    const cell = cellAt(form, cellIn(row, 'direction'))
    const shows = `${cell?.label ?? ''}为${cell ? showValue(cell.kind, stated) : stated}，年度指标值写的是 ${facts.get(cellIn(row, 'target'))}`
    return { at: [cellIn(row, 'direction'), cellIn(row, 'target')], shows }
  },
  place: ({ row }) => `${row}.target`,
  fixes: noFixes,
  example(_, check) {
    const own = (direction: string) => rowCells(firstRow(check.row), { direction, target: '≥100' })
    return { breach: own('atMost'), sound: own('atLeast') }
  },
}
