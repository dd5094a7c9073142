import { answeredSince, changedSince, type OpinionLine, opinionLines } from '../../core/opinions.ts'
import { type Filed, findingsOf } from './talk.ts'

/** A line of an opinion with which the filing was sent back; `rows` are those of its rows that are not settled. */
export type StandingLine = OpinionLine & { readonly by: 'head' | 'bureau' }

/**
 * The lines that are not settled: one that names rows, until all of them are changed or explained; any other, until the
 * next step.
 */
export function standingOpinions(filed: Filed): StandingLine[] {
  const { form, filing } = filed
  const opinions = filing.sentBack ?? []
  if (opinions.length === 0) return []
  const findings = findingsOf(filed)
  return opinions.flatMap(({ by, note, change }) => {
    const answered = answeredSince(form, filing, findings, change)
    return opinionLines(form, filing, note).flatMap(({ text, rows }) => {
      const open = rows.filter(({ id }) => !answered.has(id))
      return rows.length > 0 && open.length === 0 ? [] : [{ by, text, rows: open }]
    })
  })
}

/** The rows of the unsettled lines, each with its line. */
export function opinionAt(filed: Filed): ReadonlyMap<string, string> {
  return new Map(standingOpinions(filed).flatMap(({ text, rows }) => rows.map(({ id }) => [id, text] as const)))
}

/** The titles of the rows changed since the head or the bureau sent the filing back; absent if they did not. */
export function sinceReturn({ form, filing }: Filed, by: 'head' | 'bureau'): { readonly since?: readonly string[] } {
  const opinion = filing.sentBack?.find((one) => one.by === by)
  return opinion ? { since: changedSince(form, filing, opinion.change) } : {}
}
