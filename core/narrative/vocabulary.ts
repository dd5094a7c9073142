import type { AnnexId, Pattern } from '../address.ts'
import type { Condition, Each, Formula } from '../formula-grammar.ts'

/** The vocabulary of an edition's narrative: its sections, sentences and phrases, and the requirements for drafts. */

/** A phrase calculated from facts, which prose may use as `{{id}}`. */
export type Phrase =
  /** A change: “增加2.59万元，增长34.67%”, “减少…”, “持平”; with `than`, “比上年决算增加…”, “与上年决算持平”. */
  | { readonly change: readonly [Formula, Formula]; readonly than?: string }
  /** A share of a whole: “14.96%”. */
  | { readonly share: readonly [Formula, Formula] }
  /** A rate of what was to be reached: “98.15%”; these words if the base is 0. */
  | { readonly rate: readonly [Formula, Formula]; readonly ofNothing: string }
  | { readonly amount: Formula }
  | { readonly points: Formula }
  /** The number of items in a list. */
  | { readonly count: Pattern }
  /** The number of listed rows that meet the condition. */
  | { readonly rows: readonly Each[] }
  /** The items of a list in one line, joined by 、. */
  | { readonly join: Pattern }
  | { readonly grade: Formula }

/** The words for a row: one text, or the first whose condition holds. */
export type Saying = string | readonly { readonly when?: Condition; readonly say: string }[]

/**
 * A sentence of a template: words with `{{slots}}`, used if its condition holds. With `each`, repeated for every listed
 * row, where `{{.column}}` is a cell of that row and `{{..column}}` one of the row around it; with `group`, the
 * non-empty sentences among these, joined.
 */
export type Sentence =
  | string
  | { readonly when: Condition; readonly say: string }
  | {
      readonly each: readonly Each[]
      /** Put before the first row. */
      readonly first?: string
      readonly say: Saying
      readonly join: string
      readonly end: string
    }
  | {
      readonly when?: Condition
      readonly group: readonly Sentence[]
      /** Put before the first of them. */
      readonly first?: string
      readonly join: string
      readonly end: string
    }

/** What is added for the rows that share the cause of the one before them. */
export type Also = {
  readonly first: string
  readonly say: string
  /** Used instead for rows with the first's name, target and actual; `alikeEnd` follows them all. */
  readonly alike: string
  readonly alikeEnd: string
  readonly join: string
  readonly end: string
  /** Only for rows whose measure differs from the first's. */
  readonly unlessMeasure?: true
}

/**
 * Sentences of one paragraph, or a paragraph for every listed row that meets the condition; several of these in a
 * section are numbered. With `also`, rows with the same cause share one paragraph.
 */
export type Paragraph =
  | readonly Sentence[]
  | { readonly each: readonly Each[]; readonly say: Saying; readonly also?: Also }

/** The requirements for a draft of a section. */
export type Drafted = {
  /** The figures, phrases and texts from which it is drafted, as slots; `*` covers every listed row. */
  readonly uses: readonly Pattern[]
  /** The annexes whose indicators it must name if they lost points. */
  readonly tells?: readonly AnnexId[]
  /** It may say what will be done: freely, or one measure for every item of another section. */
  readonly promises?: 'free'
  readonly pairs?: string
}

/** One section of the narrative: its template, and whether a model may draft it. */
export type ProseSection = {
  readonly id: string
  readonly title: string
  /** Drafted by a model if one is configured; otherwise the template is final. */
  readonly drafted?: Drafted
  readonly paragraphs: readonly Paragraph[]
}

/** How a reason is split into its cause and its measure. */
export type ReasonWords = {
  /** The future times with which a measure begins; `{nextYear}` is the year after the filing's. */
  readonly measure: string
  /** Other beginnings of a measure, if nothing is amiss in it or after it in its sentence. */
  readonly act?: string
  /** The same, but only after the cause: at the beginning it could be about the past. */
  readonly behind?: string
  /** A future time within a clause. */
  readonly later?: string
  /** Words for what went wrong or was postponed. */
  readonly amiss?: string
}

/** How targets and counted things are worded in a sentence where the tables have signs: “不少于50次”. */
export type SpokenWords = {
  readonly atLeast: string
  /** The same for a rate. */
  readonly rateAtLeast: string
  readonly atMost: string
  /** Endings of names that the figure's unit repeats: 培训人次, 312人次 → 培训312人次. */
  readonly counts: readonly string[]
}

/** The text of a cell that can be drafted on request. Stars of its own row are bound when it is drafted. */
export type Suggested = {
  readonly cell: Pattern
  /** The brief for writing it. */
  readonly brief: string
  readonly title: string
  /** The label of the button that asks for it. */
  readonly label: string
  readonly drafted: Drafted
  /** Nothing can be drafted before one of these is known. */
  readonly needs?: readonly Pattern[]
  readonly paragraphs: readonly Paragraph[]
  /** The person gives the cause; how it and the measure follow the computed text. */
  readonly asks?: { readonly cause: string; readonly measure: string }
}

export type Narrative = {
  /** The meanings of the phrases, in words. */
  readonly meanings?: Readonly<Record<string, string>>
  readonly reasons?: ReasonWords
  readonly spoken?: SpokenWords
  readonly phrases: Readonly<Record<string, Phrase>>
  readonly sections: readonly ProseSection[]
  readonly suggested?: readonly Suggested[]
}
