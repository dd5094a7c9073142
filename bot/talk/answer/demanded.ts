import type { Address } from '../../../core/address.ts'
import { demandsFigure, demandsWords, zeroWords } from '../../../core/demanded.ts'
import type { Change } from '../../../core/filing.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { AskedCell, Question } from '../../../core/question.ts'
import { saysNone } from '../../../core/values/texts.ts'
import type { Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'
import { newestOf } from '../talk.ts'
import { labelled } from './cells.ts'

/** Refuses 无 where the form demands a figure; the button stores 0 there, and the rest of the line. */
export function refuseNone(talk: Talk, question: Question, changes: readonly Change[]): Say | undefined {
  const none = noneIn(talk, question, changes, demandsFigure)
  return none.length === 0
    ? undefined
    : { ...demandedOf(talk, question, none), choices: [zeroButton(talk, question, changes, none)] }
}

/** Refuses 无 in a row of a block, also where words are demanded. */
export function refuseNoneInRow(talk: Talk, question: Question, changes: readonly Change[]): Say | undefined {
  const none = noneIn(talk, question, changes, (cell) => demandsFigure(cell) || demandsWords(cell))
  return none.length === 0 ? undefined : demandedOf(talk, question, none)
}

function demandedOf({ form, filing }: Talk, { row, numbers }: Question, none: readonly AskedCell[]) {
  const title = rowLabel(form, filing.facts, filing.year, row.id, numbers)
  return {
    say: 'demanded',
    title,
    cells: none.map((cell) => ({ label: cell.label, instead: zeroWords(cell) })),
  } as const
}

/** The cells that demand a value and are given 无. */
function noneIn(
  talk: Talk,
  { cells }: Question,
  changes: readonly Change[],
  demands: (cell: AskedCell) => boolean,
): AskedCell[] {
  const given = new Map(changes.map(({ address, to }) => [address, to]))
  return labelled(talk, cells).filter((cell) => {
    const to = given.get(cell.address)
    return to !== undefined && (to === '' || saysNone(to)) && demands(cell)
  })
}

/** The button that stores 0 in these cells, and the other changes. */
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
