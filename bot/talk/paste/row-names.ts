import type { Row } from '../../../core/edition.ts'
import type { Form } from '../../../core/form.ts'
import { withYear } from '../../../core/labels.ts'
import { onceFor } from '../../../core/once.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { likeTitlesOf, titlesOf } from '../../../core/titles.ts'
import type { Filed } from '../talk.ts'

/** The fewest characters of a row's name. */
export const leastName = 2

/** The names of rows, longest first; `like`: with another ending. One name can belong to rows of several annexes. */
export const namesOf = onceFor((form: Form) => {
  const rows = form.edition.rows.filter((row) => !row.prose && !row.repeats && !isListed(row))
  const [own, like] = [new Map<string, Row[]>(), new Map<string, Row[]>()]
  for (const row of rows) addNames(own, row, titlesOf(row))
  for (const row of rows) addNames(like, row, likeTitlesOf(row))
  const others = [...like].filter(([word]) => !own.has(word))
  return [...[...own].map(named(false)), ...others.map(named(true))].sort((a, b) => b.length - a.length)
})

function named(like: boolean) {
  return ([word, rows]: readonly [string, readonly Row[]]) => ({
    length: word.length,
    rows,
    like,
    words: (year: number) => withYear(word, year),
  })
}

/** Whether a row, or a part of it, belongs to a list; it is named by its own name. */
export function isListed({ id }: Row): boolean {
  return /\.\*(?:#|$)/.test(id)
}

function addNames(names: Map<string, Row[]>, row: Row, words: Iterable<string>): void {
  for (const word of words) if (word.length >= leastName) names.set(word, [...(names.get(word) ?? []), row])
}

/** The questions of these rows. */
export function askedAt({ form, filing }: Filed, rows: readonly Row[]): readonly Question[] {
  return rows.length === 0 ? [] : questions(form, filing.facts).filter(({ row }) => rows.includes(row))
}

/**
 * The questions of the rows that a line names with the longest name; `lengthOf` tells the length for a row, 0 where it is
 * not named. A form has few rows, while the questions of a filing grow with its lists.
 */
export function longestNamed(
  filed: Filed,
  rows: readonly Row[],
  lengthOf: (row: Row) => number,
): { readonly length: number; readonly questions: readonly Question[] } | undefined {
  const lengths = new Map<Row, number>()
  for (const row of rows) {
    const length = lengthOf(row)
    if (length > 0) lengths.set(row, length)
  }
  const asked = askedAt(filed, [...lengths.keys()])
  const length = Math.max(0, ...asked.map(({ row }) => lengths.get(row) ?? 0))
  return length === 0 ? undefined : { length, questions: asked.filter(({ row }) => lengths.get(row) === length) }
}
