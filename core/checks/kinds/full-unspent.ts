import { Decimal } from 'decimal.js'
import { type Address, bind, cellIn } from '../../address.ts'
import type { Facts } from '../../facts.ts'
import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import { evaluate, writeShare } from '../../formula.ts'
import { scoreOf } from '../full-marks.ts'
import { type CheckKind, type CheckOf, firstRow, noFixes, rowCells } from '../kind.ts'
import { rowsUnder } from '../listed-rows.ts'
import { stating, usual } from '../stating.ts'

type FullUnspent = CheckOf<'fullUnspent'>

/** What was to be done is not all at full marks where so little of the money was spent. */
export const fullUnspent: CheckKind<'fullUnspent'> = {
  reads: (_, { spent, whole, rows }) => [
    spent,
    whole,
    ...flatMap(rows, (row) => ['name', 'weight', 'score'].map((column) => `${row}.${column}`)),
  ],
  judge(form, { facts }, check, numbers) {
    const share = spentOf(form, facts, check, numbers)
    if (!share) return undefined
    const rows = flatMap(check.rows, (row) => rowsUnder(facts, bind(row, numbers)))
    const scores = rows.map((row) => scoreOf(form, facts, row))
    if (rows.length === 0 || scores.some((score) => !score?.isFull)) return undefined
    const names = rows.map((row, at) => `${facts.get(cellIn(row, 'name')) ?? ''} ${scores[at]?.said}`)
    return {
      at: [check.spent, check.whole].map((cell) => bind(cell, numbers)).concat(rows.map(scoreCell)),
      shows: `${share}，${names.join('、')} 满分`,
    }
  },
  place: ({ spent }) => spent,
  fixes: noFixes,
  example(form, { spent, whole, below, rows: [row = ''] }) {
    const full = rowCells(firstRow(row), { name: '培训场次', weight: '10', score: '10' })
    const own = (share: Decimal) => ({ ...stating(form, whole, usual), ...stating(form, spent, usual.times(share)) })
    return {
      breach: { ...full, ...own(new Decimal(below).div(2)) },
      sound: { ...full, ...own(new Decimal(1)) },
    }
  },
}

/** How little was spent, worked out; undefined if it was enough, or is unknown. */
function spentOf(form: Form, facts: Facts, check: FullUnspent, numbers: readonly number[]): string | undefined {
  const whole = evaluate(form, facts, check.whole, numbers)?.value
  const spent = whole?.gt(0) ? evaluate(form, facts, check.spent, numbers)?.value : undefined
  if (!whole || !spent || spent.gte(whole.times(check.below))) return undefined
  return `${spent.toFixed()} ÷ ${whole.toFixed()} = ${writeShare(spent.div(whole))}`
}

function scoreCell(row: Address): Address {
  return cellIn(row, 'score')
}
