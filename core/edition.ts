import type { AnnexId, Pattern } from './address.ts'
import type { Check } from './checks/kinds.ts'
import type { Condition, Each, Formula } from './formula-grammar.ts'
import type { Kind } from './kind.ts'
import type { Layout } from './layout.ts'
import type { SaidSettings } from './paper/filing/said/rules.ts'
import type { ProseSettings } from './prose/rules.ts'

/**
 * The vocabulary of a form. An edition is data only: it survives a JSON round trip, holds no functions and is
 * never changed once published. Everything that differs from county to county or from year to year stands here.
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

/** A phrase worked out from facts that prose may use as `{{id}}`. */
export type Phrase =
  /** “增加2.59万元，增长34.67%”, “减少…”, “持平”; with `than`, “比上年决算增加…”, “与上年决算持平”. */
  | { readonly change: readonly [Formula, Formula]; readonly than?: string }
  /** “14.96%” */
  | { readonly share: readonly [Formula, Formula] }
  /** “98.15%”; where there was nothing to reach, these words. */
  | { readonly rate: readonly [Formula, Formula]; readonly ofNothing: string }
  | { readonly amount: Formula }
  | { readonly points: Formula }
  /** How many items a list has. */
  | { readonly count: Pattern }
  /** How many listed rows there are, of those that meet the condition. */
  | { readonly rows: readonly Each[] }
  /** The items of a list in one line, joined by 、. */
  | { readonly join: Pattern }
  | { readonly grade: Formula }

/** What is said of a row: one text, or the first whose condition holds of it. */
export type Saying = string | readonly { readonly when?: Condition; readonly say: string }[]

/**
 * A sentence of a template: words with `{{slots}}`, said when its condition holds; with `each`, once for every listed
 * row, where `{{.column}}` is a cell of that row and `{{..column}}` one of the row around it; with `group`, the
 * sentences among these that say something, joined.
 */
export type Sentence =
  | string
  | { readonly when: Condition; readonly say: string }
  | {
      readonly each: readonly Each[]
      /** Stands before the first row. */
      readonly first?: string
      readonly say: Saying
      readonly join: string
      readonly end: string
    }
  | {
      readonly when?: Condition
      readonly group: readonly Sentence[]
      /** Stands before the first of them. */
      readonly first?: string
      readonly join: string
      readonly end: string
    }

/** What is added for the rows that share the cause of the one before them. */
export type Also = {
  readonly first: string
  readonly say: string
  /** Instead, of rows with the name, the target and the actual of the first; `alikeEnd` stands behind them all. */
  readonly alike: string
  readonly alikeEnd: string
  readonly join: string
  readonly end: string
  /** Only of rows whose measure differs from the first's. */
  readonly unlessMeasure?: true
}

/**
 * Sentences that stand in one paragraph, or a paragraph for every listed row that meets the condition; several of
 * these in a section are numbered. With `also`, rows of the same cause make one paragraph.
 */
export type Paragraph =
  | readonly Sentence[]
  | { readonly each: readonly Each[]; readonly say: Saying; readonly also?: Also }

/** What a draft of a section has to keep to. */
export type Drafted = {
  /** The figures, phrases and texts that it is drafted from, as slots; `*` stands for every listed row. */
  readonly uses: readonly Pattern[]
  /** The annexes whose indicators that lost points it has to name. */
  readonly tells?: readonly AnnexId[]
  /** It may say what will be done: freely, or one measure for every item of another section. */
  readonly promises?: 'free'
  readonly pairs?: string
}

/** One section of the narrative: its template, and whether a model may draft it. */
export type ProseSection = {
  readonly id: string
  readonly title: string
  /** Drafted by a model where there is one; otherwise the template is final. */
  readonly drafted?: Drafted
  readonly paragraphs: readonly Paragraph[]
}

/** How a reason is taken apart into its cause and its measure. */
export type ReasonWords = {
  /** The times to come that a measure begins with; `{nextYear}` is the year after the filing's. */
  readonly measure: string
  /** What else a measure begins with, where neither it nor what follows in its sentence tells of something amiss. */
  readonly act?: string
  /** The same behind the cause alone: first of all it could be about the past. */
  readonly behind?: string
  /** A time to come within a clause. */
  readonly later?: string
  /** What has gone wrong, or was put off. */
  readonly amiss?: string
}

/** How a target and what is counted are said in a sentence, where the tables have signs: “不少于50次”. */
export type SpokenWords = {
  readonly atLeast: string
  /** The same of a rate. */
  readonly rateAtLeast: string
  readonly atMost: string
  /** What a name ends in that its figure says again: 培训人次, 312人次 → 培训312人次. */
  readonly counts: readonly string[]
}

/** The text of a cell that can be drafted on request. Stars of its own row are bound where it is drafted. */
export type Suggested = {
  readonly cell: Pattern
  /** Which brief it is written by. */
  readonly brief: string
  readonly title: string
  /** The words of the button that asks for it. */
  readonly label: string
  readonly drafted: Drafted
  /** Nothing can be drafted before any of these is known. */
  readonly needs?: readonly Pattern[]
  readonly paragraphs: readonly Paragraph[]
  /** The cause is the person's to give, and how it and the measure stand behind what is computed. */
  readonly asks?: { readonly cause: string; readonly measure: string }
}

export type Narrative = {
  /** What phrases are about, in words. */
  readonly meanings?: Readonly<Record<string, string>>
  readonly reasons?: ReasonWords
  readonly spoken?: SpokenWords
  readonly phrases: Readonly<Record<string, Phrase>>
  readonly sections: readonly ProseSection[]
  readonly suggested?: readonly Suggested[]
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
