import type { Address } from '../../../core/address.ts'
import { demandsFigure, zeroWords } from '../../../core/demanded.ts'
import type { Change } from '../../../core/filing.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import type { Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'
import { newestOf } from '../talk.ts'
import { labelled } from './cells.ts'

/** Refuses 无 where the form demands a figure; a button puts 0 there and keeps the rest of the line. */
export function refuseNone(talk: Talk, question: Question, changes: readonly Change[]): Say | undefined {
  const given = new Map(changes.map(({ address, to }) => [address, to]))
  const none = labelled(talk, question.cells).filter((cell) => demandsFigure(cell) && given.get(cell.address) === '')
  if (none.length === 0) return undefined
  const { form, filing } = talk
  const title = rowLabel(form, filing.facts, filing.year, question.row.id, question.numbers)
  const cells = none.map((cell) => ({ label: cell.label, zero: zeroWords(cell) }))
  return { say: 'demanded', title, cells, choices: [zeroButton(talk, question, changes, none)] }
}

/** Puts 0 into these cells, beside what else was said. */
export function zeroButton(
  talk: Talk,
  { id }: Pick<Question, 'id'>,
  changes: readonly Change[],
  none: readonly { readonly address: Address }[],
) {
  const said = changes.flatMap(({ address, to }) => (to === undefined ? [] : [[address, to] as const]))
  const values = Object.fromEntries([...said, ...none.map(({ address }) => [address, '0'] as const)])
  return {
    label: '填 0',
    action: { do: 'answer', row: id, values, seen: newestOf(talk, Object.keys(values)) },
  } as const
}
