import type { Dice } from '../../../fixtures/dice.ts'
import {
  type Annex,
  type Block,
  type Cell,
  columnsOf,
  type Document,
  eachRow,
  eachTable,
  type Row,
  type Table,
} from '../document.ts'
import type { Change } from './change.ts'

/** Where each column of a narrower table begins in the official form's single grid. */
const official: Readonly<Record<string, readonly number[]>> = {
  '4 of 7': [0, 1, 3, 5, 7],
  '2 of 7': [0, 1, 7],
  '8 of 9': [0, 1, 3, 4, 5, 6, 7, 8, 9],
  '8 of 11': [0, 1, 3, 4, 6, 8, 9, 10, 11],
}

/** An annex as one table, as on the official forms. */
export const joined: Change = (document, dice) =>
  joinedBy(document, (few, many) => official[`${few} of ${many}`] ?? anyCuts(dice, few, many))

/** The same, with its cells spanning other numbers of columns. */
export const joinedAnyhow: Change = (document, dice) => joinedBy(document, (few, many) => anyCuts(dice, few, many))

function joinedBy(document: Document, cuts: (few: number, many: number) => readonly number[]): Document {
  return { annexes: document.annexes.map((annex) => ({ ...annex, blocks: joinedBlocks(annex, cuts) })) }
}

function joinedBlocks({ blocks }: Annex, cuts: (few: number, many: number) => readonly number[]): Block[] {
  const tables = blocks.filter((block): block is Table => block.is === 'table')
  const [first] = tables
  if (!first || tables.length < 2) return [...blocks]
  const many = Math.max(...tables.map(columnsOf))
  const rows = tables.flatMap((table) => spread(table, cuts(columnsOf(table), many), many))
  const units = blocks.filter((block) => block.is === 'paragraph' && block.role === 'unit').slice(0, 1)
  return blocks.flatMap((block): Block[] => {
    if (block.is === 'table') return block === first ? [...units, { ...first, rows }] : []
    return block.role === 'unit' ? [] : [block]
  })
}

/** So many columns laid over more: increasing, the first always one wide. */
function anyCuts(dice: Dice, few: number, many: number): number[] {
  const inner = Array.from({ length: many - 2 }, (_, at) => at + 2)
  while (inner.length > few - 2) inner.splice(dice.upTo(inner.length), 1)
  return [0, 1, ...inner, many]
}

function spread(table: Table, cuts: readonly number[], many: number): Row[] {
  if (columnsOf(table) === many) return [...table.rows]
  return table.rows.map((row) => {
    let from = 0
    const cells = row.cells.map((cell) => {
      const to = from + cell.span
      const span = (cuts[to] ?? many) - (cuts[from] ?? 0)
      from = to
      return { ...cell, span }
    })
    return { ...row, cells }
  })
}

/** Column borders dragged by hand: every row's are a little apart from the head's. */
export const crooked: Change = (document, dice) =>
  eachRow(document, (row) => ({ ...row, cells: dragged(dice, row.cells) }))

function dragged(dice: Dice, cells: readonly Cell[]): Cell[] {
  const wide = cells.map((cell) => ({ ...cell, span: cell.span * 4 }))
  for (const [at, cell] of wide.entries()) {
    const next = wide[at + 1]
    if (!next || cell.merge || next.merge || dice.chance(0.6)) continue
    const by = dice.pick([-1, 1])
    cell.span += by
    next.span -= by
  }
  return wide
}

/** A table in two parts, with its head repeated over the second. */
export const splitWithHead: Change = (document, dice) => eachTable(document, (table) => split(dice, table, true))

/** A table in two parts, the second without a head. */
export const splitWithoutHead: Change = (document, dice) => eachTable(document, (table) => split(dice, table, false))

function split(dice: Dice, table: Table, again: boolean): Table | Table[] {
  const rows = table.rows.map((_, at) => at).slice(4, -2)
  const places = rows.filter((at) => isBorder(table, at))
  if (places.length === 0) return table
  const at = dice.pick(places)
  const head = table.rows.slice(0, at).findLast(({ id, cells }) => /\.head$/.test(id) && cells.length > 2)
  const rest = table.rows
    .slice(at)
    .map((row) => ({ ...row, cells: row.cells.map((cell) => continued(table, at, cell, again)) }))
  const first = again && head ? [{ ...head, cells: head.cells.map(({ merge: _, ...cell }) => cell) }] : []
  return [
    { ...table, rows: table.rows.slice(0, at) },
    { ...table, id: `${table.id}.rest`, rows: [...first, ...rest] },
  ]
}

/** Whether a table may be split here; a second level stays whole. */
function isBorder({ rows }: Table, at: number): boolean {
  const ids = (row: Row | undefined) => row?.id.replace(/\.(?:\d+|\*\.none)$/, '')
  return (
    /^base\.|indicators/.test(rows[at]?.id ?? '') &&
    ids(rows[at]) !== ids(rows[at - 1]) &&
    !/head$/.test(rows[at - 1]?.id ?? '')
  )
}

/** A cell that spans the split: its words again, without their cells, or nothing. */
function continued({ rows }: Table, at: number, cell: Cell, again: boolean): Cell {
  const before = rows[at - 1]?.cells.some(({ merge }) => merge !== undefined && merge === cell.merge)
  return before ? { ...cell, parts: again ? cell.parts.map(({ text }) => ({ text })) : [{ text: '' }] } : cell
}
