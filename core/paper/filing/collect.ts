import type { Form } from '../../form.ts'
import type { AnnexLayout, LayoutRow } from '../../layout.ts'
import { collectList } from './collect-list.ts'
import { collectTree } from './collect-tree.ts'
import { alike, type Collected, type Gathering, headsOf, longNames, remember, row } from './gathering.ts'
import { type Printed, printedCells, slotOf } from './printed-cells.ts'
import type { ShapeRow, Slot } from './slots.ts'

/** Collects what an annex's layout says. */
export function annexCollected(form: Form, layout: AnnexLayout): Collected {
  const found: Gathering = { form, rows: [], alone: [], heads: [], lists: [], words: [], printed: [] }
  for (const table of layout.tables) {
    const above = new Map<number, string>()
    for (const row of table.rows) collectRow(found, row, above, 0)
  }
  for (const { label, cell } of layout.signature) {
    const slot = slotOf(form, cell)
    if (slot) found.alone.push({ labels: [...alike(form, label), ...(slot.cell.aliases ?? [])], slot })
  }
  return { ...found, rows: found.rows.map((each, at) => withList(form, each, found.rows.slice(at))) }
}

/** The list whose rows may follow a row: the next one of its section. */
function withList(form: Form, row: Gathering['rows'][number], from: Gathering['rows']): Gathering['rows'][number] {
  const section = sectionOf(form, row)
  const next = from.find(({ list }) => list !== undefined)
  return next?.list && sectionOf(form, next) === section ? { ...row, list: next.list } : row
}

function sectionOf(form: Form, { slots: [slot], list }: ShapeRow): string | undefined {
  return slot?.cell.row.section ?? (list && form.cells.get(list.pattern)?.row.section)
}

function collectRow(found: Gathering, row: LayoutRow, above: Map<number, string>, from: number): void {
  if ('indicators' in row) collectTree(found, row, above, from)
  else if ('side' in row) {
    remember(found, row.side.text)
    for (const inner of row.rows) collectRow(found, inner, above, from + 1)
  } else if ('each' in row) collectList(found, row, above, from)
  else collectCells(found, printedCells(found.form, row.cells, from), above)
}

function collectCells(found: Gathering, cells: readonly Printed[], above: Map<number, string>): void {
  if (cells.some(({ slots }) => slots.length > 0)) collectValues(found, cells, above)
  else collectHeads(found, cells, above)
}

function collectHeads(found: Gathering, cells: readonly Printed[], above: Map<number, string>): void {
  const named = cells.filter(({ text }) => text !== '')
  for (const { text } of named) remember(found, text)
  if (named.length < 2) {
    const [only] = named
    if (only && cells.length > 1)
      found.rows.push(
        row(
          only.text,
          alike(found.form, only.text),
          [],
          cells.slice(1).map(() => undefined),
        ),
      )
    return
  }
  above.clear()
  for (const { text, column } of cells) if (text !== '') above.set(column, text)
  found.heads.push(...named.flatMap(({ text }) => alike(found.form, text)))
}

/** Collects a row of values: each belongs to the label on its left, else to the head above it. */
function collectValues(found: Gathering, cells: readonly Printed[], above: ReadonlyMap<number, string>): void {
  const parts = partedAtLabels(cells)
  for (const { label, values } of parts) {
    const slots = values.flatMap(({ slots, column }) =>
      slots.map((slot) => ({ ...slot, heads: headsOf(found.form, slot, above.get(column)) })),
    )
    const [only] = slots
    if (label !== '') remember(found, label)
    if (label === '')
      found.alone.push(
        ...slots.map((slot) => ({
          labels: withAndWithoutYear(found.form, above.get(columnOf(values, slot)) ?? '', slot),
          slot,
          under: true as const,
        })),
      )
    else if (only && slots.length === 1 && values.every(({ slots, text }) => slots.length > 0 || text === ''))
      found.alone.push({ labels: [...alike(found.form, label), ...longNames(only.cell)], slot: only })
    else
      found.rows.push(
        row(
          label,
          labelsOf(found.form, label, slots),
          slots,
          values.map(({ slots: [slot] }) => slot),
        ),
      )
  }
}

/** The labels of a row, each with the cells up to the next; a label and its value may share a cell. */
function partedAtLabels(cells: readonly Printed[]): { label: string; values: Printed[] }[] {
  const parts: { label: string; values: Printed[] }[] = []
  for (const cell of cells) {
    if (cell.label !== '') parts.push({ label: cell.label, values: cell.slots.length > 0 ? [cell] : [] })
    else if (parts.length === 0) parts.push({ label: '', values: [cell] })
    else parts.at(-1)?.values.push(cell)
  }
  return parts
}

function columnOf(values: readonly Printed[], { pattern }: Slot): number {
  return values.find(({ slots }) => slots.some((slot) => slot.pattern === pattern))?.column ?? -1
}

/** Other words for the label of a row: those of the row to which all its cells belong. */
function labelsOf(form: Form, label: string, slots: readonly Slot[]): string[] {
  const rows = new Set(slots.map(({ cell }) => cell.row))
  const [only] = rows.size === 1 ? rows : []
  return [...alike(form, label), ...(only ? [only.label, ...(only.aliases ?? [])] : [])]
}

/** The head of a cell without a row label, with and without this year. */
function withAndWithoutYear(form: Form, head: string, { cell }: Slot): string[] {
  return [...alike(form, head), ...longNames(cell), head.replace('{year}年', '')].map((label) => label.trim())
}
