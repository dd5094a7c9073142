import { type Address, numbersOf, sibling } from '../../../core/address.ts'
import { type Facts, numbersIn } from '../../../core/facts.ts'
import { cellAt, isList } from '../../../core/form.ts'
import type { Between } from '../../../core/known/record.ts'
import { rowLabel } from '../../../core/labels.ts'
import { shownCell } from '../asking/shown.ts'
import { isSigned, type Talk, withChanges } from '../talk.ts'

/** A cell's value before and after, as people write it; undefined if it is not asked. */
export type ChangedCell = {
  readonly label: string
  readonly from?: string
  readonly to?: string
  readonly unit: string
  /** The names of the rows added to a list, and of those removed from it. */
  readonly rows?: { readonly added: readonly string[]; readonly gone: readonly string[] }
}

/** What was changed in one row. */
export type ChangedRow = { readonly title: string; readonly cells: readonly ChangedCell[] }

/** Changed cells under the titles of their rows, in the given order. */
export function changedRows(talk: Talk, changed: readonly Between[]): ChangedRow[] {
  const { facts } = talk.filing
  const before = withChanges(
    facts,
    changed.map(({ address, from }) => ({ address, to: from })),
  )
  const after = withChanges(facts, changed)
  const rows = new Map<string, { title: string; cells: ChangedCell[] }>()
  for (const address of new Set(changed.map((one) => saidAt(talk, one.address)))) {
    const title = titleAt(talk, address)
    const cell = title === undefined ? undefined : cellOf(talk, before, after, address)
    if (title === undefined || !cell) continue
    const row = rows.get(title)
    if (row) row.cells.push(cell)
    else rows.set(title, { title, cells: [cell] })
  }
  return [...rows.values()]
}

/**
 * The changes as other people are told of them: without signatures, and without the names of rows added to a list,
 * which the list's own change shows.
 */
export function toldRows(talk: Talk, changed: readonly Between[]): ChangedRow[] {
  const names = new Set(
    changed.flatMap((one) =>
      (isList(talk.form, one.address) ? apart(one).added : []).map((row) => `${one.address}.${row}.name`),
    ),
  )
  return changedRows(
    talk,
    changed.filter(({ address }) => !names.has(address) && !isSigned(talk, address)),
  )
}

/** The numbers of the rows added to a list, and of those removed from it. */
function apart({ address, from, to }: Between) {
  const [before, after] = [numbersIn(address, from), numbersIn(address, to)]
  return { added: after.filter((row) => !before.includes(row)), gone: before.filter((row) => !after.includes(row)) }
}

/** The cell with which this one is shown: directions and units are read from their figure and shown with it. */
export function saidAt({ form }: Talk, address: Address): Address {
  const from = cellAt(form, address)?.readFrom
  return from ? sibling(address, from) : address
}

/** The title of a cell's row; undefined for cells that are never shown. */
export function titleAt({ form, filing }: Talk, address: Address): string | undefined {
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
    ...(isList(form, address) ? { rows: comeAndGone(before, after, address) } : {}),
  }
}

function comeAndGone(before: Facts, after: Facts, list: Address) {
  const { added, gone } = apart({ address: list, from: before.get(list), to: after.get(list) })
  const name = (row: number) => after.get(`${list}.${row}.name`) || before.get(`${list}.${row}.name`) || `第${row}行`
  return { added: added.map(name), gone: gone.map(name) }
}
