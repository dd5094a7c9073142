import type { AnnexId, Pattern } from './address.ts'
import type { Advice } from './advice.ts'
import type { Kind } from './cell-kind.ts'
import type { Check } from './checks/kinds.ts'
import type { Condition, Each, Formula } from './formula-grammar.ts'
import type { Layout } from './layout.ts'
import type { Narrative } from './narrative/vocabulary.ts'
import type { SaidSettings } from './paper/filing/said/rules.ts'
import type { ProseSettings } from './prose/rules.ts'

/**
 * The vocabulary of a form. An edition is data only: it survives a JSON round trip, holds no functions and is never
 * changed once published. It holds everything that differs between counties or years. Its nouns have files of their
 * own: addresses, kinds and formulas beside this one; checks, narrative and prose in their folders.
 */

/** A value that the rules propose for a cell; the person accepts or changes it, and it is stored. */
export type Proposal =
  | { readonly constant: string }
  | { readonly score: true }
  | { readonly member: 'name' | 'phone' }
  | { readonly cell: Pattern }

/** One value of a row. A cell with a formula is derived: never asked, never stored. */
export type Cell = {
  readonly column: string
  readonly label: string
  readonly kind: Kind
  readonly formula?: Formula
  /** Another formula whose value is also right: one that uses a printed, rounded figure on the way. */
  readonly accepts?: Formula
  readonly proposal?: Proposal
  /** The form requires it: a blank is a finding. */
  readonly required?: true
  /** When a figure that is demanded is 0, as it is said to whoever writes 无: 年初没安排. */
  readonly whenNone?: string
  /** Copied when a new copy of the annex is made from another: neither a figure nor an account of one. */
  readonly frame?: true
  /** How a text is tidied when read: a title without its 《》, a document number in 〔〕. */
  readonly tidy?: 'title' | 'documentNumber'
  /** Written by the act of signing, never asked. */
  readonly signed?: true
  /** Only read from a file: never asked, never printed. */
  readonly imported?: true
  /** Read from another cell's words (a target's direction and unit), never asked separately. */
  readonly readFrom?: string
  /** Other words that a person may write for this column, besides its label. */
  readonly aliases?: readonly string[]
  /** Further words that people put in front of its figure, and no table prints. */
  readonly said?: readonly string[]
  /** Words for the year alone, which may stand in front of its figure or beside a word for it: 去年 of 去年实际. */
  readonly years?: readonly string[]
}

/** A row is what one question asks. */
export type Row = {
  /**
   * Unique in the edition: the pattern of its cells' addresses up to the column, and `#part` if one row of the form is
   * asked in several questions.
   */
  readonly id: string
  readonly label: string
  /** Other words with which its line may begin in a pasted table. */
  readonly aliases?: readonly string[]
  readonly section: string
  readonly cells: readonly Cell[]
  readonly example?: string
  /** How to answer it; `{{slots}}` are filled as in the narrative. */
  readonly hint?: string
  readonly when?: Condition
  /** May be skipped: it is then left blank, and signing does not wait for it. */
  readonly optional?: true
  /** Answers to the whole row that can be taken with one tap, besides what the rules propose. */
  readonly ready?: readonly Ready[]
  /** What people say instead of 无 here: 没有买车. */
  readonly saidNone?: readonly string[]
  /** How its cells are called: by their labels alone, not the row's; or by the row's label and its name in quotes. */
  readonly called?: 'alone' | 'quoted'
  /** The section of the narrative that this row contains. */
  readonly prose?: string
  /** For the row that states a repeated table's list: the id of the repeated row, and what is offered for it. */
  readonly repeats?: { readonly row: string; readonly offers?: Offer }
}

/**
 * Rows of another table that also belong in this one: each is offered by name, with fixed values and values copied from
 * it (column here → column there); the person takes it or not.
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

/** A group of questions under one heading of the table of contents. */
export type Section = { readonly id: string; readonly annex: AnnexId; readonly title: string }

export type Annex = {
  readonly id: AnnexId
  /** 附件一 … 附件四; 附件 if there is only one. */
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
  /** Replaces the usual hint if there is more to say. */
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

/** The numbers of the scoring rules; another county may differ in any of them. */
export type ScoringSettings = {
  readonly decimals: number
  readonly executionWeight: string
  /** The rate where 全年预算 and 执行 are both 0. */
  readonly rateOfNothing: string
  /** ≤ targets: `linear` (1−(B−A)/A)·w up to 2A, or `inverse` A/B·w. */
  readonly overTarget: 'linear' | 'inverse'
  readonly farAbove: string
  /** Second-level ids for whose targets lower is better if no direction is given. */
  readonly lowerIsBetter: readonly string[]
  readonly bands: readonly Band[]
  readonly grades: readonly { readonly label: string; readonly from: string }[]
}

/** A qualitative band: scores from `from`·w (included) to `to`·w (included only if `closed`). */
export type Band = {
  readonly id: 'full' | 'partial' | 'none'
  readonly phrase: string
  readonly from: string
  readonly to: string
  readonly closed?: true
}

/** A figure by which a bureau looks over many filings. */
export type Headline = { readonly label: string; readonly kind: 'amount' | 'percent'; readonly formula: Formula }

/** How a filing is read from files. */
export type Reading = {
  /** A label or head as the layout prints it → what other papers print there. */
  readonly labels: Readonly<Record<string, readonly string[]>>
  /** The facts that are stated in the report's prose. */
  readonly said?: SaidSettings
}

export type Edition = {
  readonly id: string
  readonly title: string
  readonly place: string
  /** The budget years for which the edition is valid; without `to`, until a later form is known. */
  readonly years: { readonly from: number; readonly to?: number }
  readonly basis: string
  /** The unit of every amount. */
  readonly unit: string
  readonly annexes: readonly Annex[]
  readonly sections: readonly Section[]
  /** In paper order: the order of export. */
  readonly rows: readonly Row[]
  /** Sections in the order that they are asked in; a row that is named by itself is asked there. Absent: paper order. */
  readonly asking?: readonly string[]
  readonly levels: readonly FirstLevel[]
  readonly scoring: ScoringSettings
  /** A department's main figures beside its score. */
  readonly headlines: readonly Headline[]
  readonly checks: readonly Check[]
  readonly narrative: Narrative
  /** How prose is read for checking. */
  readonly prose?: ProseSettings
  /** What people ask about the form, with answers. */
  readonly advice?: readonly Advice[]
  /** How a filing is read from files. */
  readonly reading?: Reading
  readonly layout: Layout
}
