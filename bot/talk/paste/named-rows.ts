import { withYear } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isFigureRow, questions } from '../../../core/questions.ts'
import { behindTitle, partLength } from '../../../core/titles.ts'
import { asCorrected, cellCorrected, withoutTelling } from '../../../core/values/corrected.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { halfWidth } from '../../../core/values/texts.ts'
import type { Filed, Talk } from '../talk.ts'
import { rowBegun, rowByCell, rowsOfPerson } from './cell-words.ts'
import { hasLabel } from './has-label.ts'
import { rowsInFront } from './labels.ts'
import { listsNamed } from './named-lists.ts'
import { saidNoneOf } from './none-of.ts'
import { askedAt, isListed, leastName, namesOf } from './row-names.ts'

/**
 * The questions that a line names, and the rest of the line. `unsure`: named by a part of their name; `none`: the whole
 * line says none; `list`: they are lists.
 */
export type NamedRows = {
  readonly questions: readonly Question[]
  readonly rest: string
  readonly unsure?: true
  readonly none?: true
  readonly list?: true
}

/** Whether anything is said of the rows that a line names: a figure, or that there is none. */
export function saysAnswer({ rest, none }: NamedRows): boolean {
  return none === true || /\d/.test(rest)
}

type Called = { readonly length: number; readonly questions: readonly Question[]; readonly like?: true }

export const numbered = /^\s*(?:其中\s*[:：]\s*|\d{1,2}[、．](?!\d)\s*)?/

/**
 * The rows that a line names at its beginning, in any annex; those of the current copy or annex come before others.
 * Undefined if it names none, or the current row.
 */
export function rowsNamed(talk: Talk, hand: Question | undefined, text: string): NamedRows | undefined {
  if (/[\n|｜]/.test(text.trim())) return undefined
  const line = withoutTelling(text.trimEnd().replace(numbered, ''))
  const none = saidNoneOf(talk, line)
  if (none?.questions.some(({ id }) => id === hand?.id)) return undefined
  if (none) return { ...none, questions: nearest(talk, hand, none.questions), none: true }
  const list = listsNamed(talk, hand, line)
  if (list?.questions.some(({ id }) => id === hand?.id)) return undefined
  if (list) return { ...list, questions: nearest(talk, hand, list.questions), list: true }
  const called =
    byTitle(talk, line) ??
    byCells(talk, line) ??
    byCell(talk, line) ??
    byPerson(talk, line) ??
    byLabel(talk, line) ??
    byBeginning(talk, line) ??
    (hand?.row.repeats ? undefined : byName(talk, line))
  const all = called && !called.like ? called : byPart(talk, hand, line, called)
  if (!all) return undefined
  const rest = cellCorrected(asCorrected(behindTitle(line.slice(all.length))))
  const labelled = all.questions.filter((question) => hasLabel(talk, question, rest))
  const meant = labelled.length > 0 ? labelled : all.questions
  if (meant.some(({ id }) => id === hand?.id)) return undefined
  const found = { questions: nearest(talk, hand, meant), rest: rest.trim() === '' ? '' : rest }
  return all === called ? found : { ...found, unsure: true }
}

/** The longest title or alias of a row with which a line begins. */
function byTitle({ form, filing }: Filed, line: string): Called | undefined {
  const said = halfWidth(line)
  const titled = namesOf(form).find(({ words }) => said.startsWith(words(filing.year)))
  if (!titled) return undefined
  const found = called(titled.words(filing.year).length, askedAt({ form, filing }, titled.rows))
  return found && titled.like ? { ...found, like: true } : found
}

/**
 * The rows of figures in the current annex that a line names by a part of their name, 运行维护 for 公车运行维护,
 * besides one (`like`) that it names with another ending. A figure or a cell's label may follow.
 */
