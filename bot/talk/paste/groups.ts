import { type Address, bind, numbersOf } from '../../../core/address.ts'
import { rowsOver } from '../../../core/facts.ts'
import { cellAt, type Form, type PlacedCell } from '../../../core/form.ts'
import type { Told } from '../../../core/paper/filing/filing-read.ts'

/** A text that was read for a cell: its canonical value, or (`doubtful`) the text as it is, which cannot be read. */
export type ReadCell = {
  readonly at: Address
  readonly cell: PlacedCell
  readonly text: string
  readonly source: string
  readonly doubtful: boolean
  /** Whether the text says none. */
  readonly none: boolean
}

/** Texts that are taken or refused together: those of one question, or of one row of a list. */
export type Group = {
  /** The copy of the annex and the row of a list, by the numbers that reading gave them. */
  readonly copy?: { readonly list: Address; readonly number: number }
  readonly row?: { readonly list: Address; readonly number: number }
  readonly cells: readonly ReadCell[]
}

/** Groups what was read by the rows of the form, in the order of the text. */
export function groupsOf(form: Form, { placed, doubts }: Told, isDoubt: (cell: PlacedCell, text: string) => boolean) {
  const texts: ReadCell[] = [
    ...placed.map(({ at, value, source, none = false }) => ({ at, text: value, source, doubtful: false, none })),
    ...doubts.map(({ at, text, source = '' }) => ({ at, text, source, doubtful: true, none: false })),
  ].flatMap((one) => {
    const cell = cellAt(form, one.at)
    return cell && cell.kind.type !== 'rows' && (!one.doubtful || isDoubt(cell, one.text)) ? [{ ...one, cell }] : []
  })
  const groups = new Map<string, ReadCell[]>()
  for (const one of texts) {
    const key = keyOf(form, one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((cells) => groupOf(form, cells))
}

function keyOf(form: Form, { at, cell }: ReadCell): string {
  const { row } = overOf(form, at)
  return row ? `${row.list}.${row.number}` : bind(cell.row.id, numbersOf(at))
}

function groupOf(form: Form, cells: readonly ReadCell[]): Group {
  return { ...overOf(form, cells[0]?.at ?? ''), cells }
}

/** The copy and the row of an address. */
function overOf(form: Form, at: Address): Pick<Group, 'copy' | 'row'> {
  const over = rowsOver(at)
  const isCopy = form.edition.annexes.some(({ each }) => each !== undefined && each === over[0]?.list)
  const [copy, row] = isCopy ? over : [undefined, over.at(-1)]
  return { ...(copy ? { copy } : {}), ...(row ? { row } : {}) }
}
