import { bind } from '../address.ts'
import type { Kind } from '../cell-kind.ts'
import type { Annex } from '../edition.ts'
import { expand } from '../facts.ts'
import type { Filing } from '../filing.ts'
import type { Form, PlacedCell } from '../form.ts'
import { evaluate, quantityAt } from '../formula.ts'
import { withYear } from '../labels.ts'

/** A column of figures. Money, head counts and areas add up, scores are averaged, rates get neither. */
export type SummaryColumn = {
  readonly label: string
  readonly pattern: string
  readonly kind: Kind['type']
  readonly foot?: 'sum' | 'average'
}

/** One annex of all departments: one line per department, or per copy if the annex is filed several times. */
export type SummarySheet = {
  readonly annex: Annex
  readonly columns: readonly SummaryColumn[]
}

export type SummaryLine = {
  readonly name: string
  readonly copy?: string
  readonly figures: readonly (number | null)[]
}

type Subject = Pick<Filing, 'facts' | 'department'>

const feet: Partial<Readonly<Record<Kind['type'], 'sum' | 'average'>>> = {
  amount: 'sum',
  count: 'sum',
  area: 'sum',
  points: 'average',
}

/** The sheets of an edition, in the order of its annexes; an annex without figures has none. */
export function summarySheets(form: Form, year: number): SummarySheet[] {
  return form.edition.annexes
    .map((annex) => ({ annex, columns: columnsOf(form, annex, year) }))
    .filter(({ columns }) => columns.length > 0)
}

/** A department's lines on a sheet. */
export function summaryLines(
  form: Form,
  { annex, columns }: SummarySheet,
  { facts, department }: Subject,
): SummaryLine[] {
  const figures = (numbers: readonly number[]) => columns.map((column) => figureAt(form, facts, column, numbers))
  if (annex.each === undefined) return [{ name: department, figures: figures([]) }]
  const copies = expand(facts, `${annex.each}.*`) ?? []
  return copies.map((copy) => ({
    name: department,
    copy: facts.get(`${copy}.name`) ?? '',
    figures: figures([Number(copy.slice(copy.lastIndexOf('.') + 1))]),
  }))
}

function columnsOf(form: Form, annex: Annex, year: number): SummaryColumn[] {
  const own = annex.each === undefined ? 0 : 1
  return [...form.cells.values()].flatMap((cell) => {
    const stars = cell.pattern.split('*').length - 1
    const listed = stars === own + 1 && !cell.pattern.includes('.indicators.') && cell.kind.type === 'amount'
    const shown = isFigure(cell) && form.sections.get(cell.row.section)?.annex === annex && (stars === own || listed)
    return shown ? [columnOf(cell, year, listed)] : []
  })
}

function columnOf({ row, label, kind, pattern }: PlacedCell, year: number, listed: boolean): SummaryColumn {
  const words = row.label.endsWith(label) ? row.label : `${row.label} ${label}`
  const foot = feet[kind.type]
  const column = { label: withYear(`${words}${listed ? '（合计）' : ''}`, year), pattern, kind: kind.type }
  return foot ? { ...column, foot } : column
}

function isFigure({ kind, readFrom, imported }: PlacedCell): boolean {
  return !readFrom && !imported && (kind.type in feet || kind.type === 'percent')
}

/** A figure of a department; rows of a list add up, and what was never answered stays empty. */
function figureAt(form: Form, facts: Filing['facts'], { pattern }: SummaryColumn, numbers: readonly number[]) {
  const address = bind(pattern, numbers)
  const quantity = address.includes('*') ? evaluate(form, facts, pattern, numbers) : quantityAt(form, facts, address)
  return quantity ? quantity.value.toNumber() : null
}
