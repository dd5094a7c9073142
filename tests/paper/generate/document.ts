import type { Address } from '../../../core/address.ts'

/** A paper before it is a file: what is printed, and which cell each text states. */

/** A span of text. With `at` it states that cell: its canonical value is `value`, else the text itself. */
export type Part = {
  readonly text: string
  readonly at?: Address
  readonly value?: string
  /** A text of no cell, which an import must report. */
  readonly say?: true
}

export type Cell = {
  readonly parts: readonly Part[]
  readonly span: number
  readonly role: 'label' | 'head' | 'side' | 'value' | 'blank'
  /** Cells below each other with the same key are merged. */
  readonly merge?: string
}

export type Row = {
  /** The form's row or its substitute: `base.reception`, `funds.head`, `extra`. */
  readonly id: string
  readonly cells: readonly Cell[]
}

export type Table = { readonly is: 'table'; readonly id: string; readonly rows: readonly Row[] }

export type Paragraph = {
  readonly is: 'paragraph'
  readonly role:
    | 'letter'
    | 'cover'
    | 'marker'
    | 'title'
    | 'unit'
    | 'note'
    | 'signature'
    | 'heading'
    | 'body'
    | 'closing'
    | 'footnote'
  readonly parts: readonly Part[]
  /** For a heading: its level, and its number from 1 within the heading above it. */
  readonly level?: number
  readonly number?: number
}

export type Block = Paragraph | Table
/** `base`, `overall`, `project.1`, `report`; what comes before all of them is `front`. */
export type Annex = { readonly id: string; readonly blocks: readonly Block[] }
export type Document = { readonly annexes: readonly Annex[] }

export function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
}

export function paragraph(role: Paragraph['role'], ...texts: readonly (string | Part)[]): Paragraph {
  return { is: 'paragraph', role, parts: texts.map((text) => (typeof text === 'string' ? { text } : text)) }
}

/** The number of grid columns of a table. */
export function columnsOf({ rows }: Table): number {
  return Math.max(...rows.map(({ cells }) => cells.reduce((all, { span }) => all + span, 0)))
}

/** The document with every block changed: into one, several or none. */
export function eachBlock(
  document: Document,
  change: (block: Block, annex: Annex) => Block | readonly Block[],
): Document {
  const annexes = document.annexes.map((annex) => ({
    ...annex,
    blocks: annex.blocks.flatMap((block) => change(block, annex)),
  }))
  return { annexes }
}

export function eachTable(
  document: Document,
  change: (table: Table, annex: Annex) => Table | readonly Block[],
): Document {
  return eachBlock(document, (block, annex) => (block.is === 'table' ? change(block, annex) : block))
}

export function eachRow(document: Document, change: (row: Row, table: Table) => Row | readonly Row[]): Document {
  return eachTable(document, (table) => ({ ...table, rows: table.rows.flatMap((row) => change(row, table)) }))
}

export function eachCell(document: Document, change: (cell: Cell, row: Row) => Cell): Document {
  return eachRow(document, (row) => ({ ...row, cells: row.cells.map((cell) => change(cell, row)) }))
}

export function eachParagraph(
  document: Document,
  change: (paragraph: Paragraph, annex: Annex) => Block | readonly Block[],
): Document {
  return eachBlock(document, (block, annex) => (block.is === 'paragraph' ? change(block, annex) : block))
}

/** Every part of every cell and paragraph changed. */
export function eachPart(document: Document, change: (part: Part) => Part): Document {
  return eachBlock(document, (block) =>
    block.is === 'paragraph'
      ? { ...block, parts: block.parts.map(change) }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, parts: cell.parts.map(change) })),
          })),
        },
  )
}

export function partsOf(document: Document): Part[] {
  return document.annexes.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.is === 'paragraph' ? block.parts : block.rows.flatMap(({ cells }) => cells.flatMap(({ parts }) => parts)),
    ),
  )
}
