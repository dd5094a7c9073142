import type { Question } from '../../../core/question.ts'
import { isAnswered } from '../../../core/questions.ts'
import { go, gone } from '../asking/moves.ts'
import { coming, homeOf } from '../home.ts'
import type { Action } from '../nouns.ts'
import { goToCell } from '../rows/cell.ts'
import { questionOf, rowOf, type Talk, type Turn } from '../talk.ts'

/** The action that leads to a row; once an answered row is changed, the talk returns to its place. */
export function leadTo(talk: Talk, question: Question): Extract<Action, { do: 'go' }> {
  const from = isAnswered(talk.filing.facts, question) && rowOf(talk.place) ? homeOf(talk) : undefined
  return { do: 'go', row: question.id, ...coming(from) }
}

/**
 * Asks for a row that was tapped where the form is shown, as its number in the directory does; for the tapped cell alone
 * if the row is answered.
 */
export function toRow(talk: Talk, row: string, cell: string | undefined): Turn {
  const question = questionOf(talk, row)
  if (!question) return gone(talk)
  const { from } = leadTo(talk, question)
  const isOwn = question.cells.some(({ address }) => address === cell)
  return cell !== undefined && isOwn ? goToCell(talk, cell, from) : go(talk, question.id, from)
}
