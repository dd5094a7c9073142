import type { Pattern } from './address.ts'
import type { Expression } from './expression.ts'

/** An option of a choice: what is stored and what is shown. */
export type Option = {
  readonly value: string
  readonly label: string
  /** It has a button where this cell's text matches; without `fits` it always has. Where no option fits, all have. */
  readonly fits?: readonly [Pattern, Expression]
}

/** What a cell holds. Money is in the edition's unit. */
export type Kind =
  | { readonly type: 'amount' }
  | { readonly type: 'area' }
  | { readonly type: 'count'; readonly unit: string }
  | { readonly type: 'percent' }
  | { readonly type: 'points' }
  | { readonly type: 'date' }
  /** `offered`: so many options, from the first, have buttons; worked out where the cell is asked, never stated. */
  | { readonly type: 'choice'; readonly options: readonly Option[]; readonly offered?: number }
  /** A list, one item a line; `sentences` are not parted at 、, which joins things within one. */
  | { readonly type: 'items'; readonly sentences?: true }
  /** Words; figures alone are no answer but where a phone is asked for. */
  | { readonly type: 'text'; readonly long?: true; readonly phone?: true }
  /** A target or an actual: a number with its sign and unit, or words. */
  | { readonly type: 'measure' }
  /** A repeated table's list of row numbers in printed order, `2,1,3`. */
  | { readonly type: 'rows' }
