import type { Address } from '../../../core/address.ts'
import { answerCell } from '../answer/answers.ts'
import { gone } from '../asking/moves.ts'
import { originOf } from '../home.ts'
import { questionFor, questionOf, type Talk, type Turn } from '../talk.ts'

/** Gives a row of a list another name, and shows the list. */
export function rename(talk: Talk, list: Address, number: number, name: string): Turn {
  const address = `${list}.${number}.name`
  const question = questionOf(talk, questionFor(talk, address))
  if (!question) return gone(talk)
  const from = originOf(talk.place) ?? { do: 'go', row: list }
  const there: Talk = { ...talk, place: { at: 'row', row: question.id, cell: address, from } }
  const turn = answerCell(there, question, address, name)
  return turn.changes ? turn : { ...turn, place: { at: 'row', row: list } }
}
