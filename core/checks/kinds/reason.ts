import { bind } from '../../address.ts'
import { expression } from '../../expression.ts'
import { splitReason } from '../../narrative/reason.ts'
import { type CheckKind, firstRow, noFixes } from '../kind.ts'
import { quoted } from '../measured.ts'

/** A reason says why, and what will be done. */
export const reason: CheckKind<'reason'> = {
  reads: (_, { cell }) => [cell],
  judge(form, { facts, year }, check, numbers) {
    const cell = bind(check.cell, numbers)
    const text = facts.get(cell)?.trim()
    const words = form.edition.narrative.reasons
    if (!text || !words || expression(check.unless).test(text)) return undefined
    return splitReason(words, text, year)[check.names] === '' ? { at: [cell], shows: quoted(text) } : undefined
  },
  place: ({ cell }) => cell,
  fixes: noFixes,
  example: (_, { cell, example: [wrong, right] }) => ({
    breach: { [firstRow(cell)]: wrong },
    sound: { [firstRow(cell)]: right },
  }),
}
