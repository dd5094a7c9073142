import type { Address, Pattern } from '../address.ts'
import type { Apart } from '../comparing.ts'
import type { Expression } from '../expression.ts'
import type { Condition, Each, Formula } from '../formula-grammar.ts'
import type { ProseRule } from '../prose/rules.ts'

/** The vocabulary of an edition's rules. */

export type Grade = 'must' | 'explain' | 'note'

/** Cells with what is stated in them. */
export type Cells = Readonly<Record<Address, string>>

/** Cells at which a rule is broken, and at which it holds. */
export type Example = { readonly breach: Cells; readonly sound: Cells }

/** A text that breaks a rule, and one that does not. */
type Texts = readonly [wrong: string, right: string]

type CheckBase = {
  /** Unique; with `*` where it stands for each row of a table. */
  readonly id: string
  readonly grade: Grade
  /** The grade in a file that somebody else made, which may lack what the talk asks; `silent`: a file is not asked. */
  readonly inFile?: Grade | 'silent'
  /** Where the rule comes from. */
  readonly basis: string
  /** What is wrong and what to do. */
  readonly says: string
  /** The cell to mend first; absent: the first cell of the left side. */
  readonly at?: Pattern
  readonly when?: Condition
  /** A cell whose text explains the finding, so that no second explanation is asked. */
  readonly explainedBy?: Pattern
}

/** A rule of the form. Which kinds there are is code; which rule stands where, with which words and grade, is data. */
export type Check = CheckBase &
  (
    | { readonly kind: 'equal'; readonly left: Formula; readonly right: Formula }
    /** Left ≤ right, or ≤ right × `times`. */
    | { readonly kind: 'atMost'; readonly left: Formula; readonly right: Formula; readonly times?: string }
    | { readonly kind: 'above'; readonly left: Formula; readonly right: Formula }
    /** The part should cover the whole; the finding shows the share. */
    | { readonly kind: 'covers'; readonly left: Formula; readonly right: Formula }
    /** The cell's text is none of these words; `''` among them means it may not be blank. */
    | { readonly kind: 'notWords'; readonly cell: Pattern; readonly words: readonly string[] }
    /** A text that says there is none (`find`, with `{year}` for the filing's) beside a figure above 0. */
    | {
        readonly kind: 'saysNone'
        readonly cell: Pattern
        readonly find: Expression
        readonly figure: Formula
        readonly example: Texts
      }
    /** The indicator's score is what the scoring rules give, or lower with a reason. */
    | { readonly kind: 'score'; readonly row: Pattern }
    /** The indicator's stated direction is the one that its target's sign says. */
    | { readonly kind: 'direction'; readonly row: Pattern }
    /** The indicator's actual is not far above its target. */
    | { readonly kind: 'farAbove'; readonly row: Pattern }
    /** The rules can check the indicator's score; `apart` is what keeps them from it, `band` words of no told band. */
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
    /** A rule over prose; each text that breaks it is a finding of its own. */
    | { readonly kind: 'prose'; readonly rule: ProseRule; readonly example: Example }
    /** Not every first cell should be the same figure as its second, row by row of their tables; silent where all are 0. */
    | { readonly kind: 'allSame'; readonly pairs: readonly (readonly [Pattern, Pattern])[] }
    /** The two sides should not be the same figure above 0. */
    | { readonly kind: 'same'; readonly left: Formula; readonly right: Formula }
    /** The cell's text, of a target or an actual with its unit, matches `like` and not `unlike`; `besides` is another cell that has to match too. */
    | {
        readonly kind: 'like'
        readonly cell: Pattern
        readonly like: Expression
        readonly unlike?: Expression
        readonly besides?: readonly [Pattern, Expression]
        /** `beside` is what stands in the other cell. */
        readonly example: readonly [...Texts, beside?: string]
      }
    /** The reason in this cell names its cause, or what will be done about it, as the narrative takes it apart; `unless` is no reason at all. */
    | {
        readonly kind: 'reason'
        readonly cell: Pattern
        readonly names: 'cause' | 'measure'
        readonly unless: Expression
        readonly example: Texts
      }
    /** The cell's text is copied from another: this share of its three-letter pieces stands there, and no figure of its own. `like` is a text that reads as copied wherever it is from. */
    | {
        readonly kind: 'copied'
        readonly cell: Pattern
        readonly from: Pattern
        readonly share: number
        readonly least: number
        readonly like?: Expression
      }
    /** The date is not before this day of the filing's year, `12-31`; with `since`, of the year that this cell names. */
    | { readonly kind: 'dated'; readonly cell: Pattern; readonly from: string; readonly since?: Pattern }
    /** No sentence of the text names another year than the filing's or the next, unless it matches. */
    | { readonly kind: 'year'; readonly cell: Pattern; readonly unless: Expression }
    /** None of the figures is so many times another, if that is `from` or more, that it must be in another unit. */
    | {
        readonly kind: 'magnitude'
        readonly cells: readonly Pattern[]
        readonly from: number
        readonly times: readonly [number, number]
      }
    /** An indicator whose name matches `names` and not `except` is better lower: no ≥, no full marks for more than planned. */
    | {
        readonly kind: 'betterLower'
        readonly row: Pattern
        readonly names?: Expression
        readonly except?: Expression
        /** The name of such an indicator. */
        readonly example: string
      }
    /** An indicator of this name in percent is the stated rate, unless a formula is named beside it. */
    | {
        readonly kind: 'statedRate'
        readonly row: Pattern
        readonly names: Expression
        readonly formula: Expression
        readonly rate: Pattern
        /** The name of such an indicator. */
        readonly example: string
      }
    /** No name stands twice among these rows; words are first read as the edition reads them (按时 as 及时, 工作 as nothing). */
    | {
        readonly kind: 'repeated'
        readonly rows: readonly Pattern[]
        readonly readAs: readonly (readonly [word: string, as: string])[]
      }
    /** No two of these blocks have this share of their lines in common, at least so many; a line is these columns of a row. */
    | {
        readonly kind: 'alike'
        readonly each: Pattern
        readonly rows: readonly Pattern[]
        readonly columns: readonly string[]
        readonly share: number
        readonly least: number
      }
  )
