import { Decimal } from 'decimal.js'
import { type Address, cellIn } from '../../address.ts'
import { cellsOfCondition, rowsMeeting } from '../../conditions.ts'
import { type Facts, rowNumbers } from '../../facts.ts'
import type { Form } from '../../form.ts'
import { quantityAt } from '../../formula.ts'
import { type CheckKind, firstRow, noFixes } from '../kind.ts'
import { meetingEach, partnerOf } from '../pairs.ts'
import { stating, usual } from '../stating.ts'

/** Every row of one table has a row of the same name in another; silent until the other list has been asked. */
export const paired: CheckKind<'paired'> = {
  reads(_, { from: { row, only }, to, shows }) {
    return [`${row}.name`, `${row}.${shows}`, `${to}.name`, ...(only ? cellsOfCondition(only) : [])]
  },
  judge(form, { facts }, check) {
    const list = check.to.slice(0, -2)
    if (rowNumbers(facts, list) === undefined) return undefined
    const missing = rowsMeeting(form, facts, check.from)
      .filter((row) => facts.get(cellIn(row, 'name')))
      .filter((row) => !partnerOf(facts, check.to, row))
    if (missing.length === 0) return undefined
    return { at: [list, ...missing.map((row) => cellIn(row, 'name'))], shows: shown(form, facts, missing, check.shows) }
  },
  place: ({ to }) => to,
  fixes: noFixes,
  example(form, { from, to, shows }) {
    const own = { ...meetingEach(form, from), ...stating(form, `${from.row}.${shows}`, usual) }
    const partner = `${firstRow(to)}.name`
    return {
      breach: { ...own, [to.slice(0, -2)]: '' },
      sound: { ...own, [partner]: own[`${firstRow(from.row)}.name`] ?? '' },
    }
  },
}

/** What a finding shows: 缺 2 行：道路维修 12、河道整治 8，合计 20. */
function shown(form: Form, facts: Facts, missing: readonly Address[], column: string): string {
  const amounts = missing.map((row) => quantityAt(form, facts, cellIn(row, column))?.value)
  const named = missing.map((row, at) =>
    [facts.get(cellIn(row, 'name')), amounts[at]?.toFixed()].filter(Boolean).join(' '),
  )
  const sum = amounts.reduce((total: Decimal, amount) => total.plus(amount ?? 0), new Decimal(0))
  const total = missing.length > 1 && amounts.every(Boolean) ? `，合计 ${sum.toFixed()}` : ''
  return `缺 ${missing.length} 行：${named.join('、')}${total}`
}
