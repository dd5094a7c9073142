import type { Address, Pattern } from '../address.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import type { Mode } from './finding.ts'
import type { Cells, Check, Example } from './kinds.ts'

/** A rule of this kind. */
export type CheckOf<Kind extends Check['kind']> = Extract<Check, { readonly kind: Kind }>

/** What is checked: the facts of one filing, and whether it is live or a file. */
export type Checked = {
  readonly facts: Facts
  readonly year: number
  readonly mode: Mode
  /** After an answer: the changed cells; nothing else has changed. */
  readonly changed?: readonly Address[]
  /** Those of them that a text may be about: a list that has no rows, asked or not, changes no text's meaning. */
  readonly toldOf?: readonly Address[]
}

/** What a broken rule reports: its working and the cells it reads, the one to mend first in front. */
export type Broken = {
  readonly shows: string
  readonly at: readonly Address[]
  /** The two sides in figures, if the rule has two. */
  readonly sides?: string
  readonly rounded?: true
  /** Distinguishes the finding from the rule's other findings, if it has several. */
  readonly part?: string
}

/** Where a rule is broken; cells are named from the point of view of its first cell. */
export type Mended = {
  readonly form: Form
  readonly facts: Facts
  readonly year: number
  readonly at: readonly Address[]
}

/** Facts that break a rule of the kind, and facts that do not; `file`: it is silent in a live filing. */
export type KindExample = Example & { readonly mode?: 'file' }

/** The definition of a kind of check. */
export type CheckKind<Kind extends Check['kind']> = {
  /** The cells that decide whether it is broken, besides its condition and what derives them. */
  readonly reads: (form: Form, check: CheckOf<Kind>) => readonly Pattern[]
  /** How it is broken in the row with these numbers, with the working; undefined if it holds. */
  readonly judge: (
    form: Form,
    checked: Checked,
    check: CheckOf<Kind>,
    numbers: readonly number[],
  ) => Broken | readonly Broken[] | undefined
  /** The cell to mend first if the rule does not name one; the rule's id if it belongs to no single cell. */
  readonly place: (check: CheckOf<Kind>) => Pattern
  /** The easiest corrections, worded to follow 可以; empty if the figure may be true, or only a person can tell. */
  readonly fixes: (mended: Mended, check: CheckOf<Kind>, numbers: readonly number[]) => readonly string[]
  /** The fewest facts that break it, and that satisfy it. Its condition and the lists of rows are added to them. */
  readonly example: (form: Form, check: CheckOf<Kind>, year: number) => KindExample
  /** What must hold, in words; absent: the rule's own message is enough. */
  readonly words?: (form: Form, check: CheckOf<Kind>) => string
  /** Where it applies, in words; absent: at its cell. */
  readonly where?: (form: Form) => string
  /** What distinguishes its findings; absent: it has one. */
  readonly parts?: (form: Form, check: CheckOf<Kind>) => readonly string[]
  /**
   * What to do with its finding when a blank required cell is the real mistake: mention it in the blank's finding, or
   * leave it out; absent: it stays.
   */
  readonly behindBlank?: 'told' | 'leftOut'
  /** How the report words its explanation after the figure; absent: as the cause. */
  readonly explainedAs?: 'firstSentence' | 'formula' | 'sentence'
}

/** For kinds that only a person can mend: no corrections. */
export function noFixes(): readonly string[] {
  return []
}

/** Cells of one row: `{ 'overall.indicators.cost.1.score': '8' }`. */
export function rowCells(row: Address, columns: Cells): Cells {
  return Object.fromEntries(Object.entries(columns).map(([column, value]) => [`${row}.${column}`, value]))
}

/** The first row that matches a pattern. */
export function firstRow(pattern: Pattern): Address {
  return pattern.replaceAll('*', '1')
}
