import type { Row } from '../../../core/edition.ts'
import type { Form } from '../../../core/form.ts'
import { withYear } from '../../../core/labels.ts'
import { onceFor } from '../../../core/once.ts'
import type { Question } from '../../../core/question.ts'
import { isFigureRow, questions } from '../../../core/questions.ts'
import { asCorrected } from '../../../core/values/corrected.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { halfWidth, saysNothing } from '../../../core/values/texts.ts'
import type { Filed, Talk } from '../talk.ts'
import { frontOf, rowsNamedBy } from './labels.ts'

/** The questions that a line names before what it says of them. */
export type NamedRows = { readonly questions: readonly Question[]; readonly rest: string }

type Called = { readonly length: number; readonly questions: readonly Question[] }

const numbered = /^\s*(?:其中\s*[:：]\s*|\d{1,2}[、．](?!\d)\s*)?/
const leastName = 2

/**
 * The rows that a line of words names in front, in whichever annex: those of the copy or the annex in hand before
 * others. Undefined where it names none, or the row in hand.
 */
export function rowsNamed(talk: Talk, hand: Question | undefined, text: string): NamedRows | undefined {
  if (/[\n|｜]/.test(text.trim())) return undefined
  const line = text.trimEnd().replace(numbered, '')
  const none = saidNoneOf(talk, line)
  if (none) return none.id === hand?.id ? undefined : { questions: [none], rest: '无' }
  const called =
    byList(talk, line) ??
    byTitle(talk, line) ??
    byCells(talk, line) ??
    byLabel(talk, line) ??
    (hand?.row.repeats ? undefined : byName(talk, line))
  if (!called || called.questions.some(({ id }) => id === hand?.id)) return undefined
  const rest = asCorrected(line.slice(called.length).replace(/^[^\S\t]*(?:的|[\t:：，,])?[^\S\t]*/, ''))
  return { questions: nearest(talk, hand, called.questions), rest: rest.trim() === '' ? '' : rest }
}

/** The row that a line says nothing was spent on, in its own words: 没有买车. */
function saidNoneOf(filed: Filed, line: string): Question | undefined {
  const rows = filed.form.edition.rows.filter((row) => saysNoneOf(row, line))
  return askedAt(filed, rows)[0]
}

/** Whether every clause of a sentence says none, one of them in the row's own words: 去年没出国，今年也没有. */
function saysNoneOf({ saidNone }: Row, text: string): boolean {
  if (!saidNone) return false
  const clauses = text
    .trim()
    .replace(/[。.！!]$/, '')
    .split(/[，,；;、]/)
    .map((clause) => clause.replace(/^\s*(?:(?:去年|今年|上年|本年|两年)(?:和|、)?){0,2}[也都]?/, '').trim())
  return (
    clauses.every((clause) => saidNone.includes(clause) || saysNothing(clause)) &&
    clauses.some((clause) => saidNone.includes(clause))
  )
}

/** Whether a text says so of this row. */
export function saysNoneHere({ row }: Question, text: string): boolean {
  return saysNoneOf(row, text)
}

/** The longest title or other name of a row that a line begins with. */
function byTitle({ form, filing }: Filed, line: string): Called | undefined {
  const said = halfWidth(line)
  const titled = titlesOf(form).find(({ words }) => said.startsWith(words(filing.year)))
  if (!titled) return undefined
  return called(titled.words(filing.year).length, askedAt({ form, filing }, titled.rows))
}

/** A list's name alone; with more behind it, it may be a total, or the name of one of its rows. */
function byList({ form, filing }: Filed, line: string): Called | undefined {
  const said = halfWidth(line.trim())
  const rows = form.edition.rows.filter((row) => row.repeats && wordsFor(row).has(said))
  return called(line.length, askedAt({ form, filing }, rows))
}

/** A label as a table prints it. */
function byLabel({ form, filing }: Filed, line: string): Called | undefined {
  const { label } = frontOf(line)
  return called(label.length, askedAt({ form, filing }, rowsNamedBy(form, filing.year, label)))
}

/** A row of figures whose cells a line calls by their labels: 货物 190.85 工程 0. They say which they are. */
function byCells(talk: Filed, line: string): Called | undefined {
  const questions = byLabel(talk, line)?.questions ?? []
  const [only] = questions
  if (!only || questions.length > 1 || !isFigureRow(only.row)) return undefined
  const parts = byLabels(only.cells, line)?.parts
  return parts && parts.size > 1 ? { length: 0, questions } : undefined
}

/** The longest name of a listed row that a line begins with. */
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

function askedAt({ form, filing }: Filed, rows: readonly Row[]): Question[] {
  return rows.length === 0 ? [] : questions(form, filing.facts).filter(({ row }) => rows.includes(row))
}

/** What rows are called, longer ones first: one word may name rows of several annexes. */
const titlesOf = onceFor((form: Form) => {
  const rows = new Map<string, Row[]>()
  for (const row of form.edition.rows)
    for (const word of row.prose || row.repeats ? [] : wordsFor(row))
      if (word.length >= leastName) rows.set(word, [...(rows.get(word) ?? []), row])
  return [...rows]
    .map(([word, all]) => ({ length: word.length, rows: all, words: (year: number) => withYear(word, year) }))
    .sort((a, b) => b.length - a.length)
})

/** A row's label, also without what stands in brackets at its end, and its aliases. */
function wordsFor({ label, aliases = [] }: Row): ReadonlySet<string> {
  return new Set([label, ...aliases].map(halfWidth).flatMap((word) => [word, word.replace(/\([^()]*\)$/, '')]))
}

/** Those of the copy in hand, else those of its annex, else all. */
function nearest({ form }: Talk, hand: Question | undefined, all: readonly Question[]): readonly Question[] {
  if (!hand) return all
  const annex = ({ row }: Question) => form.sections.get(row.section)?.annex
  const beside = all.filter((one) => annex(one) === annex(hand))
  const copied = beside.filter(({ numbers }) => numbers[0] === hand.numbers[0])
  const own = annex(hand)?.each === undefined ? beside : copied
  return own.length > 0 ? own : all
}
