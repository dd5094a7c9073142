import { bind, cellIn } from '../../address.ts'
import { cellsOfCondition, holds } from '../../conditions.ts'
import { quantityAt } from '../../formula.ts'
import { agreement } from '../agreement.ts'
import { agree, cellSide } from '../fixes.ts'
import { type CheckKind, firstRow } from '../kind.ts'
import { meetingEach, partnerOf } from '../pairs.ts'
import { stating, usual } from '../stating.ts'

/** Two rows of the same name state the same amount. */
export const pairedAmount: CheckKind<'pairedAmount'> = {
  reads(_, { from: { row, only }, to, columns }) {
    const names = [`${row}.name`, `${to}.name`]
    return [...names, `${row}.${columns[0]}`, `${to}.${columns[1]}`, ...(only ? cellsOfCondition(only) : [])]
  },
  judge(form, { facts }, check, numbers) {
    const row = bind(check.from.row, numbers)
    if (check.from.only && !holds(form, facts, check.from.only, numbers)) return undefined
    const partner = partnerOf(facts, check.to, row)
    if (!partner) return undefined
    const at = [cellIn(partner, check.columns[1]), cellIn(row, check.columns[0])] as const
    const [stated, worth] = [quantityAt(form, facts, at[0]), quantityAt(form, facts, at[1])]
    if (!stated || !worth || agreement(stated, worth) !== 'apart') return undefined
    const apart = stated.value.minus(worth.value).abs()
    return { at, shows: `${stated.value.toFixed()} ≠ ${worth.value.toFixed()}，差 ${apart.toFixed()}` }
  },
  place: ({ to }) => to,
  fixes(mended, { grade }) {
    const [stated = '', worth = ''] = mended.at
    return grade === 'must' ? agree(mended, cellSide(mended, stated), cellSide(mended, worth)) : []
  },
  example(form, { from, to, columns }) {
    const own = { ...meetingEach(form, from), ...stating(form, `${from.row}.${columns[0]}`, usual) }
    const partner = { [`${firstRow(to)}.name`]: own[`${firstRow(from.row)}.name`] ?? '' }
    const stated = `${to}.${columns[1]}`
    return {
      breach: { ...own, ...partner, ...stating(form, stated, usual.plus(1)) },
      sound: { ...own, ...partner, ...stating(form, stated, usual) },
    }
  },
}
