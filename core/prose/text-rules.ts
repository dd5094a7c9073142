import type { Pattern } from '../address.ts'

/** What a rule over prose looks for in the text alone: its form, and the figures that a sentence works out itself. */
export type TextRule =
  /** The report calls its unit by another kind of unit than its name says. */
  | {
      readonly type: 'selfKind'
      readonly kinds: readonly { readonly noun: string; readonly ending: string; readonly find: string }[]
      readonly cell: Pattern
      readonly name: Pattern
    }
  /** A name that ends with one of these words stands twice in a row. */
  | { readonly type: 'doubled'; readonly endings: string }
  /** A date that does not exist. */
  | { readonly type: 'date' }
  /**
   * Another year than the filing's in a title that is `about` the year's figures, and last year's figure among those of
   * this year; `unless` is history, `ahead` what a title may say of the next year.
   */
  | {
      readonly type: 'ofYear'
      readonly about: string
      readonly unless: string
      readonly ahead: string
      readonly final: string
    }
  /**
   * A rate of completion is the final ÷ the budget of its sentence: patterns for the words before each; `kinds` of
   * budgets are kept apart, `fill` are the words that name no subject.
   */
  | {
      readonly type: 'completion'
      readonly rate: string
      readonly base: string
      readonly final: string
      readonly kinds: string
      readonly fill: string
    }
  /**
   * A total is the sum of its parts, where one of the `sets` of parts is told or they are more than it: patterns for
   * what announces parts, for words before a figure that is no part and for those of a total, for what leaves a list
   * open, and for parts that share members (党员, 女).
   */
  | {
      readonly type: 'sum'
      readonly announces: string
      readonly stops: string
      readonly totals: string
      readonly open: string
      readonly overlapping: string
      readonly fill: string
      readonly sets: readonly (readonly string[])[]
    }
  /** More is spent than received, and no carryover is mentioned: patterns for the words before the two figures. */
  | { readonly type: 'balance'; readonly income: string; readonly spending: string; readonly unless: string }
  /** A count equals the list beside it: `finds` have the groups `number` and `list`; `open` lists are left alone. */
  | { readonly type: 'listed'; readonly finds: readonly string[]; readonly open: string }
  /** Counts of one thing are the same throughout a text and, where a list has it, as many as its rows. */
  | {
      readonly type: 'counted'
      readonly things: readonly {
        readonly finds: readonly string[]
        /** What every text that counts it contains. */
        readonly named: string
        /** Sentences that are about something else. */
        readonly unless?: string
        readonly list?: Pattern
        readonly said?: string
      }[]
    }
  /**
   * The text under a heading, or of a part, is not all of another kind: it matches `only` and nothing in it `wants`.
   */
  | {
      readonly type: 'headed'
      readonly headings: readonly {
        readonly heading: string
        readonly part?: string
        readonly only: string
        readonly wants: string
        readonly lacks: string
      }[]
    }
  /** A part says that there is no problem beside a rate `below` this, or beside measures that suggest something. */
  | {
      readonly type: 'noProblem'
      readonly part: string
      readonly none: string
      readonly rate: string
      readonly below: string
      readonly measuresPart: string
      readonly suggests: string
    }
