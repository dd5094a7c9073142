import type { Address, Direction } from '../edition.ts'
import type { Facts } from '../facts.ts'
import { bind, cellAt, type Form, type PlacedCell } from '../form.ts'
import { textAt } from '../formula.ts'
import { withYear } from '../labels.ts'
import type { Template } from '../layout.ts'
import { showMeasure, showValue } from '../values/show.ts'
import type { Run } from './blocks.ts'

/** What the report is printed from. */
export type Source = { readonly form: Form; readonly facts: Facts; readonly year: number }

/** What stands in a draft where nothing is answered yet. */
export const unanswered = '【待填】'
const nothing = '无'

/** A template's words and values as runs; the stars of its slots are bound to the numbers. */
export function fillTemplate(source: Source, template: Template, numbers: readonly number[] = []): Run[] {
  const parts = template.split(/\{\{([^{}]+)\}\}/)
  return parts.flatMap((part, index): Run[] => {
    if (index % 2 === 1) return [runAt(source, bind(part, numbers))]
    return part === '' ? [] : [{ text: withYear(part, source.year) }]
  })
}

/** The value at an address as its cell prints it, without a unit. */
export function runAt(source: Source, address: Address): Run {
  const cell = cellAt(source.form, address)
  if (!cell) throw new Error(`${source.form.edition.id} prints ${address}, which is no cell of it`)
  const text = textAt(source.form, source.facts, address)
  if (text !== undefined) return { text: printed(source.facts, cell, address, text), address }
  return cell.signed ? { text: '', address } : { text: unanswered, address, missing: true }
}

function printed(facts: Facts, cell: PlacedCell, address: Address, text: string): string {
  if (cell.kind.type === 'rows') return text === '' ? nothing : ''
  if (cell.kind.type === 'measure') return measureAt(facts, address, text)
  return showValue(cell.kind, text)
}

/** A target or an actual; what a file left raw (`≥50次`) prints as it is. */
function measureAt(facts: Facts, address: Address, text: string): string {
  const row = address.slice(0, address.lastIndexOf('.'))
  const unit = /^-?[\d.]+$/.test(text) ? facts.get(`${row}.unit`) : undefined
  const direction = /^-?\d/.test(text) ? asDirection(facts.get(`${row}.direction`)) : undefined
  return showMeasure(
    { value: text, ...(unit ? { unit } : {}), ...(direction ? { direction } : {}) },
    address.endsWith('.target') ? 'target' : 'actual',
  )
}

const directions: readonly Direction[] = ['atLeast', 'atMost', 'equal', 'qualitative']

function asDirection(text: string | undefined): Direction | undefined {
  return directions.find((direction) => direction === text)
}
