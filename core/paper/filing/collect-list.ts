import type { Pattern } from '../../address.ts'
import type { LayoutRow } from '../../layout.ts'
import { alike, type Gathering, headsOf, remember, row } from './gathering.ts'
import { printedCells } from './printed-cells.ts'
import type { ShapeList, Slot } from './slots.ts'

/** Collects a list of the layout: its columns, and the label under which it may say that there is none. */
export function collectList(
  found: Gathering,
  { each, cells, none }: Extract<LayoutRow, { readonly each: Pattern }>,
  above: ReadonlyMap<number, string>,
  from: number,
): void {
  const printed = printedCells(found.form, cells, from)
  const pattern = each.slice(0, -'.*'.length)
  const heads = new Map<string, Slot>()
  for (const { slots, column } of printed)
    for (const slot of slots) {
      const head = slots.at(-1) === slot ? above.get(column) : undefined
      for (const name of headsOf(found.form, slot, head)) if (!heads.has(name)) heads.set(name, slot)
    }
  const list: ShapeList = { pattern, places: printed.map(({ slots }) => slots), heads }
  found.lists.push(list)
  const [first] = none.map(({ text }) => text.replace(/\{\{[^{}]*\}\}/g, '').trim())
  const last = found.rows.at(-1)
  const own = first || (last && last.slots.length === 0 ? last.label : '')
  const listed = found.form.cells.get(pattern)
  if (last && last.slots.length === 0 && !first) found.rows.pop()
  if (own)
    found.rows.push({
      ...row(
        own,
        [...alike(found.form, own), ...(listed ? [listed.row.label, ...(listed.row.aliases ?? [])] : [])],
        [],
        printed.slice(1).map(() => undefined),
      ),
      list,
    })
  if (first) remember(found, first)
}
