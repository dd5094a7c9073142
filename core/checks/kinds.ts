import type { Address, Pattern } from '../address.ts'
import type { Apart } from '../comparing.ts'
import type { Expression } from '../expression.ts'
import type { Condition, Each, Formula } from '../formula-grammar.ts'
import type { ProseRule } from '../prose/rules.ts'
import type { ReviewKind } from './review-kinds.ts'

/** The vocabulary of an edition's rules. */

export type Grade = 'must' | 'explain' | 'note'

/** Cells with their stated values. */
export type Cells = Readonly<Record<Address, string>>

/** Cells that break a rule, and cells that do not. */
export type Example = { readonly breach: Cells; readonly sound: Cells }

/** A text that breaks a rule, and one that does not. */
type Texts = readonly [wrong: string, right: string]

type CheckBase = {
  /** Unique; with `*` if it applies to each row of a table. */
  readonly id: string
  readonly grade: Grade
  /**
   * The grade in a file that somebody else made, which may lack what the talk asks for; `silent`: not checked in files.
   */
  readonly inFile?: Grade | 'silent'
  /** Not checked in a live filing (where this holds), since a question or another finding asks for the same there. */
  readonly inTalk?: 'silent' | { readonly unless: Condition }
  /** The regulation or notice that the rule comes from. */
  readonly basis: string
  /** What is wrong and what to do. */
  readonly says: string
  /** The cell to mend first; absent: the first cell of the left side. */
  readonly at?: Pattern
  readonly when?: Condition
  /** A cell whose text explains the finding, so that no other explanation is asked for. */
  readonly explainedBy?: Pattern
  /** Of points that can be moved within an annex: broken together, such rules are read as one thing. */
  readonly weighs?: Weighs
}

/** What a rule weighs: a heading against its indicators, or against the notice; without a heading, the total. */
export type Weighs = {
  readonly as: 'sum' | 'standard'
  readonly heading?: string
  /** The heading's weight by the notice. */
  readonly weight?: string
}

