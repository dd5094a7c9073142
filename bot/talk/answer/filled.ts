import { gone, staleAt } from '../asking/moves.ts'
import type { Action } from '../nouns.ts'
import { readFor } from '../rows/reply.ts'
import { newestOf, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { addRows } from './add-rows.ts'
import { answer, answerRow } from './answers.ts'
import { tooFew } from './meant.ts'

/** Takes a text for the row of a button, unless the row has changed since. */
export function takeFilled(talk: Talk, { row, text, seen, plain }: Extract<Action, { do: 'fill' }>): Turn {
  const question = questionOf(talk, row)
  if (!question) return gone(talk)
  if (
    newestOf(
      talk,
      question.cells.map(({ address }) => address),
    ) > seen
  )
    return staleAt(talk, row)
  const few = plain ? undefined : tooFew(talk, question, text)
  if (few) return few
  const take = plain ? (question.row.repeats ? addRows : answerRow) : answer
  if (rowOf(talk.place) === row) return take(talk, question, text)
  return readFor(talk, row, { text }, take)
}
