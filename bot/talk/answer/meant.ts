import { rowLabel, withYear } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isAnswered, isFigureRow } from '../../../core/questions.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { isRefused, readRow } from '../../../core/values/row.ts'
import { isBareFigures, saysNone } from '../../../core/values/texts.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { go } from '../asking/moves.ts'
import { coming, homeOf } from '../home.ts'
import { unseen } from '../keeping/clash.ts'
import { replacedSays } from '../keeping/replaced.ts'
import type { Button, Place, Say } from '../nouns.ts'
import { type NamedRows, rowsNamed } from '../paste/named-rows.ts'
import { oneOfCells, whichCell } from '../rows/cell.ts'
import { readFor } from '../rows/reply.ts'
import type { Talk, Turn } from '../talk.ts'
import { labelled } from './cells.ts'
import { fillHere, fillWith } from './fill.ts'
import { fitsIn, triesCell } from './fits.ts'
import { meantLabels } from './labels.ts'
import { refuseTotal } from './list-total.ts'
import { waysAtQuestion } from './nearest.ts'
import { remarked } from './remarked.ts'

/** The question at which a text is read that may be meant for another row. */
export type Where = {
  readonly hand: Question | undefined
  /** Words are expected, which the text could be: asks first. */
  readonly words: boolean
  /** Takes a text as the answer to a question. */
  readonly take: (talk: Talk, question: Question, text: string) => Turn
}

/** A turn, and the row that it is about. */
export type Meant = { readonly row: string; readonly turn: Turn }

const mostAsked = 6

/**
 * A text that names another row than the current one: taken there if it can mean only one thing, otherwise asked about,
 * and refused there if the row cannot read it. Undefined if it is about no row.
 */
export function rowMeant(talk: Talk, where: Where, text: string): Meant | undefined {
  const named = rowsNamed(talk, where.hand, text)
  const [first] = named?.questions ?? []
  if (!named || !first) return undefined
  const listed = where.hand?.row.repeats !== undefined
  const words =
    where.words || (listed && !named.none && !named.list && annexOf(talk, first) === annexOf(talk, where.hand))
  if (named.rest === '') return bareName(talk, { ...where, words: words || listed }, named, text)
  const fits = named.questions.filter((question) => fitsIn(talk, question, named.rest))
  const [only] = fits
  const isTotal = named.list && isBareFigures(named.rest) && !where.words
  if (!only && isTotal) return { row: first.id, turn: refuseTotal(talk, first) }
  if (!only && named.list) return undefined
  if (!only) return named.unsure || (where.words && !isBareFigures(named.rest)) ? undefined : tried(talk, where, named)
  if (fits.length > 1 || words || named.unsure || isPartial(talk, only, named.rest))
    return { row: only.id, turn: askWhich(talk, { ...where, words }, fits, named.rest, text) }
  return { row: only.id, turn: taken(talk, where, only, named.rest) }
}

function annexOf({ form }: Talk, question: Question | undefined) {
  return question && form.sections.get(question.row.section)?.annex
}

/** A row's name alone leads there, or asks first; undefined if any words are expected. */
function bareName(talk: Talk, where: Where, named: NamedRows, text: string): Meant | undefined {
  const [first, ...more] = named.questions
  if (where.words && !where.hand) return undefined
  if (!first || more.length > 0 || where.words) return askLead(talk, where, named, text)
  return { row: first.id, turn: go(talk, first.id, homeOf(talk)) }
}

/** Asks whether to go to a row whose name could also be the answer, or to which of several rows with that name. */
function askLead(talk: Talk, { hand, words }: Where, { questions }: NamedRows, text: string): Meant | undefined {
  const [first, ...more] = questions
  if (!first) return undefined
  const leads = questions.slice(0, mostAsked).map((question): Button => {
    const title = titleIn(talk, question, more.length > 0)
    return { label: `去${title}`, action: { do: 'go', row: question.id, ...coming(homeOf(talk)) } }
  })
  const choices = [...leads, ...(hand && words ? [fillHere(talk, hand, text)] : [])]
  const says: Say[] = [{ say: 'leadMeant', read: text.trim(), several: more.length > 0, choices }]
  return { row: first.id, turn: { says, ...(talk.place ? { place: talk.place as Place } : {}) } }
}

