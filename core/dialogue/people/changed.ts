import type { Address } from '../../edition.ts'
import type { Facts } from '../../facts.ts'
import { cellAt, numbersOf } from '../../form.ts'
import { rowLabel } from '../../labels.ts'
import { shownCell } from '../shown.ts'
import { type Talk, withChanges } from '../talk.ts'

/** A cell's value before and after, as people write it; undefined where it is not asked. */
export type ChangedCell = {
  readonly label: string
  readonly from?: string
  readonly to?: string
  readonly unit: string
}

/** What was changed in one row. */
export type ChangedRow = { readonly title: string; readonly cells: readonly ChangedCell[] }

/** A cell's value before and after. */
export type Between = {
  readonly address: Address
  readonly from: string | undefined
  readonly to: string | undefined
}

/** Changed cells under the titles of their rows, in the order given. */
export function changedRows(talk: Talk, changed: readonly Between[]): ChangedRow[] {
  const { facts } = talk.filing
  const before = withChanges(
    facts,
    changed.map(({ address, from }) => ({ address, to: from })),
  )
  const after = withChanges(facts, changed)
  const rows = new Map<string, { title: string; cells: ChangedCell[] }>()
  for (const address of new Set(changed.map((one) => saidAt(talk, one.address)))) {
    const title = titleOf(talk, address)
    const cell = title === undefined ? undefined : cellOf(talk, before, after, address)
    if (title === undefined || !cell) continue
    const row = rows.get(title)
    if (row) row.cells.push(cell)
    else rows.set(title, { title, cells: [cell] })
  }
  return [...rows.values()]
}

/** A figure is said with its direction and unit. */
export function saidAt({ form }: Talk, address: Address): Address {
  const from = cellAt(form, address)?.readFrom
  return from ? address.replace(/[^.]+$/, from) : address
}

/** What the row of a cell is called; undefined for what is never shown. */
function titleOf({ form, filing }: Talk, address: Address): string | undefined {
  const cell = cellAt(form, address)
  if (cell) return rowLabel(form, filing.facts, filing.year, cell.row.id, numbersOf(address))
  return /^explanations\..*\.text$/.test(address) ? '说明' : undefined
}

function cellOf({ form, filing }: Talk, before: Facts, after: Facts, address: Address): ChangedCell | undefined {
  const [from, to] = [before, after].map((facts) => shownCell(form, facts, filing.year, address))
  const said = to ?? from
  const texts = cellAt(form, address) ? [from?.text, to?.text] : [before.get(address), after.get(address)]
  const [was, is] = texts
  if (was === is) return undefined
  return {
    label: said?.label ?? '',
    unit: said?.unit ?? '',
    ...(was === undefined ? {} : { from: was }),
    ...(is === undefined ? {} : { to: is }),
  }
}
