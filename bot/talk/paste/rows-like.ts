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
  const like = namesOf(talk.form).flatMap(({ name, row }) => {
    const word = name.includes('{') ? withYear(name, talk.filing.year) : name
    return frontsOf(label, word).flatMap((front) => (alike(front, word) ? [{ row, length: front.length }] : []))
  })
  const length = Math.max(0, ...like.map((one) => one.length))
  const rows = like.flatMap((one) => (one.length === length ? one.row : []))
  const found = askedAt(talk, rows).filter(({ id }) => id !== hand?.id)
  const rest = behindTitle(line.slice(length)).trim()
  if (found.length > 0) return nearest(talk, hand, found).map((question) => ({ questions: [question], rest }))
  return rowsByCellLike(talk.form, line, alike).map((one) => ({ questions: askedAt(talk, [one.row]), rest: one.line }))
}

/** The beginnings of a label that may be a misspelt word: all of it, as much as the word, and what it shares with it. */
function frontsOf(label: string, word: string): string[] {
  const differs = [...word].findIndex((character, at) => character !== label[at])
  const shared = differs < 0 ? word.length : differs
  if (label.length < leastName) return []
  const lengths = new Set([label.length, word.length + 1, word.length, word.length - 1, shared])
  return [...lengths].filter((one) => one >= leastName && one <= label.length).map((one) => label.slice(0, one))
}

/** The names of the rows that are long enough to be distinguished; second levels are read elsewhere. */
const namesOf = onceFor(({ edition: { rows, levels } }: Form) =>
  rows
    .filter((row) => !row.prose && !isLevel(levels, row.label))
    .flatMap((row) => [...titlesOf(row)].map((name) => ({ name, row })))
    .filter(({ name }) => name.length >= leastName),
)
