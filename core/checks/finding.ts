import type { Address } from '../address.ts'
import type { Grade } from './kinds.ts'

/** A rule that is broken now. Findings are recomputed from the facts, never stored. */
export type Finding = {
  /** The rule with row numbers filled in; an explanation is given for this. */
  readonly check: string
  /** The rule's id in the edition. */
  readonly rule: string
  readonly grade: Grade
  /** The cell to mend first, then the others that were read. */
  readonly at: readonly Address[]
  /** What is wrong and what to do. */
  readonly says: string
  /** The working, in figures. */
  readonly shows: string
  /** The easiest corrections, worded to follow 可以. */
  readonly fixes?: readonly string[]
  /** The values for which an explanation is given; it lapses when they change. */
  readonly sides: string
  readonly explained?: string
}

/** The number of findings of each grade. */
export type Tally = Readonly<Record<Grade, number>>

export function tallyOf(findings: readonly Finding[]): Tally {
  const count = (grade: Grade) => findings.filter((finding) => finding.grade === grade).length
  return { must: count('must'), explain: count('explain'), note: count('note') }
}

/** What a filing is checked as: a live one has open questions, a file does not. */
export type Mode = 'live' | 'file'
