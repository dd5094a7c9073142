import { bind } from '../../address.ts'
import { type Expression, expression } from '../../expression.ts'
import { onceForText } from '../../once.ts'
import { type CheckKind, firstRow, noFixes } from '../kind.ts'
import { quoted, withUnit, withUnitRead } from '../measured.ts'

/** No part of a text matches what it should not. */
export const like: CheckKind<'like'> = {
  reads: (_, { cell, besides }) => [...withUnitRead(cell), ...(besides ? withUnitRead(besides[0]) : [])],
  judge(_, { facts }, check, numbers) {
    const { besides } = check
    const cell = bind(check.cell, numbers)
    const text = withUnit(facts, cell)
    if (!text || !matches(check, text)) return undefined
    if (!besides) return { at: [cell], shows: quoted(text) }
    const other = bind(besides[0], numbers)
    const beside = withUnit(facts, other)
    if (!beside || !expression(besides[1]).test(beside)) return undefined
    return { at: [cell, other], shows: `${quoted(text)}与${quoted(beside)}` }
  },
  place: ({ cell }) => cell,
  fixes: noFixes,
  example(_, { cell, besides, example: [wrong, right, beside = ''] }) {
    const other = besides ? { [firstRow(besides[0])]: beside } : {}
    return { breach: { [firstRow(cell)]: wrong, ...other }, sound: { [firstRow(cell)]: right, ...other } }
  },
}

const matches = onceForText(
  ({ like, unlike }: { readonly like: Expression; readonly unlike?: Expression }, text: string) =>
    expression(like).test(text) && !(unlike && expression(unlike).test(text)),
)
