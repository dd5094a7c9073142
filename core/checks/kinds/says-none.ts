import { bind } from '../../address.ts'
import { cellsRead, evaluate } from '../../formula.ts'
import { type CheckKind, firstRow, noFixes } from '../kind.ts'
import { isNone, saysNone as shown } from '../saying-none.ts'
import { addresses } from '../sides.ts'
import { stating, usual } from '../stating.ts'

/** A text does not say that there is none beside a figure above 0. */
export const saysNone: CheckKind<'saysNone'> = {
  reads: (_, { cell, figure }) => [cell, ...cellsRead(figure)],
  judge(form, { facts, year }, check, numbers) {
    const cell = bind(check.cell, numbers)
    const text = facts.get(cell)?.trim()
    const worth = evaluate(form, facts, check.figure, numbers)
    if (text === undefined || !isNone(check, year, text) || !worth?.value.gt(0)) return undefined
    const read = addresses(facts, cellsRead(check.figure, numbers))
    return { at: [cell, ...read], shows: shown(form, facts, year, text, read, worth) }
  },
  place: ({ cell }) => cell,
  fixes: noFixes,
  example(form, { cell, figure, example: [wrong, right] }) {
    const figures = stating(form, figure, usual)
    return { breach: { ...figures, [firstRow(cell)]: wrong }, sound: { ...figures, [firstRow(cell)]: right } }
  },
}