/** Whether a figure without a label could be the row's sum as well as its only asked cell. */
function isPartial(talk: Talk, { row, cells }: Question, rest: string): boolean {
  const derived = row.cells.some(({ formula }) => formula)
  return derived && cells.length === 1 && isFigureRow(row) && byLabels(labelled(talk, cells), rest) === undefined
}

/** A text that begins like an answer to a row but cannot be read: the refusal says why. */
function tried(talk: Talk, where: Where, { questions, rest }: NamedRows): Meant | undefined {
  const question = questions.find((one) => triesCell(talk, one, rest))
  return question && { row: question.id, turn: taken(talk, where, question, rest) }
}

function taken(talk: Talk, { take, hand }: Where, question: Question, rest: string): Turn {
  const untaken = tooFew(talk, question, rest) ?? whichCell(talk, question, rest) ?? remarked(talk, question, rest)
  if (untaken) return untaken
  // 无 for a list that has rows: shows them, with the buttons to change them.
  if (question.row.repeats && saysNone(rest) && talk.filing.facts.get(question.id))
    return go(talk, question.id, homeOf(talk))
  const turn = withOld(talk, question, readFor(unseen(talk), question.id, { text: rest }, take))
  if (turn.changes || turn.place?.at !== 'row' || !hand) return turn
  const { place: _, ...refused } = turn
  return refused
}

/** The turn with the words that it replaces: whoever answers a row from elsewhere does not see what stands there. */
function withOld(talk: Talk, question: Question, turn: Turn): Turn {
  if (!turn.changes || !question.cells.every(isWordy)) return turn
  const [kept, ...others] = turn.says
  return kept ? { ...turn, says: [kept, ...replacedSays(talk, turn.changes), ...others] } : turn
}

/** Refuses fewer figures than the row has cells, if they have no labels; asks which cell a single one is for. */
export function tooFew(talk: Talk, question: Question, rest: string): Turn | undefined {
  const { cells, row, numbers } = question
  const { facts, year } = talk.filing
  if (cells.length < 2 || !isFigureRow(row) || byLabels(labelled(talk, cells), rest) || saysNone(rest)) return undefined
  const open = isAnswered(facts, question) ? cells : cells.filter(({ address }) => !facts.has(address))
  const read = readRow(labelled(talk, cells), rest, talk.form.edition.unit)
  const count = read.readings.size
  if (count === 0 || isRefused(read) || read.extra !== undefined || [cells.length, open.length].includes(count))
    return undefined
  const title = rowLabel(talk.form, facts, year, row.id, numbers)
  const few: Say = {
    say: 'tooFew',
    title,
    read: rest,
    cells: labelled(talk, cells).map(({ label }) => label),
    choices: waysAtQuestion(question),
  }
  return (count === 1 ? oneOfCells(talk, question, rest) : undefined) ?? { says: [few] }
}

/** Asks which row is meant, or whether any is. */
function askWhich(talk: Talk, { hand, words }: Where, fits: readonly Question[], rest: string, text: string): Turn {
  const rows = fits
    .slice(0, mostAsked)
    .map((question) => ({ question, title: titleIn(talk, question, fits.length > 1) }))
  const choices: Button[] = rows.map(({ question, title }) => ({
    label: `${meantLabels.into}${title}`,
    action: fillWith(talk, question, rest),
  }))
  const here: Button[] = words && hand ? [fillHere(talk, hand, text)] : []
  const [first] = rows
  const annex = talk.form.sections.get(first?.question.row.section ?? '')?.annex.number ?? ''
  const says: Say[] = [
    {
      say: 'rowMeant',
      title: first?.title ?? '',
      annex,
      several: fits.length > 1,
      read: rest,
      choices: [...choices, ...here],
    },
  ]
  return { says, ...(talk.place ? { place: talk.place as Place } : {}) }
}

/** A row's title; with its annex if several rows are offered. */
export function titleIn({ form, filing }: Talk, { row, numbers, cells }: Question, several: boolean): string {
  const title = rowLabel(form, filing.facts, filing.year, row.id, numbers)
  const annex = form.sections.get(row.section)?.annex.number
  const [cell] = row.cells.length > 1 && cells.length === 1 ? cells : []
  if (cell && !several) return `${title} ${withYear(cell.label, filing.year)}`
  return several && annex ? `${title}（${annex}）` : title
}
