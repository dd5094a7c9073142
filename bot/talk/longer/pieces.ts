import type { Question } from '../../../core/question.ts'
import { isLongText } from '../../../core/questions.ts'
import { answerRow } from '../answer/answers.ts'
import { gone } from '../asking/moves.ts'
import { coming, originOf } from '../home.ts'
import type { Button, Place } from '../nouns.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'

/** A message of at least so many characters may have been cut by the chat, whose limit is 4096. */
const cutFrom = 3000

type More = Extract<Place, { at: 'more' }>

/**
 * The turn of a message that answered a long text, which it stores. If the message may have been cut, the talk waits
 * for the rest, and editing the message does not change the answer any more.
 */
export function waitForMore(talk: Talk, question: Question, text: string, turn: Turn): Turn {
  const address = question.cells[0]?.address
  const kept = turn.changes?.findLast((change) => change.address === address)?.to
  if (!isLongText(question) || text.length < cutFrom || !kept) return turn
  const { answered: _, backTo: __, ...same } = turn
  const done: Button = { label: '就这些', action: originOf(talk.place) ?? { do: 'resume', row: question.id } }
  const place: More = { at: 'more', row: question.id, choices: [done], ...coming(originOf(talk.place)) }
  const says = turn.says.filter(({ say }) => say !== 'ask' && say !== 'allAnswered')
  return { ...same, place, says: [...says, { say: 'waitForMore', length: kept.length, choices: [done] }] }
}

/** Appends the next piece of a long text to what is stored. */
export function addPiece(talk: Talk, place: More, piece: string): Turn {
  const question = questionOf(talk, place.row)
  const address = question?.cells[0]?.address
  if (!question || address === undefined) return gone(talk)
  const there: Talk = { ...talk, place: { at: 'row', row: place.row, ...coming(place.from) } }
  const text = joined(talk.filing.facts.get(address) ?? '', piece, question)
  return waitForMore(there, question, piece, answerRow(there, question, text))
}

/**
 * A chat cuts at the end of a line or a sentence if it can; a piece that was cut within a sentence is joined without a
 * line break.
 */
function joined(before: string, piece: string, { cells: [cell] }: Question): string {
  const end = before.trimEnd()
  const closed = /[。！？；：…”）)]$/.test(end) || before.includes('\n', end.length)
  const whole = cell?.kind.type === 'items' || before === '' || closed
  return `${before}${whole ? '\n' : ''}${piece}`
}
