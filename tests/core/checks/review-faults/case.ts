import type { Table } from '../../../fixtures/facts.ts'

/** What a reviewer finds: the rule without its prefix, the grade, the working shown, the cell to mend. */
export type Seen = readonly [rule: string, grade: string, shows: RegExp, at?: string]

/** A report, or other cells beside it, with what a reviewer finds in it; nothing if it is sound. */
export type Reviewed = readonly [title: string, filed: string | Table, ...seen: readonly Seen[]]

/** The cell of a report that a file brings whole. */
export const report = 'report.sections.original'

/** A report, line by line. */
export function lines(...all: readonly string[]): string {
  return all.join('\n')
}