function byPart(talk: Talk, hand: Question | undefined, line: string, like: Called | undefined): Called | undefined {
  const annex = hand && annexOf(talk, hand)
  const beside = talk.form.edition.rows.filter((row) => !isListed(row) && (!hand || annexOf(talk, { row }) === annex))
  const lengths = new Map(beside.map((row) => [row, partLength(row, line, leastName)] as const))
  const named = beside.filter((row) => lengths.get(row) !== 0)
  const parts = askedAt(talk, named).flatMap((question) => {
    const length = lengths.get(question.row) ?? 0
    return beginsFigures(talk, question, line.slice(length)) ? [{ length, question }] : []
  })
  const length = like?.length ?? Math.max(0, ...parts.map((part) => part.length))
  const found = parts.filter((part) => part.length === length).map(({ question }) => question)
  const others = found.filter((one) => !like?.questions.includes(one))
  return others.length === 0 ? like : { length, questions: [...(like?.questions ?? []), ...others] }
}

/** Whether a text begins with a figure or with a label of the row's cells. */
function beginsFigures({ filing }: Talk, { row, cells }: Question, text: string): boolean {
  const rest = behindTitle(text)
  const named = cells.map((cell) => ({ ...cell, label: withYear(cell.label, filing.year) }))
  return isFigureRow(row) && (/^[\d０-９¥￥]/.test(rest) || byLabels(named, rest) !== undefined)
}

/** A label as tables print it. */
function byLabel({ form, filing }: Filed, line: string): Called | undefined {
  const { label, rows } = rowsInFront(form, filing.year, line)
  return called(label.length, askedAt({ form, filing }, rows))
}

/** A row of figures of which a line names the cells: 货物 190.85 工程 0. */
function byCells(talk: Filed, line: string): Called | undefined {
  const questions = byLabel(talk, line)?.questions ?? []
  const [only] = questions
  if (!only || questions.length > 1 || !isFigureRow(only.row)) return undefined
  const parts = byLabels(only.cells, line)?.parts
  return parts && parts.size > 1 ? { length: 0, questions } : undefined
}

/** A row, by a word that only one of its cells has. */
function byCell({ form, filing }: Filed, line: string): Called | undefined {
  const row = rowByCell(form, filing.year, line)
  return row && called(0, askedAt({ form, filing }, [row]))
}

/** The rows of a person, by the label of a cell with a name and a phone behind it. */
function byPerson({ form, filing }: Filed, line: string): Called | undefined {
  return called(0, askedAt({ form, filing }, rowsOfPerson(form, line)))
}

/** A row of words, by the beginning of its name. */
function byBeginning({ form, filing }: Filed, line: string): Called | undefined {
  const begun = rowBegun(form, line)
  return begun && called(begun.length, askedAt({ form, filing }, [begun.row]))
}

/** The longest name of a listed row with which a line begins. */
function byName({ form, filing }: Filed, line: string): Called | undefined {
  const named = questions(form, filing.facts).flatMap((question) => {
    const name = nameOver(filing.facts, question)
    return name.length >= leastName && line.startsWith(name) ? [{ name, question }] : []
  })
  const length = Math.max(0, ...named.map(({ name }) => name.length))
  return called(
    length,
    named.filter(({ name }) => name.length === length).map(({ question }) => question),
  )
}

function nameOver(facts: Filed['filing']['facts'], { id, row, numbers }: Question): string {
  return numbers.length > 0 && !row.repeats ? (facts.get(`${id.split('#', 1)[0]}.name`) ?? '') : ''
}

function called(length: number, found: readonly Question[]): Called | undefined {
  return found.length > 0 ? { length, questions: found } : undefined
}

/** Those of the current annex, or of its current copy; all if there are none. */
export function nearest(talk: Talk, hand: Question | undefined, all: readonly Question[]): readonly Question[] {
  if (!hand) return all
  const annex = annexOf(talk, hand)
  const beside = all.filter((one) => annexOf(talk, one) === annex)
  const copied = beside.filter(({ numbers }) => numbers[0] === hand.numbers[0])
  const own = annex?.each === undefined ? beside : copied
  return own.length > 0 ? own : all
}

function annexOf({ form }: Filed, { row }: Pick<Question, 'row'>) {
  return form.sections.get(row.section)?.annex
}
