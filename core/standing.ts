import { checkFacts } from './checks/check.ts'
import { isOpen } from './checks/explanations.ts'
import type { Form } from './form.ts'
import { rowLabel } from './labels.ts'
import { openQuestions, questions } from './questions.ts'
import type { Filing } from './turn.ts'

/** How far a live filing is: what is not answered yet, and what has to be mended or explained. */
export type Standing = {
  /** The open questions' titles, the first few. */
  readonly titles: readonly string[]
  readonly open: number
  readonly of: number
  readonly must: number
  readonly explain: number
}

const mostTitles = 3

/** How far the filing is. */
export function standingOf(form: Form, { facts, year }: Pick<Filing, 'facts' | 'year'>): Standing {
  const open = openQuestions(form, facts)
  const findings = checkFacts(form, { facts, year, mode: 'live' }).filter(isOpen)
  const must = findings.filter(({ grade }) => grade === 'must').length
  const titles = open.slice(0, mostTitles).map(({ row, numbers }) => rowLabel(form, facts, year, row.id, numbers))
  return { titles, open: open.length, of: questions(form, facts).length, must, explain: findings.length - must }
}
