import type { Question } from '../../../core/question.ts'
import type { Action, Button } from '../nouns.ts'
import { newestOf, type Talk } from '../talk.ts'
import { meantLabels } from './labels.ts'

/** The action that fills a text into a row. */
export function fillWith(talk: Talk, question: Question, text: string): Action {
  return { do: 'fill', row: question.id, text, seen: newestOf(talk, addressesOf(question)) }
}

/** Takes a text as the words of the current question, whatever it reads like. */
export function fillHere(talk: Talk, hand: Question, text: string): Button {
  const seen = newestOf(talk, addressesOf(hand))
  return { label: meantLabels.here, action: { do: 'fill', row: hand.id, text, seen, plain: true } }
}

function addressesOf({ cells }: Question): string[] {
  return cells.map(({ address }) => address)
}
