import { copyAt } from '../../core/annexes.ts'
import type { Facts } from '../../core/facts.ts'
import { rowLabel } from '../../core/labels.ts'
import type { Question } from '../../core/question.ts'
import { isAnswered, progressAmong } from '../../core/questions.ts'
import type { Broken } from './stretches.ts'
import type { Filed } from './talk.ts'

/** How the parts of a filing stand, wherever they are listed. */

/**
 * The state of a row: answered and without findings, with a finding or an opinion, not answered, or not answered and
 * optional.
 */
export type Mark = 'done' | 'warn' | 'open' | 'optional'

export function markOf({ filing }: Filed, broken: Broken, question: Question): Mark {
  if (broken.has(question.id)) return 'warn'
  if (isAnswered(filing.facts, question)) return 'done'
  return question.row.optional ? 'optional' : 'open'
}

/** The progress among these questions, and how many open ones may be skipped. */
export function howFar(facts: Facts, all: readonly Question[]) {
  const optional = all.filter((question) => question.row.optional && !isAnswered(facts, question)).length
  return { done: progressAmong(facts, all), optional }
}

/** The row in words; a project’s rows stand under its name and do not repeat it. */
export function rowTitle({ form, filing: { facts, year } }: Filed, { id, row, numbers }: Question): string {
  const label = rowLabel(form, facts, year, row.id, numbers)
  const name = facts.get(`${copyAt(form, id)}.name`)
  return name && label.startsWith(`${name}·`) ? label.slice(name.length + 1) : label
}
