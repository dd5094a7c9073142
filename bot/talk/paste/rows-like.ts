import type { Row } from '../../../core/edition.ts'
import type { Form } from '../../../core/form.ts'
import { withYear } from '../../../core/labels.ts'
import { onceFor } from '../../../core/once.ts'
import { isLevel } from '../../../core/paper/filing/levels.ts'
import type { Question } from '../../../core/question.ts'
import { behindTitle, titlesOf } from '../../../core/titles.ts'
import type { Talk } from '../talk.ts'
import { rowsByCellLike } from './cell-words.ts'
import { frontOf } from './labels.ts'
import { type NamedRows, nearest, numbered } from './named-rows.ts'
import { askedAt } from './row-names.ts'

const leastName = 3

/** The rows whose misspelt name a line begins with, each with the rest of the line. */
export function rowsLike(
  talk: Talk,
  hand: Question | undefined,
  text: string,
  alike: (typed: string, word: string) => boolean,
): readonly NamedRows[] {
  const line = text.trim().replace(numbered, '')
  const label = frontOf(line).label.split('的', 1)[0] ?? ''
  const like: { readonly row: Row; readonly length: number }[] = []
  for (const { name, row } of label.length < leastName ? [] : namesOf(talk.form)) {
    const word = withYear(name, talk.filing.year)
    for (const length of lengthsOf(label, word)) if (alike(label.slice(0, length), word)) like.push({ row, length })
  }
  const length = Math.max(0, ...like.map((one) => one.length))
  const rows = like.flatMap((one) => (one.length === length ? one.row : []))
  const found = askedAt(talk, rows).filter(({ id }) => id !== hand?.id)
  const rest = behindTitle(line.slice(length)).trim()
  if (found.length > 0) return nearest(talk, hand, found).map((question) => ({ questions: [question], rest }))
  return rowsByCellLike(talk.form, line, alike).map((one) => ({ questions: askedAt(talk, [one.row]), rest: one.line }))
}

/**
 * How much of a label's beginning may be a misspelt word: all of it, as much as the word, and what it shares with it.
 * The words have no rare characters, of two units.
 */
function lengthsOf(label: string, word: string): number[] {
  let shared = 0
  while (shared < word.length && word[shared] === label[shared]) shared += 1
  const found: number[] = []
  for (const one of [label.length, word.length + 1, word.length, word.length - 1, shared])
    if (one >= leastName && one <= label.length && !found.includes(one)) found.push(one)
  return found
}

/** The names of the rows that are long enough to be distinguished; second levels are read elsewhere. */
const namesOf = onceFor(({ edition: { rows, levels } }: Form) =>
  rows
    .filter((row) => !row.prose && !isLevel(levels, row.label))
    .flatMap((row) => [...titlesOf(row)].map((name) => ({ name, row })))
    .filter(({ name }) => name.length >= leastName),
)
