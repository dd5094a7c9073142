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

/** The turn of a text at a question: a preparer's answer, or a comment of a head who does not fill. */
export function answered(talk: Talk, row: string, text: string, take: () => Turn): Turn {
  if (!talk.person.roles.includes('preparer')) return within(talk, 'comment', () => comment(talk, row, text))
  return within(talk, 'change', take)
}

/** Takes a text as the answer to a row, instead of one of the choices. */
export function anew(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  if (!question) return { says: [pickOne(talk)] }
  return answered(talk, question.id, text, () => answering(talk, question.id, answer(talk, question, text)))
}

/**
 * Another answer while the choice between the person's value and a colleague's is pending. Words ask again, since any
 * text could be some; a text that cannot be read leaves the choice pending.
 */
export function besideTheirs(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  const words = question && !isFigureRow(question.row) && talk.message.kind === 'text'
  const turn = anew(words ? { ...talk, message: { ...talk.message, seen: 0 } } : talk, row, text)
  if (turn.changes || turn.place?.at !== 'row') return turn
  const { place: _, ...refused } = turn
  return refused
}

/** While a menu is open, a whole row of figures answers the row under it; a number alone is not a choice. */
export function rowOverMenu(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  const isRow = question && question.cells.length > 1 && isFigureRow(question.row) && holdsFigures(text)
  const turn = isRow ? anew(talk, row, text) : undefined
  if (turn?.changes || turn?.place?.at === 'clash') return turn
  return question && saysNone(text) && !isAnswered(talk.filing.facts, question)
    ? noneMeant(talk, question)
    : { says: [pickOne(talk)] }
}

/** Offers the choices of the menu again. */
function pickOne({ place }: Talk): Extract<Say, { say: 'pickOne' }> {
  return { say: 'pickOne', choices: place && 'choices' in place ? place.choices : [] }
}

/** 无 while a menu is open may be about the row under it: offers to fill it in. */
function noneMeant({ form, filing }: Talk, { id, row, numbers }: Question): Turn {
  const title = rowLabel(form, filing.facts, filing.year, row.id, numbers)
  const choices: Button[] = [
    { label: '填无', action: { do: 'none', row: id } },
    { label: '接着填', action: { do: 'go', row: id } },
  ]
  return { says: [{ say: 'noneMeant', title, choices }] }
}

/** Whether a text has two separate figures: split by a mark within a word, or in neighbouring words. */
function holdsFigures(text: string): boolean {
  const figures = text.split(/\s+/).map((word) => word.split(/[、，；;]/).filter((part) => /\d/.test(part)).length)
  return figures.some((count, at) => count > 1 || (count > 0 && (figures[at + 1] ?? 0) > 0))
}
