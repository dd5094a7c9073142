import { type Address, mostMet, type Pattern, patternOf } from './address.ts'
import type { Annex, Cell, Edition, Row } from './edition.ts'

/** A cell with its position: its address pattern, its row, and its rank in paper order. */
export type PlacedCell = Cell & { readonly pattern: Pattern; readonly row: Row; readonly rank: number }

/** Rows one after another; those of a repeated block come under the list that repeats them. */
export type RowTree = readonly (Row | { readonly list: Pattern; readonly rows: RowTree })[]

/** An edition, indexed for reading. */
export type Form = {
  readonly edition: Edition
  readonly cells: ReadonlyMap<Pattern, PlacedCell>
  readonly required: readonly PlacedCell[]
  readonly rows: ReadonlyMap<string, Row>
  /** The sections of the table of contents by id, each with its annex. */
  readonly sections: ReadonlyMap<string, { readonly title: string; readonly annex: Annex }>
  /** In the order of asking. */
  readonly tree: RowTree
  /** The rank of the first cell of each pattern and each repeated block (`project.*`). */
  readonly ranks: ReadonlyMap<Pattern, number>
  /** The addresses looked up so far, so that each is matched against the patterns once. */
  readonly met: Map<Address, PlacedCell>
}

/** Opens an edition; throws at two cells with one address or a section without an annex, which are its mistakes. */
export function openForm(edition: Edition): Form {
  const cells = new Map<Pattern, PlacedCell>()
  for (const row of edition.rows) {
    for (const cell of row.cells) {
      const pattern = cellPattern(row, cell)
      if (cells.has(pattern)) throw new Error(`${edition.id}: two cells at ${pattern}`)
      cells.set(pattern, { ...cell, pattern, row, rank: cells.size })
    }
  }
  const rows = new Map(edition.rows.map((row) => [row.id, row]))
  const required = [...cells.values()].filter((cell) => cell.required)
  return {
    edition,
    cells,
    required,
    rows,
    sections: sectionsOf(edition),
    tree: growTree(askedRows(edition), 0),
    ranks: ranksOf(cells),
    met: new Map(),
  }
}

/** The row's address pattern: its id without the part that distinguishes several questions on one row. */
export function rowPattern(row: Row): Pattern {
  return row.id.split('#', 1)[0] ?? row.id
}

/** The address pattern of a cell; a list's cell has the address of the row itself. */
export function cellPattern(row: Row, cell: Cell): Pattern {
  return cell.column === '' ? rowPattern(row) : `${rowPattern(row)}.${cell.column}`
}

/** The cell at an address; undefined if the edition has no such address. */
export function cellAt(form: Form, address: Address): PlacedCell | undefined {
  const met = form.met.get(address)
  if (met) return met
  const cell = form.cells.get(patternOf(address))
  if (cell && form.met.size < mostMet) form.met.set(address, cell)
  return cell
}

/** Whether a cell holds the rows of a list. */
export function isList(form: Form, address: Address): boolean {
  return cellAt(form, address)?.kind.type === 'rows'
}

function sectionsOf({ id, sections, annexes }: Edition): Form['sections'] {
  return new Map(
    sections.map((section) => {
      const annex = annexes.find((annex) => annex.id === section.annex)
      if (!annex) throw new Error(`${id}: ${section.id} stands in no annex`)
      return [section.id, { title: section.title, annex }]
    }),
  )
}

function ranksOf(cells: ReadonlyMap<Pattern, PlacedCell>): ReadonlyMap<Pattern, number> {
  const ranks = new Map<Pattern, number>()
  for (const { pattern, rank } of cells.values()) {
    ranks.set(pattern, rank)
    const parts = pattern.split('.*')
    for (let depth = 1; depth < parts.length; depth += 1) {
      const block = `${parts.slice(0, depth).join('.*')}.*`
      if (!ranks.has(block)) ranks.set(block, rank)
    }
  }
  return ranks
}

/** The rows in the order that they are asked in; those that it does not name come first. */
function askedRows({ rows, asking = [] }: Edition): readonly Row[] {
  const placeOf = ({ id, section }: Row) => (asking.includes(id) ? asking.indexOf(id) : asking.indexOf(section))
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other))
}

/** Groups consecutive rows under the same `…*` block, block within block. */
function growTree(rows: readonly Row[], depth: number): RowTree {
  const tree: RowTree[number][] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]
    if (!row) break
    const list = listOver(row, depth)
    const end = list === undefined ? at + 1 : endOfBlock(rows, at, depth, list)
    tree.push(list === undefined ? row : { list, rows: growTree(rows.slice(at, end), depth + 1) })
    at = end
  }
  return tree
}

function endOfBlock(rows: readonly Row[], start: number, depth: number, list: Pattern): number {
  const end = rows.findIndex((row, at) => at > start && listOver(row, depth) !== list)
  return end < 0 ? rows.length : end
}

/** The pattern of the list that repeats the row at this depth of stars. */
function listOver(row: Row, depth: number): Pattern | undefined {
  const parts = rowPattern(row).split('.*')
  return parts.length - 1 > depth ? parts.slice(0, depth + 1).join('.*') : undefined
}
