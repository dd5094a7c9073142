import { Decimal } from 'decimal.js'
import { bind, cellIn } from '../../address.ts'
import { expression } from '../../expression.ts'
import { quantityAt, writeShare } from '../../formula.ts'
import { measureText } from '../../indicator.ts'
import { indicatorRead } from '../indicators.ts'
import { type CheckKind, firstRow, noFixes, rowCells } from '../kind.ts'

/** An indicator named after a rate that is stated elsewhere has the same figure, or names a formula. */
export const statedRate: CheckKind<'statedRate'> = {
  reads: (_, { row, rate }) => [`${row}.name`, rate, ...indicatorRead(row)],
  judge(form, { facts }, check, numbers) {
    const row = bind(check.row, numbers)
    const name = facts.get(cellIn(row, 'name'))
    if (!name || !expression(check.names).test(name)) return undefined
    const said = ['name', 'target', 'reason'].map((column) => facts.get(cellIn(row, column)) ?? '')
    const actual = /^(-?\d+(?:\.\d+)?)[%％]$/.exec(measureText(facts, cellIn(row, 'actual')))?.[1]
    const address = bind(check.rate, numbers)
    const rate = actual && quantityAt(form, facts, address)
    if (!actual || !rate || said.some((text) => expression(check.formula).test(text))) return undefined
    if (isRate(rate.value, actual)) return undefined
    return {
      at: [cellIn(row, 'actual'), cellIn(row, 'name'), address],
      shows: `完成值${actual}%，本表预算执行率${writeShare(rate.value)}`,
    }
  },
  place: ({ row }) => `${row}.actual`,
  fixes: noFixes,
  example(_, { row, rate, example: name }) {
    const own = (actual: string) => ({
      ...rowCells(firstRow(row), { name, target: '≥95%', actual }),
      [firstRow(rate)]: '96%',
    })
    return { breach: own('99%'), sound: own('96%') }
  },
  explainedAs: 'formula',
}

/** Whether a percentage equals the rate, to the decimals that it has. */
function isRate(rate: Decimal, percent: string): boolean {
  const decimals = percent.split('.')[1]?.length ?? 0
  return rate.times(100).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(percent)
}
