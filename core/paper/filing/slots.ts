import type { Pattern } from '../../address.ts'
import type { PlacedCell } from '../../form.ts'
import type { MeasurePart } from '../../layout.ts'

/** A cell of the form as found on paper: by its row's label and its column's head. */
export type Slot = {
  readonly pattern: Pattern
  readonly cell: PlacedCell
  /** For a form that prints the parts of a target or an actual in separate columns. */
  readonly part?: MeasurePart
}

/** Whether a cell holds a text of several lines. */
export function isLongText({ cell: { kind } }: Slot): boolean {
  return kind.type === 'text' && kind.long === true
}

/** A labelled line of the form. */
export type ShapeRow = {
  readonly label: string
  readonly slots: readonly (Slot & { readonly heads: ReadonlySet<string> })[]
  /** The cells printed after its label; undefined for those without a value. */
  readonly behind: readonly (Slot | undefined)[]
  /** The list whose rows may follow it. */
  readonly list?: ShapeList
}

/** A repeated table: its rows begin with a name. */
export type ShapeList = {
  readonly pattern: Pattern
  /** The cells printed in a row, left to right; two may share a place: a name before a figure. */
  readonly places: readonly (readonly Slot[])[]
  readonly heads: ReadonlyMap<string, Slot>
}

/** The indicator tree: its heads, and the names of its levels. */
export type ShapeTree = {
  readonly annex: Pattern
  readonly levels: readonly [string, string]
  readonly columns: readonly Slot[]
  readonly heads: ReadonlyMap<string, Slot>
}
