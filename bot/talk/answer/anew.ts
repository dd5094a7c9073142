import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isAnswered, isFigureRow } from '../../../core/questions.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { answering } from '../keeping/clash.ts'
import type { Button, Say } from '../nouns.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { within } from '../within.ts'
import { answer } from './answers.ts'
import { comment } from './comment.ts'

/** A text at a question: the preparer's answer, or what a head who does not fill has to say about it. */
export function answered(talk: Talk, row: string, text: string, take: () => Turn): Turn {
  if (!talk.person.roles.includes('preparer')) return within(talk, 'comment', () => comment(talk, row, text))
  return within(talk, 'change', take)
}

/** Another answer than either of those that the choice is between. */
export function anew(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  if (!question) return { says: [pickOne(talk)] }
  return answered(talk, question.id, text, () => answering(talk, question.id, answer(talk, question, text)))
}

/**
 * Another answer while a colleague's stands against it. Words are asked about once more, since any text might be some;
 * where it cannot be read the choice stays open.
 */
export function besideTheirs(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  const words = question && !isFigureRow(question.row) && talk.message.kind === 'text'
  const turn = anew(words ? { ...talk, message: { ...talk.message, seen: 0 } } : talk, row, text)
  if (turn.changes || turn.place?.at !== 'row') return turn
  const { place: _, ...refused } = turn
  return refused
}

/** Under a menu, a whole row of figures answers the row that the talk goes on at; a number alone is no choice of it. */
export function rowOverMenu(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  const isRow = question && question.cells.length > 1 && isFigureRow(question.row) && holdsFigures(text)
  const turn = isRow ? anew(talk, row, text) : undefined
  if (turn?.changes || turn?.place?.at === 'clash') return turn
  return question && saysNone(text) && !isAnswered(talk.filing.facts, question)
    ? noneMeant(talk, question)
    : { says: [pickOne(talk)] }
}

/** The choices of the menu, once more. */
function pickOne({ place }: Talk): Extract<Say, { say: 'pickOne' }> {
  return { say: 'pickOne', choices: place && 'choices' in place ? place.choices : [] }
}

/** 无 under a menu may be about the row that the talk goes on at: one tap says so. */
function noneMeant({ form, filing }: Talk, { id, row, numbers }: Question): Turn {
  const title = rowLabel(form, filing.facts, filing.year, row.id, numbers)
  const choices: Button[] = [
    { label: '填无', action: { do: 'none', row: id } },
    { label: '接着填', action: { do: 'go', row: id } },
  ]
  return { says: [{ say: 'noneMeant', title, choices }] }
}

/** Two figures apart: parted by a mark within one word, or in words beside each other. */
function holdsFigures(text: string): boolean {
  const figures = text.split(/\s+/).map((word) => word.split(/[、，；;]/).filter((part) => /\d/.test(part)).length)
  return figures.some((count, at) => count > 1 || (count > 0 && (figures[at + 1] ?? 0) > 0))
}
