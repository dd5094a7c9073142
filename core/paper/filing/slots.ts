import type { Pattern } from '../../address.ts'
import type { PlacedCell } from '../../form.ts'
import type { MeasurePart } from '../../layout.ts'

/** A cell of the form as it is found on paper: by the label of its row, and by the head of its column. */
export type Slot = {
  readonly pattern: Pattern
  readonly cell: PlacedCell
  /** Where the form prints a target or an actual in columns of its own. */
  readonly part?: MeasurePart
}

/** Whether a cell holds text of several lines. */
export function isLongText({ cell: { kind } }: Slot): boolean {
  return kind.type === 'text' && kind.long === true
}

/** A labelled line of the form. */
export type ShapeRow = {
  readonly label: string
  readonly slots: readonly (Slot & { readonly heads: ReadonlySet<string> })[]
  /** The cells printed behind its label; undefined where none of them holds a value. */
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

/** The indicator tree: its heads, and what its levels are called. */
export type ShapeTree = {
  readonly annex: Pattern
  readonly levels: readonly [string, string]
  readonly columns: readonly Slot[]
  readonly heads: ReadonlyMap<string, Slot>
}
