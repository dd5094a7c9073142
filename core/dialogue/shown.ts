import type { Address, Kind } from '../edition.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form, numbersOf, type PlacedCell } from '../form.ts'
import { directionAt } from '../indicator.ts'
import { rowLabel, withYear } from '../labels.ts'
import { plainText, sectionText } from '../narrative.ts'
import { showMeasure, showValue } from '../values/show.ts'
import type { Shown, ShownRow } from './say.ts'

/** One cell as people write it, its unit apart: 上年决算 3.93（万元）. A blank shows as 无. */
export function shownCell(form: Form, facts: Facts, year: number, address: Address): Shown | undefined {
  const cell = cellAt(form, address)
  const value = facts.get(address)
  if (!cell || value === undefined) return undefined
  const text = value === '' ? '无' : valueText(form, facts, year, address, cell, value)
  return { label: withYear(cell.label, year), text, unit: unitOf(form, cell.kind) }
}

/** Cells grouped under the titles of their rows, in the order given; cells that are read from others stay out. */
export function shownRows(form: Form, facts: Facts, year: number, addresses: readonly Address[]): ShownRow[] {
  const rows = new Map<string, Shown[]>()
  for (const address of addresses) {
    const cell = cellAt(form, address)
    const shown = shownCell(form, facts, year, address)
    if (!cell || !shown || cell.readFrom || (cell.kind.type === 'rows' && shown.text !== '无')) continue
    const title = rowLabel(form, facts, year, cell.row.id, numbersOf(address))
    rows.set(title, [...(rows.get(title) ?? []), shown])
  }
  return [...rows].map(([title, cells]) => ({ title, cells: withoutTitle(title, cells) }))
}

/** A row that is called by its name need not say the name again. */
function withoutTitle(title: string, cells: readonly Shown[]): Shown[] {
  const others = cells.filter(({ text }) => !title.startsWith(`${text}·`))
  return others.length > 0 ? others : [...cells]
}

/** The unit that a cell's figures are in. */
export function unitOf(form: Form, kind: Kind): string {
  if (kind.type === 'amount') return form.edition.unit
  if (kind.type === 'count') return kind.unit
  if (kind.type === 'area') return '㎡'
  return kind.type === 'points' ? '分' : ''
}

function valueText(form: Form, facts: Facts, year: number, address: Address, cell: PlacedCell, value: string): string {
  const { kind, row: asked } = cell
  if (asked.prose) return plainText(sectionText(form, { facts, year, department: '' }, asked.prose))
  if (kind.type !== 'measure') return showValue(kind, value)
  const row = address.slice(0, address.lastIndexOf('.'))
  const unit = facts.get(`${row}.unit`)
  const of = address.endsWith('.target') ? 'target' : 'actual'
  return showMeasure({ value, direction: directionAt(form, facts, row), ...(unit ? { unit } : {}) }, of)
}
