import { splitReason } from '../narrative/reason.ts'
import { isFigureRow, type Question } from '../questions.ts'
import { act, type Move, onwards, within } from './acting.ts'
import type { Button } from './actions.ts'
import { answer, answerCell } from './answers.ts'
import { coming } from './changing/home.ts'
import { mendFinding } from './changing/mend.ts'
import { readFor } from './changing/reply.ts'
import { choicesOf, partNamed } from './choices.ts'
import { takeExplanation } from './findings.ts'
import { copyFrame } from './lists/frame.ts'
import { listWords } from './lists/words.ts'
import { addPiece, waitForMore } from './longer/pieces.ts'
import { continueTalk } from './moves.ts'
import { otherRow } from './paste/other-row.ts'
import { answering } from './people/clash.ts'
import { comment, sendBack } from './people/head.ts'
import { readInvite } from './people/invite.ts'
import type { Place } from './places.ts'
import { takeHour, takeLimit } from './reminders/choose.ts'
import { shownChoices, suggestButtons } from './sections/suggesting.ts'
import { takePoints } from './sections/writing.ts'
import { takeHeadName } from './sign.ts'
import { questionOf, rowOf, type Talk, type Turn } from './talk.ts'

const moves: ReadonlyMap<string, Move> = new Map([
  ['跳过', 'skip'],
  ['上一题', 'back'],
  ['下一题', 'next'],
  ['本行都没有', 'none'],
  ['全部为空', 'none'],
  ['后面的都采用', 'adoptAll'],
  ['都按规则计分', 'scoreAll'],
])

/** A text: a menu's choice, an opinion, an explanation, or the answer to the question the talk stands at. */
export function read(talk: Talk, text: string): Turn {
  const { place } = talk
  const how = moves.get(text.trim())
  if (place?.at === 'opinion')
    return pickOr(talk, place.choices, text, () => within(talk, 'sendBack', () => sendBack(talk, text)))
  if (place?.at === 'copy')
    return pickOr(talk, place.choices, text, () => within(talk, 'change', () => named(talk, place, text)))
  if (place?.at === 'invite')
    return pickOr(talk, place.choices, text, () => within(talk, 'people', () => readInvite(talk, place.role, text)))
  if (place?.at === 'sign')
    return pickOr(talk, place.choices, text, () => within(talk, 'sign', () => takeHeadName(talk, text)))
  if (place?.at === 'hour' && !how) return pickOr(talk, place.choices, text, () => takeHour(talk, text))
  if (place?.at === 'limit' && !how)
    return pickOr(talk, place.choices, text, () => within(talk, 'change', () => takeLimit(talk, text)))
  if (place?.at === 'explain') return readExplanation(talk, place.check, text)
  if (place?.at === 'points')
    return pickOr(talk, place.choices, text, () =>
      within(talk, 'change', () => takePoints(talk, place.section, place.row, text)),
    )
  if (place?.at === 'cause' && !how)
    return pickOr(talk, place.choices, text, () => act(talk, { do: 'suggest', row: place.row, points: text.trim() }))
  if (place?.at === 'suggested' && !how)
    return pickOr(talk, shownChoices(talk, place), text, () => besideSuggestion(talk, place, text))
  if (place?.at === 'more' && !how)
    return pickOr(talk, place.choices, text, () => within(talk, 'change', () => addPiece(talk, place, text)))
  if (place?.at === 'menu' && !(how && place.row))
    return pickOr(talk, place.choices, text, () => rowOverMenu(talk, place.row, text))
  if (place?.at === 'clash' && !how) return pickOr(talk, place.choices, text, () => besideTheirs(talk, place.row, text))
  const question = questionOf(talk, rowOf(place))
  if (!question) return onwards(talk)
  if (how) return act(talk, { do: how, row: question.id })
  const part = partNamed(talk, question, text)
  if (part) return act(talk, part.action)
  const wish = question.row.prose
    ? chosenBy(choicesOf(talk, talk.filing.facts, question), text)
    : suggestButtons(talk, talk.filing.facts, question).find(({ label }) => label === text.trim())
  if (wish) return act(talk, wish.action)
  return answered(talk, question.id, text, () =>
    waitForMore(talk, question, text, answering(talk, question.id, answerHere(talk, question, text))),
  )
}

/** Words to a list, a figure for one cell, or the answer to the whole question. */
function answerHere(talk: Talk, question: Question, text: string): Turn {
  const { place } = talk
  const listed = question.row.repeats ? listWords(talk, question, text) : undefined
  if (listed) return listed
  const cell = place?.at === 'row' ? place.cell : undefined
  return cell ? answerCell(talk, question, cell, text) : answer(talk, question, text)
}

