import type { Row } from '../../../core/edition.ts'
import { withYear } from '../../../core/labels.ts'
import { isLevel } from '../../../core/paper/filing/levels.ts'
import type { Question } from '../../../core/question.ts'
import { behindTitle, titlesOf } from '../../../core/titles.ts'
import type { Filed, Talk } from '../talk.ts'
import { rowsByCellLike } from './cell-words.ts'
import { frontOf } from './labels.ts'
import { askedAt, type NamedRows, nearest, numbered } from './named-rows.ts'

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
  const { rows: all, levels } = talk.form.edition
  const rows = all.filter((row) => !row.prose && !isLevel(levels, row.label))
  const likeFront = (front: string) => rows.filter((row) => namesOf(talk, row).some((word) => alike(front, word)))
  const lengths = new Set([label.length, ...rows.flatMap((row) => namesOf(talk, row).map(({ length }) => length))])
  for (const length of [...lengths].filter((one) => one <= label.length).sort((a, b) => b - a)) {
    const found = askedAt(talk, likeFront(label.slice(0, length))).filter(({ id }) => id !== hand?.id)
    const rest = behindTitle(line.slice(length)).trim()
    if (found.length > 0) return nearest(talk, hand, found).map((question) => ({ questions: [question], rest }))
  }
  return rowsByCellLike(talk.form, line, alike).map((one) => ({ questions: askedAt(talk, [one.row]), rest: one.line }))
}

/** The names of a row in the filing's year that are long enough to be distinguished. */
function namesOf({ filing }: Filed, row: Row): readonly string[] {
  return [...titlesOf(row)].filter(({ length }) => length >= leastName).map((word) => withYear(word, filing.year))
}
