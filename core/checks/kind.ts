import type { Address, Pattern } from '../address.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import type { Mode } from './finding.ts'
import type { Cells, Check, Example } from './kinds.ts'

/** A rule of this kind. */
export type CheckOf<Kind extends Check['kind']> = Extract<Check, { readonly kind: Kind }>

/** What is checked: the facts of one filing, and whether they are a live filing's or a file's. */
export type Checked = {
  readonly facts: Facts
  readonly year: number
  readonly mode: Mode
  /** After an answer: the cells beside which nothing has changed. */
  readonly changed?: readonly Address[]
}

/** What a broken rule shows: its working and the cells it reads, the one to mend first in front. */
export type Broken = {
  readonly shows: string
  readonly at: readonly Address[]
  /** The two sides in figures, where the rule has two. */
  readonly sides?: string
  readonly rounded?: true
  /** Tells it apart from the rule's other findings, where it has several. */
  readonly part?: string
}

/** A broken rule's place: what its cells are called is told from its first cell's point of view. */
export type Mended = {
  readonly form: Form
  readonly facts: Facts
  readonly year: number
  readonly at: readonly Address[]
}

/** Facts at which a rule of the kind is broken, and such at which it holds; `file`: it is silent in a live filing. */
export type KindExample = Example & { readonly mode?: 'file' }

/** Everything that is known of a kind of check. */
export type CheckKind<Kind extends Check['kind']> = {
  /** The cells that decide whether it is broken, besides its condition and what derives them. */
  readonly reads: (form: Form, check: CheckOf<Kind>) => readonly Pattern[]
  /** How it is broken in the row of these numbers, with the working; nothing where it holds. */
  readonly judge: (
    form: Form,
    checked: Checked,
    check: CheckOf<Kind>,
    numbers: readonly number[],
  ) => Broken | readonly Broken[] | undefined
  /** The cell to mend first, where the rule names none itself; its id where it stands at no one cell. */
  readonly place: (check: CheckOf<Kind>) => Pattern
  /** The nearest ways to mend it, as they would be said after 可以; none where a figure may be true, or only a person can tell. */
  readonly fixes: (mended: Mended, check: CheckOf<Kind>, numbers: readonly number[]) => readonly string[]
  /** The fewest facts at which it is broken, and at which it holds. Its condition and the lists of rows are added to them. */
  readonly example: (form: Form, check: CheckOf<Kind>, year: number) => KindExample
  /** What must hold, in words; absent: what the rule says is enough. */
  readonly words?: (form: Form, check: CheckOf<Kind>) => string
  /** Where it stands, in words; absent: at its cell. */
  readonly where?: (form: Form) => string
  /** What tells its findings apart; absent: it has one. */
  readonly parts?: (form: Form, check: CheckOf<Kind>) => readonly string[]
  /** A blank required cell behind it is the one mistake: its finding is told with the blank's, or left out; absent: it stands. */
  readonly behindBlank?: 'told' | 'leftOut'
  /** How the report says its explanation behind the figure; absent: as the cause. */
  readonly explainedAs?: 'firstSentence' | 'formula' | 'sentence'
}

/** The fixes of a kind that only a person can mend. */
export function noFixes(): readonly string[] {
  return []
}

/** Cells of one row: `{ 'overall.indicators.cost.1.score': '8' }`. */
export function rowCells(row: Address, columns: Cells): Cells {
  return Object.fromEntries(Object.entries(columns).map(([column, value]) => [`${row}.${column}`, value]))
}

/** The first row that a pattern stands for. */
export function firstRow(pattern: Pattern): Address {
  return pattern.replaceAll('*', '1')
}
