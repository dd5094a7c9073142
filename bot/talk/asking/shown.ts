import { type Address, bind, cellIn, numbersOf, patternOf, sibling } from '../../../core/address.ts'
import type { Kind } from '../../../core/cell-kind.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import { cellAt, type Form, type PlacedCell } from '../../../core/form.ts'
import { measureText } from '../../../core/indicator.ts'
import { rowLabel, withYear } from '../../../core/labels.ts'
import { plainText, sectionText } from '../../../core/narrative/narrative.ts'
import { asQuestion } from '../../../core/questions.ts'
import { showValue } from '../../../core/values/show.ts'
import type { Shown, ShownRow } from './say.ts'

/** One cell as people write it, its unit apart: 上年决算 3.93（万元）. A blank shows as 无. */
export function shownCell(form: Form, facts: Facts, year: number, address: Address): Shown | undefined {
  const cell = cellAt(form, address)
  const value = facts.get(address)
  if (!cell || value === undefined) return undefined
  const text = value === '' ? '无' : valueText(form, facts, year, address, cell, value)
  return { label: withYear(cell.label, year), text, unit: unitOf(form, cell.kind) }
}

/**
 * Cells under the titles of their rows, in the given order; a direction or a unit is shown with its figure. A list's
 * own cell is shown if it is empty, and with `named` by its names; otherwise its rows are shown instead.
 */
export function shownRows(
  form: Form,
  facts: Facts,
  year: number,
  addresses: readonly Address[],
  lists: 'empty' | 'named' = 'empty',
): ShownRow[] {
  const rows = new Map<string, { title: string; cells: Shown[] }>()
  for (const address of new Set(addresses.map((one) => saidAt(form, one)))) {
    const cell = cellAt(form, address)
    const shown = shownCell(form, facts, year, address)
    if (!cell || !shown || (cell.kind.type === 'rows' && shown.text !== '无' && lists === 'empty')) continue
    const row = rows.get(bind(cell.row.id, numbersOf(address)))
    const title = rowLabel(form, facts, year, cell.row.id, numbersOf(address))
    if (row) row.cells.push(shown)
    else rows.set(bind(cell.row.id, numbersOf(address)), { title, cells: [shown] })
  }
  return [...rows].map(([id, { title, cells }]) => ({ title, cells: withoutTitle(title, wholeIfBlank(id, cells)) }))

  /** A blank cell is shown with the whole row if that has a figure, since the row is not blank. */
  function wholeIfBlank(id: Address, cells: readonly Shown[]): readonly Shown[] {
    if (cells.some(({ text }) => text !== '无')) return cells
    const whole = rowCells(form, id).flatMap((address) => shownCell(form, facts, year, address) ?? [])
    return whole.some(({ text }) => text !== '无') ? whole : cells
  }
}

/** The addresses of a row's cells that are asked; empty for a row that is asked in parts. */
function rowCells(form: Form, id: Address): Address[] {
  const row = id.includes('#') ? undefined : form.rows.get(patternOf(id))
  return row ? asQuestion(row, numbersOf(id)).cells.map(({ address }) => address) : []
}

/** The cell with which this one is shown: direction and unit with their figure. */
function saidAt(form: Form, address: Address): Address {
  const from = cellAt(form, address)?.readFrom
  return from ? sibling(address, from) : address
}

/** Leaves out the cell whose text the title already says. */
function withoutTitle(title: string, cells: readonly Shown[]): Shown[] {
  const others = cells.filter(
    ({ text }) => ![`${text}·`, `${text} `].some((named) => title.startsWith(named)) && !title.includes(`“${text}”`),
  )
  return others.length > 0 ? others : [...cells]
}

/** The unit of a cell's figures. */
export function unitOf(form: Form, kind: Kind): string {
  if (kind.type === 'amount') return form.edition.unit
  if (kind.type === 'count') return kind.unit
  if (kind.type === 'area') return '㎡'
  return kind.type === 'points' ? '分' : ''
}

function valueText(form: Form, facts: Facts, year: number, address: Address, cell: PlacedCell, value: string): string {
  const { kind, row: asked } = cell
  if (kind.type === 'rows') return listNames(facts, address).join('、')
  if (asked.prose) return plainText(sectionText(form, { facts, year, department: '' }, asked.prose))
  return kind.type === 'measure' ? measureText(facts, address) : showValue(kind, value)
}

/** The names of a list's rows, in order. */
export function listNames(facts: Facts, list: Address): string[] {
  const name = (number: number) => facts.get(cellIn(cellIn(list, `${number}`), 'name'))
  return (rowNumbers(facts, list) ?? []).map((number) => name(number) || `第${number}行`)
}
