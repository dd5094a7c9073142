import type { AnnexId, Pattern } from './address.ts'
import type { Check } from './checks/kinds.ts'
import type { Condition, Each, Formula } from './formula-grammar.ts'
import type { Kind } from './kind.ts'
import type { Layout } from './layout.ts'
import type { Narrative } from './narrative/vocabulary.ts'
import type { SaidSettings } from './paper/filing/said/rules.ts'
import type { ProseSettings } from './prose/rules.ts'

/**
 * The vocabulary of a form. An edition is data only: it survives a JSON round trip, holds no functions and is
 * never changed once published. Everything that differs from county to county or from year to year stands here, in
 * nouns of their own files: addresses, kinds and formulas beside this one, checks, narrative and prose in their folders.
 */

/** What the rules propose for a cell; the person takes it or changes it, and it is stored. */
export type Proposal =
  | { readonly constant: string }
  | { readonly score: true }
  | { readonly member: 'name' | 'phone' }
  | { readonly cell: Pattern }

/** One value of a row. With a formula it is derived: never asked, never stored. */
export type Cell = {
  readonly column: string
  readonly label: string
  readonly kind: Kind
  readonly formula?: Formula
  /** Another formula whose worth is right too: one that reads a printed, rounded figure on the way. */
  readonly accepts?: Formula
  readonly proposal?: Proposal
  /** Blank is a finding of its own (the form demands it). */
  readonly required?: true
  /** Taken over when a copy of the annex is made after another's frame: neither a figure nor an account of it. */
  readonly frame?: true
  /** How a text is put right as it is read: a title without its 《》, a document number in 〔〕. */
  readonly tidy?: 'title' | 'documentNumber'
  /** Written by the act of signing, never asked. */
  readonly signed?: true
  /** Only a file brings it: never asked, never printed. */
  readonly imported?: true
  /** Read from another cell's words (direction and unit of a target), never asked by itself. */
  readonly readFrom?: string
  /** The words that a person may write for this column, beside its label. */
  readonly aliases?: readonly string[]
}

/** A row is what one question asks. */
export type Row = {
  /** Unique in the edition: the pattern of its cells' addresses up to the column, and `#part` where one row of the form is asked in several questions. */
  readonly id: string
  readonly label: string
  /** Other words that its line may begin with in a table that is pasted. */
  readonly aliases?: readonly string[]
  readonly section: string
  readonly cells: readonly Cell[]
  readonly example?: string
  /** How it is answered; `{{slots}}` are filled as in the narrative. */
  readonly hint?: string
  readonly when?: Condition
  /** Need not be answered: skipping it leaves it blank, and signing does not wait for it. */
  readonly optional?: true
  /** Answers to the whole row that can be taken with one tap, beside what the rules propose. */
  readonly ready?: readonly Ready[]
  /** How its cells are called: by their labels alone, not the row's; or by the row's label and its name in quotes. */
  readonly called?: 'alone' | 'quoted'
  /** The section of the narrative that this row holds. */
  readonly prose?: string
  /** The row that states a repeated table's list: the id of the row that repeats, and what it is offered. */
  readonly repeats?: { readonly row: string; readonly offers?: Offer }
}

/**
 * Rows of another table that belong into this one too: each is offered by its name, with fixed values and with values
 * copied from it (column here → column there), which the person takes or not.
 */
export type Offer = {
  readonly from: Each
  readonly values?: Readonly<Record<string, string>>
  readonly copies?: Readonly<Record<string, string>>
}

/** An answer that can be taken as it is, while its condition holds. */
export type Ready = {
  readonly label: string
  readonly values: Readonly<Record<string, string>>
  readonly when?: Condition
}

/** A stretch of questions under one heading of the directory. */
export type Section = { readonly id: string; readonly annex: AnnexId; readonly title: string }

export type Annex = {
  readonly id: AnnexId
  /** 附件一 … 附件四; 附件 where there is only one. */
  readonly number: string
  readonly title: string
  /** The annex is filed once for every row of this list. */
  readonly each?: Pattern
}

/** One second-level indicator: its table is `<annex>.indicators.<id>`. */
export type SecondLevel = {
  readonly id: string
  readonly label: string
  /** What other papers call it. */
  readonly aliases?: readonly string[]
  readonly example: string
  /** Instead of the usual hint, where there is more to say. */
  readonly hint?: string
}
export type FirstLevel = {
  readonly id: string
  readonly label: string
  /** What other papers call it. */
  readonly aliases?: readonly string[]
  readonly weight: string
  readonly second: readonly SecondLevel[]
}

/** The numbers of the scoring rules; every one may differ in another county. */
export type ScoringSettings = {
  readonly decimals: number
  readonly executionWeight: string
  /** 全年预算 and 执行 both 0. */
  readonly rateOfNothing: string
  /** ≤ targets: `linear` (1−(B−A)/A)·w up to 2A, or `inverse` A/B·w. */
  readonly overTarget: 'linear' | 'inverse'
  readonly farAbove: string
  /** Second-level ids whose targets are better lower when no direction is given. */
  readonly lowerIsBetter: readonly string[]
  readonly bands: readonly Band[]
  readonly grades: readonly { readonly label: string; readonly from: string }[]
}

/** A qualitative band: score from `from`·w (belonging) to `to`·w (belonging only where `closed`). */
export type Band = {
  readonly id: 'full' | 'partial' | 'none'
  readonly phrase: string
  readonly from: string
  readonly to: string
  readonly closed?: true
}

/** How a filing is read from files. */
export type Reading = {
  /** A label or head as the layout prints it → what other papers print there. */
  readonly labels: Readonly<Record<string, readonly string[]>>
  /** The facts that the prose of its report tells. */
  readonly said?: SaidSettings
}

export type Edition = {
  readonly id: string
  readonly title: string
  readonly place: string
  /** The budget years the edition is good for; an open end while no later form is known. */
  readonly years: { readonly from: number; readonly to?: number }
  readonly basis: string
  /** The unit of every amount. */
  readonly unit: string
  readonly annexes: readonly Annex[]
  readonly sections: readonly Section[]
  /** In paper order: the order of questions and of export. */
  readonly rows: readonly Row[]
  readonly levels: readonly FirstLevel[]
  readonly scoring: ScoringSettings
  readonly checks: readonly Check[]
  readonly narrative: Narrative
  /** How prose is read where it is checked. */
  readonly prose?: ProseSettings
  /** How a filing is read from files. */
  readonly reading?: Reading
  readonly layout: Layout
}
