import { type Address, numbersOf } from '../../../core/address.ts'
import type { Kind } from '../../../core/cell-kind.ts'
import { agreement } from '../../../core/checks/agreement.ts'
import type { Cell, Row } from '../../../core/edition.ts'
import type { Facts } from '../../../core/facts.ts'
import { cellPattern } from '../../../core/form.ts'
import { evaluate, readQuantity, writeQuantity } from '../../../core/formula.ts'
import { rowLabel, withYear } from '../../../core/labels.ts'
import { isBlank } from '../../../core/values/blank.ts'
import { readValue } from '../../../core/values/read.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { unitOf } from '../asking/shown.ts'
import type { Talk } from '../talk.ts'
import type { StatedApart } from './say.ts'
import type { Stated } from './state.ts'

/** The stated figures that differ from their formulas after the block, and those whose formulas are not known yet. */
export function statedApart(talk: Talk, facts: Facts, stated: readonly Stated[]): StatedApart[] {
  return stated.flatMap((one) => {
    const said = canonical(talk, one.kind, one.text)
    const quantity = said === undefined ? undefined : readQuantity(one.kind, said)
    if (said === undefined || !quantity) return []
    const worth = evaluate(talk.form, facts, one.formula, one.numbers)
    const about = { title: one.title, label: one.label, stated: said, unit: unitOf(talk.form, one.kind) }
    if (!worth) return [one.parts.length > 0 ? { ...about, parts: one.parts } : about]
    if (agreement(quantity, worth) !== 'apart') return []
    const difference = writeQuantity(one.kind, quantity.value.minus(worth.value).abs())
    return [{ ...about, apart: { worth: writeQuantity(one.kind, worth.value), difference } }]
  })
}

/** A derived figure that a block states at an address; a blank states nothing. */
export function statedAs(talk: Talk, facts: Facts, row: Row, cell: Cell, at: Address, text: string): Stated[] {
  if (isBlank(text) || saysNone(text)) return []
  const numbers = numbersOf(at)
  const title = rowLabel(talk.form, facts, talk.filing.year, row.id, numbers)
  const label = withYear(cell.label, talk.filing.year)
  return [{ title, label, kind: cell.kind, text, formula: at, numbers, parts: partsOf(row, cell) }]
}

/** The labels of the row's own cells of which a cell is the sum. */
function partsOf(row: Row, { formula }: Cell): string[] {
  const summed = typeof formula === 'object' && 'sum' in formula ? formula.sum : []
  return row.cells.filter((cell) => summed.includes(cellPattern(row, cell))).map(({ label }) => label)
}

function canonical(talk: Talk, kind: Kind, text: string): string | undefined {
  const reading = readValue(kind, text, talk.form.edition.unit)
  return 'value' in reading && reading.value !== '' ? reading.value : undefined
}
