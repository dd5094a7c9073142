import { bind, cellIn } from '../../address.ts'
import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { measureText } from '../../indicator.ts'
import { type CheckKind, firstRow, noFixes, rowCells } from '../kind.ts'
import type { Cells } from '../kinds.ts'
import { rowsUnder } from '../listed-rows.ts'

/** Different indicators do not all have one and the same target. */
export const sameTarget: CheckKind<'sameTarget'> = {
  reads: (_, { rows }) => flatMap(rows, (row) => ['target', 'unit', 'direction'].map((column) => `${row}.${column}`)),
  judge(_, { facts }, check, numbers) {
    const cells = flatMap(check.rows, (row) => rowsUnder(facts, bind(row, numbers))).map((row) => cellIn(row, 'target'))
    if (cells.length < check.least) return undefined
    const [first = '', ...others] = cells.map((cell) => measureText(facts, cell).replace(/\s/g, ''))
    if (!expression(check.like).test(first) || others.some((target) => target !== first)) return undefined
    return { at: cells, shows: `${cells.length}个指标的指标值都是${first}` }
  },
  place: ({ rows }) => `${rows[0]}.target`,
  fixes: noFixes,
  example(_, { rows: [row = ''], least }) {
    const own = (other: string): Cells =>
      Object.assign(
        {},
        ...Array.from({ length: least }, (_, at) =>
          rowCells(firstRow(row).replace(/1$/, String(at + 1)), { target: at === 0 ? other : '≥95%' }),
        ),
      )
    return { breach: own('≥95%'), sound: own('≥300户') }
  },
}
