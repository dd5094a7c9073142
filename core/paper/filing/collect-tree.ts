import type { IndicatorTree } from '../../layout.ts'
import { alike, cellNames, type Gathering, remember } from './gathering.ts'
import { forms } from './label.ts'
import { slotOf } from './printed-cells.ts'
import type { Slot } from './slots.ts'

/** Collects the indicator tree of the layout: its heads, its columns and the names of its levels. */
export function collectTree(found: Gathering, tree: IndicatorTree, above: Map<number, string>, from: number): void {
  const { second } = found.form.edition.levels[0] ?? {}
  const table = second?.[0]?.id ?? ''
  const columns = tree.columns.flatMap(({ column, part }): Slot[] => {
    const slot = slotOf(found.form, `${tree.indicators}.indicators.${table}.*.${column}`)
    return slot ? [{ ...slot, ...(part ? { part } : {}) }] : []
  })
  const heads = new Map<string, Slot>()
  tree.columns.forEach(({ label }, at) => {
    const slot = columns[at]
    if (slot) for (const form of alike(found.form, label).flatMap(forms)) heads.set(form, slot)
  })
  for (const { part: _, ...slot } of columns)
    for (const form of cellNames(slot.cell)
      .flatMap((name) => alike(found.form, name))
      .flatMap(forms))
      if (!heads.has(form)) heads.set(form, slot)
  for (const text of [tree.side, ...tree.levels, ...tree.columns.map(({ label }) => label)]) remember(found, text)
  found.heads.push(
    ...[...tree.levels, ...tree.columns.map(({ label }) => label)].flatMap((text) => alike(found.form, text)),
  )
  for (const level of found.form.edition.levels) {
    found.printed.push(level.label, ...level.second.map(({ label }) => label))
  }
  above.clear()
  for (const [at, { label }] of tree.columns.entries()) above.set(from + 3 + at, label)
  found.tree = { annex: tree.indicators, levels: tree.levels, columns, heads }
}
