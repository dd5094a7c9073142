import type { Pattern } from '../address.ts'
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
