import { findingsIn } from './checks/check.ts'
import { openTally } from './checks/entries.ts'
import type { Filing } from './filing.ts'
import type { Form } from './form.ts'
import { rowLabel } from './labels.ts'
import { neededQuestions, questions } from './questions.ts'

/** The progress of a live filing: what is not answered yet, and what has to be mended or explained. */
export type Standing = {
  /** The first few open questions' titles. */
  readonly titles: readonly string[]
  readonly open: number
  readonly of: number
  readonly must: number
  readonly explain: number
}

const mostTitles = 3

/** The progress of a filing. */
export function standingOf(form: Form, { facts, year }: Pick<Filing, 'facts' | 'year'>): Standing {
  const open = neededQuestions(form, facts)
  const tally = openTally(form, { facts, year }, findingsIn(form, facts, year))
  const titles = open.slice(0, mostTitles).map(({ row, numbers }) => rowLabel(form, facts, year, row.id, numbers))
  const of = questions(form, facts).filter(({ row }) => !row.optional).length
  return { titles, open: open.length, of, ...tally }
}
