import type { Pattern } from './address.ts'
import type { Expression } from './expression.ts'

/**
 * How a value follows from others. A string is a cell; a `*` in it that the formula's own row does not bind means the
 * sum over the listed rows.
 */
export type Formula =
  | Pattern
  | { readonly constant: string }
  | { readonly sum: readonly Formula[] }
  | { readonly minus: readonly [Formula, Formula] }
  | { readonly times: readonly [Formula, Formula] }
  /** A share, 0.9063; `ofNothing` is its value if both sides are 0 (absent: unknown). */
  | { readonly ratio: readonly [Formula, Formula]; readonly ofNothing?: string }
  | { readonly least: readonly [Formula, Formula] }

/** When a question applies or a sentence is used. Unknown figures make a condition false. */
export type Condition =
  | { readonly above: readonly [Formula, Formula] }
  | { readonly equal: readonly [Formula, Formula] }
  | { readonly is: readonly [Pattern, readonly string[]] }
  /** The cell's text matches a regular expression. */
  | { readonly like: readonly [Pattern, Expression] }
  /** The indicator of this row reached its target; false while that is unknown. */
  | { readonly reached: Pattern }
  /** Most figures of the cell's text are not the actual of any of these rows. */
  | { readonly news: readonly [Pattern, readonly Each[]] }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/** The listed rows of a table, or those that meet the condition; `lead` replaces `{lead}` in a saying. */
export type Each = { readonly row: Pattern; readonly only?: Condition; readonly lead?: string }
