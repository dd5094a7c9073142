import type { Address } from '../../../core/address.ts'
import { rowNumbers } from '../../../core/facts.ts'
import { answerCell } from '../answer/answers.ts'
import { askCellOf } from '../asking/ask.ts'
import { gone } from '../asking/moves.ts'
import { originOf } from '../home.ts'
import { putNow, questionFor, questionOf, type Talk, type Turn } from '../talk.ts'

/** Renames a row of a list, and shows the list. */
export function rename(talk: Talk, list: Address, number: number, name: string): Turn {
  const address = `${list}.${number}.name`
  const question = questionOf(talk, questionFor(talk, address))
  if (!question) return gone(talk)
  if (isTaken(talk, list, number, name)) return { says: [{ say: 'sameName', name }], place: { at: 'row', row: list } }
  const from = originOf(talk.place) ?? { do: 'go', row: list }
  const there: Talk = { ...talk, place: { at: 'row', row: question.id, cell: address, from } }
  const turn = answerCell(there, question, address, name)
  return turn.changes ? turn : { ...turn, place: { at: 'row', row: list } }
}

/** Asks for another name for a row. */
export function askNewName(talk: Talk, list: Address, number: number): Turn {
  const address = `${list}.${number}.name`
  const question = questionOf(talk, questionFor(talk, address))
  const cell = question?.cells.find((one) => one.address === address)
  if (!question || !cell) return gone(talk)
  const from = originOf(talk.place) ?? { do: 'go', row: list }
  const ask = askCellOf(talk, talk.filing.facts, question, cell, from)
  return {
    says: [{ say: 'ask', ask: { ...ask, seen: 0 } }],
    place: { at: 'row', row: question.id, cell: address, from, ...putNow(talk) },
  }
}

/** Whether another row of the list has the name. */
function isTaken({ filing: { facts } }: Talk, list: Address, number: number, name: string): boolean {
  return (rowNumbers(facts, list) ?? []).some((one) => one !== number && facts.get(`${list}.${one}.name`) === name)
}
