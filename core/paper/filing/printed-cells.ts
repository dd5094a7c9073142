import type { Pattern } from '../../address.ts'
import type { Form, PlacedCell } from '../../form.ts'
import type { LayoutCell, MeasurePart } from '../../layout.ts'
import type { Slot } from './slots.ts'

/** A cell of the layout with its first column. */
export type Printed = {
  readonly text: string
  readonly column: number
  readonly slots: readonly Slot[]
  readonly label: string
}

/** The cells of a row of the layout, from a column on. */
export function printedCells(form: Form, cells: readonly LayoutCell[], from: number): Printed[] {
  let column = from
  return cells.map(({ text, span = 1 }) => {
    const at = column
    column += span
    const slots = [...text.matchAll(/\{\{([^{}|]+)(?:\|(\w+))?\}\}/g)].flatMap(
      ([, pattern = '', part]) => slotOf(form, pattern, part as MeasurePart | undefined) ?? [],
    )
    const words = text.replace(/\{\{[^{}]*\}\}/g, '').trim()
    return { text: text.trim(), column: at, slots, label: /^[—-]*$/.test(words) ? '' : words }
  })
}

/** The cell of the form behind a pattern. */
export function slotOf(form: Form, pattern: Pattern, part?: MeasurePart): (Slot & { cell: PlacedCell }) | undefined {
  const cell = form.cells.get(pattern)
  return cell ? { pattern, cell, ...(part ? { part } : {}) } : undefined
}