/** A rule of the form. The kinds are code; where each rule applies, its words and its grade are data. */
export type Check = CheckBase &
  (
    | ReviewKind
    | { readonly kind: 'equal'; readonly left: Formula; readonly right: Formula }
    /** Left ≤ right, or ≤ right × `times`. */
    | { readonly kind: 'atMost'; readonly left: Formula; readonly right: Formula; readonly times?: string }
    | { readonly kind: 'above'; readonly left: Formula; readonly right: Formula }
    /** The part should cover the whole; the finding shows the share. */
    | { readonly kind: 'covers'; readonly left: Formula; readonly right: Formula }
    /** The cell's text is none of these words; `''` among them means that it may not be blank. */
    | { readonly kind: 'notWords'; readonly cell: Pattern; readonly words: readonly string[] }
    /** A text that says there is none (`find`, with `{year}` for the filing's year) beside a figure above 0. */
    | {
        readonly kind: 'saysNone'
        readonly cell: Pattern
        readonly find: Expression
        readonly figure: Formula
        readonly example: Texts
      }
    /** The indicator's score is what the scoring rules give, or lower with a reason. */
    | { readonly kind: 'score'; readonly row: Pattern }
    /** The indicator's stated direction agrees with the sign of its target. */
    | { readonly kind: 'direction'; readonly row: Pattern }
    /** The indicator's actual is not far above its target. */
    | { readonly kind: 'farAbove'; readonly row: Pattern }
    /**
     * The rules can check the indicator's score. `apart` is why they cannot; `band` is for words that belong to no
     * band.
     */
    | { readonly kind: 'comparable'; readonly row: Pattern; readonly apart: readonly (Apart | 'band')[] }
    /** Every listed row of `from` that meets `only` has a row of the same name in `to`. */
    | { readonly kind: 'paired'; readonly from: Each; readonly to: Pattern; readonly shows: string }
    /** A row of `from` and the row of the same name in `to` state the same amount. */
    | {
        readonly kind: 'pairedAmount'
        readonly from: Each
        readonly to: Pattern
        readonly columns: readonly [string, string]
      }
    /** A rule over prose; each passage that breaks it is a finding of its own. */
    | { readonly kind: 'prose'; readonly rule: ProseRule; readonly example: Example }
    /** The first and second cell of every pair must not be equal in all rows of their tables; silent if all are 0. */
    | { readonly kind: 'allSame'; readonly pairs: readonly (readonly [Pattern, Pattern])[] }
    /** The two sides should not be the same figure above 0. */
    | { readonly kind: 'same'; readonly left: Formula; readonly right: Formula }
    /**
     * The cell's text, with its unit if it is a target or an actual, matches `like` and not `unlike`; `besides` is
     * another cell that also has to match.
     */
    | {
        readonly kind: 'like'
        readonly cell: Pattern
        readonly like: Expression
        readonly unlike?: Expression
        readonly besides?: readonly [Pattern, Expression]
        /** `beside` is the content of the other cell. */
        readonly example: readonly [...Texts, beside?: string]
      }
    /**
     * The reason in this cell names its cause, or what will be done about it, as the narrative splits it; `unless`
     * matches texts that are no reason.
     */
    | {
        readonly kind: 'reason'
        readonly cell: Pattern
        readonly names: 'cause' | 'measure'
        readonly unless: Expression
        readonly example: Texts
      }
    /**
     * The cell's text is copied from another: this share of its three-letter pieces occurs there, and it has no figure
     * of its own. `like` matches texts that read as copied wherever they come from.
     */
    | {
        readonly kind: 'copied'
        readonly cell: Pattern
        readonly from: Pattern
        readonly share: number
        readonly least: number
        readonly like?: Expression
        /** Words that make no difference: without them, and without any figure, the two texts may not be equal. */
        readonly dropped?: Expression
      }
    /**
     * The date is after the end of the filing's year; with `since`, not before the year that this cell names.
     */
    | { readonly kind: 'dated'; readonly cell: Pattern; readonly since?: Pattern }
    /** No sentence of the text names a year other than the filing's or the next, unless the sentence matches. */
    | { readonly kind: 'year'; readonly cell: Pattern; readonly unless: Expression }
    /** At least one of the cells names no other unit than the one in `name`; `find` gives the unit of a sentence. */
    | {
        readonly kind: 'ownUnit'
        readonly cells: readonly Pattern[]
        readonly name: Pattern
        readonly find: Expression
        readonly example: Texts
      }
    /** No figure is so many times another that it must be in another unit; figures below `from` are ignored. */
    | {
        readonly kind: 'magnitude'
        readonly cells: readonly Pattern[]
        readonly from: number
        readonly times: readonly [number, number]
      }
    /**
     * Lower is better for an indicator whose name matches `names` and not `except`: no ≥, and no full marks for more
     * than planned.
     */
    | {
        readonly kind: 'betterLower'
        readonly row: Pattern
        readonly names?: Expression
        readonly except?: Expression
        /** The name of such an indicator. */
        readonly example: string
      }
    /** An indicator of this name, in percent, equals the stated rate, unless a formula is named beside it. */
    | {
        readonly kind: 'statedRate'
        readonly row: Pattern
        readonly names: Expression
        readonly formula: Expression
        readonly rate: Pattern
        /** The name of such an indicator. */
        readonly example: string
      }
    /**
     * No name occurs twice among these rows; synonyms are replaced first, as the edition lists them (按时 by 及时, 工作 by
     * nothing).
     */
    | {
        readonly kind: 'repeated'
        readonly rows: readonly Pattern[]
        readonly readAs: readonly (readonly [word: string, as: string])[]
      }
    /**
     * No two of these blocks share this part of their lines, if they have at least so many; a line is these columns of
     * a row.
     */
    | {
        readonly kind: 'alike'
        readonly each: Pattern
        readonly rows: readonly Pattern[]
        readonly columns: readonly string[]
        readonly share: number
        readonly least: number
      }
  )
