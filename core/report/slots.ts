import { type Address, bind, numbersOf } from '../address.ts'
import { holds } from '../conditions.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form, type PlacedCell } from '../form.ts'
import { textAt } from '../formula.ts'
import { measurePart, measureText } from '../indicator.ts'
import { withYear } from '../labels.ts'
import type { MeasurePart, Template } from '../layout.ts'
import { showValue } from '../values/show.ts'
import { type Run, unanswered } from './blocks.ts'

/** What the report is printed from. */
export type Source = { readonly form: Form; readonly facts: Facts; readonly year: number }

const nothing = '无'

/** A template's words and values as runs; the stars of its slots are bound to the numbers. */
export function fillTemplate(source: Source, template: Template, numbers: readonly number[] = []): Run[] {
  const parts = template.split(/\{\{([^{}]+)\}\}/)
  return parts.flatMap((part, index): Run[] => {
    if (index % 2 === 1) return [slotRun(source, part, numbers)]
    return part === '' ? [] : [{ text: withYear(part, source.year) }]
  })
}

function slotRun(source: Source, slot: string, numbers: readonly number[]): Run {
  const [pattern = '', part] = slot.split('|')
  return runAt(source, bind(pattern, numbers), part as MeasurePart | undefined)
}

/** The value at an address as its cell prints it, without a unit. */
export function runAt(source: Source, address: Address, part?: MeasurePart): Run {
  const cell = cellAt(source.form, address)
  if (!cell) throw new Error(`${source.form.edition.id} prints ${address}, which is no cell of it`)
  const text = textAt(source.form, source.facts, address)
  if (text !== undefined) return { text: printed(source, cell, address, text, part), address }
  return cell.signed || !isAskedNow(source, cell, address)
    ? { text: '', address }
    : { text: unanswered, address, missing: true }
}

/** Whether a cell's question applies now; otherwise it is printed blank, like a reason if no point was lost. */
function isAskedNow({ form, facts }: Source, { row }: PlacedCell, address: Address): boolean {
  return !row.when || holds(form, facts, row.when, numbersOf(address))
}

function printed(
  { form, facts }: Source,
  cell: PlacedCell,
  address: Address,
  text: string,
  part?: MeasurePart,
): string {
  if (cell.kind.type === 'rows') return text === '' ? nothing : ''
  if (cell.kind.type === 'text' && cell.kind.phone) return withoutGaps(text)
  if (cell.kind.type === 'measure') return part ? measurePart(form, facts, address, part) : measureText(facts, address)
  return showValue(cell.kind, text)
}

/** A mobile number without separators, however it was typed, so that it prints the same in every annex. */
function withoutGaps(phone: string): string {
  return phone.replace(/(?<!\d)(1\d\d)[ -]?(\d{4})[ -]?(\d{4})(?!\d)/g, '$1$2$3')
}
