import type { Pattern } from './address.ts'
import type { Expression } from './expression.ts'

/** An option of a choice: the stored value and the displayed words. */
export type Option = {
  readonly value: string
  readonly label: string
  /** It has a button if this cell's text matches; without `fits` it always has one. If no option fits, all have. */
  readonly fits?: readonly [Pattern, Expression]
}

/** The local days against which a date without its year, or one counted from today, is read. */
export type Near = {
  readonly today: string
  /** A day without its year is the first one that is not before this. */
  readonly from: string
}

/** What a cell contains. Money is in the edition's unit. */
export type Kind =
  | { readonly type: 'amount' }
  | { readonly type: 'area' }
  | { readonly type: 'count'; readonly unit: string }
  | { readonly type: 'percent' }
  | { readonly type: 'points' }
  /** `near`: computed when a person is asked for the cell; in a file a date has its year. */
  | { readonly type: 'date'; readonly near?: Near }
  /**
   * `offered`: how many options, from the first, have buttons; computed when the cell is asked, never part of an
   * edition.
   */
  | { readonly type: 'choice'; readonly options: readonly Option[]; readonly offered?: number }
  /** A list with one item per line; `sentences` are not split at 、, which joins things within one. */
  | { readonly type: 'items'; readonly sentences?: true }
  /** Words; digits alone are refused unless a phone number is asked for. */
  | { readonly type: 'text'; readonly long?: true; readonly phone?: true }
  /** A target or an actual: a number with its sign and unit, or words. */
  | { readonly type: 'measure' }
  /** A repeated table's list of row numbers in printed order, `2,1,3`. */
  | { readonly type: 'rows' }

/** Whether a cell takes a text of several sentences or items, as opposed to a few words or a figure. */
export function isLong(kind: Kind): boolean {
  return kind.type === 'items' || (kind.type === 'text' && kind.long === true)
}
