import type { Pattern } from '../address.ts'
import type { Expression } from '../expression.ts'
import type { Formula } from '../formula-grammar.ts'

/** The kinds of rules for what a review of tables, indicators and goals names first. */
export type ReviewKind =
  /** Left ÷ right is neither below `least` nor above `most`. */
  | {
      readonly kind: 'ratio'
      readonly left: Formula
      readonly right: Formula
      readonly least?: string
      readonly most?: string
    }
  /** Not all of these indicators have full marks while less than `below` of the whole was spent. */
  | {
      readonly kind: 'fullUnspent'
      readonly spent: Pattern
      readonly whole: Pattern
      readonly below: string
      readonly rows: readonly Pattern[]
    }
  /**
   * None of these texts tells of something unfinished (`words`, and no clause behind that matches `since`) beside full
   * marks of the indicator; `names`: only for indicators of such a name.
   */
  | {
      readonly kind: 'unfinished'
      readonly row: Pattern
      readonly cells: readonly Pattern[]
      readonly words: Expression
      readonly since: Expression
      readonly names?: Expression
    }
  /** The indicator has no full marks for what was done after the day of its target. */
  | { readonly kind: 'late'; readonly row: Pattern }
  /** A deduction that the indicator's reason tells is the one that was made. */
  | { readonly kind: 'saidDeduction'; readonly row: Pattern }
  /**
   * The goal is neither the project's name (both without the words `dropped`) nor `vague`; a text that matches `unless`
   * is no empty one.
   */
  | {
      readonly kind: 'emptyGoal'
      readonly cell: Pattern
      readonly name?: Pattern
      readonly dropped: Expression
      readonly vague: Expression
      readonly unless: Expression
    }
  /** Not all of these indicators, if they are at least so many, have the same target that matches `like`. */
  | {
      readonly kind: 'sameTarget'
      readonly rows: readonly Pattern[]
      readonly like: Expression
      readonly least: number
    }
