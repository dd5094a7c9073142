import { type Address, cellIn } from '../address.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { defaultDirection, isDirection } from '../indicator.ts'
import { beside } from '../values/measure.ts'
import { readSaid } from '../values/read.ts'
import type { Reading } from '../values/refusal.ts'

/**
 * The facts of a file with its targets and actuals as the talk stores them: `≥36场` is 36, with its direction and unit in
 * cells of their own. What cannot be read stays as written.
 */
export function withMeasures(form: Form, facts: Facts): Facts {
  const read = new Map(facts)
  for (const address of facts.keys()) {
    const row = targetRow(form, address)
    if (row !== undefined) for (const [cell, value] of measuresOf(form, facts, row)) read.set(cell, value)
  }
  return read
}

/** The row of a target. */
function targetRow(form: Form, address: Address): Address | undefined {
  const target = address.endsWith('.target') && cellAt(form, address)?.kind.type === 'measure'
  return target ? address.slice(0, -'.target'.length) : undefined
}

function measuresOf(form: Form, facts: Facts, row: Address): (readonly [Address, string])[] {
  const [target, actual] = ['target', 'actual'].map((column) => readingAt(form, facts, cellIn(row, column)))
  if (!target || target.value === '') return []
  const stated = facts.get(cellIn(row, 'direction'))
  const unit = target.unit ?? facts.get(cellIn(row, 'unit')) ?? actual?.unit ?? ''
  return [
    [cellIn(row, 'target'), beside(target, unit)],
    ...(actual ? [[cellIn(row, 'actual'), beside(actual, unit)] as const] : []),
    [cellIn(row, 'direction'), target.direction ?? (isDirection(stated) ? stated : defaultDirection(form, row))],
    [cellIn(row, 'unit'), unit],
  ]
}

function readingAt(form: Form, facts: Facts, address: Address): Extract<Reading, { value: string }> | undefined {
  const kind = cellAt(form, address)?.kind
  const text = facts.get(address)
  const reading = kind && text ? readSaid(kind, text, form.edition.unit) : undefined
  return reading && 'value' in reading ? reading : undefined
}
