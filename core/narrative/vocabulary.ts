import type { AnnexId, Pattern } from '../address.ts'
import type { Condition, Each, Formula } from '../formula-grammar.ts'

/** The vocabulary of an edition's narrative: its sections, sentences and phrases, and what a draft keeps to. */

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