/** A measure that a suggestion lacked goes with its cause; any other text is the answer instead of it. */
function besideSuggestion(talk: Talk, { row, points }: Extract<Place, { at: 'suggested' }>, text: string): Turn {
  const words = talk.form.edition.narrative.reasons
  const said = words && points !== undefined && splitReason(words, points, talk.filing.year)
  const more = words && splitReason(words, text, talk.filing.year)
  const isMissing = said && said.measure === '' && more && more.measure !== '' && more.cause === ''
  return isMissing ? act(talk, { do: 'suggest', row, points: `${points}；${text.trim()}` }) : anew(talk, row, text)
}

/** Another answer than either of those that the choice is between. */
function anew(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  if (!question) return { says: [{ say: 'pickOne' }] }
  return answered(talk, question.id, text, () => answering(talk, question.id, answer(talk, question, text)))
}

/**
 * Another answer while a colleague's stands against it. Words are asked about once more, since any text might be some;
 * where it cannot be read the choice stays open.
 */
function besideTheirs(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  const words = question && !isFigureRow(question.row) && talk.message.kind === 'text'
  const turn = anew(words ? { ...talk, message: { ...talk.message, seen: 0 } } : talk, row, text)
  if (turn.changes || turn.place?.at !== 'row') return turn
  const { place: _, ...refused } = turn
  return refused
}

/** The name of a row that takes its frame from another. */
function named(talk: Talk, { list, number }: Extract<Place, { at: 'copy' }>, text: string): Turn {
  return copyFrame(talk, list, number, text)
}

function readExplanation(talk: Talk, check: string, text: string): Turn {
  if (text.trim() === '去修改数字') return mendFinding(talk, check)
  if (moves.has(text.trim())) return continueTalk(talk)
  return within(talk, 'change', () => takeExplanation(talk, check, text))
}

/** An answer to a certain question, wherever the talk stands now. */
export function readAt(talk: Talk, row: string, message: { readonly text: string; readonly changed?: true }): Turn {
  return answered(talk, row, message.text, () => {
    const turn = readFor(talk, row, message)
    const question = message.changed ? undefined : questionOf(talk, row)
    const there: Talk = { ...talk, place: { at: 'row', row, ...coming(turn.backTo) } }
    return question ? waitForMore(there, question, message.text, turn) : turn
  })
}

/** A text at a question: the preparer's answer, or what a head who does not fill has to say about it. */
function answered(talk: Talk, row: string, text: string, take: () => Turn): Turn {
  if (!talk.person.roles.includes('preparer')) return within(talk, 'comment', () => comment(talk, row, text))
  return within(talk, 'change', take)
}

/** Under a menu, a whole row of figures answers the row that the talk goes on at; a number alone is no choice of it. */
function rowOverMenu(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row)
  const isRow = question && question.cells.length > 1 && isFigureRow(question.row) && holdsFigures(text)
  const turn = isRow ? anew(talk, row, text) : undefined
  if (turn?.changes || turn?.place?.at === 'clash') return turn
  return otherRow(talk, undefined, text) ?? { says: [{ say: 'pickOne' }] }
}

/** Two figures apart: parted by a mark within one word, or in words beside each other. */
function holdsFigures(text: string): boolean {
  const figures = text.split(/\s+/).map((word) => word.split(/[、，；;]/).filter((part) => /\d/.test(part)).length)
  return figures.some((count, at) => count > 1 || (count > 0 && (figures[at + 1] ?? 0) > 0))
}

/** A menu's choice by its label or number; any other text is for `otherwise`. */
function pickOr(talk: Talk, choices: readonly Button[], text: string, otherwise: () => Turn): Turn {
  const chosen = chosenBy(choices, text)
  return chosen ? act(talk, chosen.action) : otherwise()
}

/** The choice that a text names by its label or number. */
export function chosenBy(choices: readonly Button[], text: string): Button | undefined {
  const typed = text.trim().normalize('NFKC')
  return (
    choices.find(({ label }) => label.normalize('NFKC') === typed) ??
    choices.find(({ label }) => /^\d+( |$)/.test(label) && label.split(' ')[0] === typed) ??
    (/^\d{1,2}$/.test(typed) && !choices.some(({ label }) => /^\d+( |$)/.test(label))
      ? choices[Number(typed) - 1]
      : undefined)
  )
}
