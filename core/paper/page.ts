/** Where a text stands in its file. All numbers count from 1; a sheet's rows and columns are those of the file. */
export type Source = {
  readonly sheet?: string
  /** A paragraph outside tables, empty ones counted. */
  readonly paragraph?: number
  /** A footnote or endnote. */
  readonly note?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
  /** The cell that a nested table stands in. */
  readonly within?: Source
}

export type Paragraph = {
  readonly is: 'paragraph'
  /** The whole text as printed, the number in front; lines apart by `\n`. Empty paragraphs are kept: a blank cell of a lost table is one. */
  readonly text: string
  /** The heading or list number that the file generates, as printed: `一、`. */
  readonly number?: string
  readonly source: Source
}

export type Cell = {
  /** How many grid positions the cell takes. */
  readonly rows: number
  readonly columns: number
  /** The printed lines that hold anything. */
  readonly lines: readonly string[]
  readonly tables: readonly Table[]
  readonly source: Source
}

/** A merged cell stands at every grid position that it covers; a position without a cell is undefined. */
export type Grid = readonly (readonly (Cell | undefined)[])[]

export type Table = {
  readonly is: 'table'
  /** Its cells are only told apart by tabs: merged ones may have left blanks or nothing, so that positions do not tell columns. */
  readonly tabbed?: true
  readonly grid: Grid
  readonly source: Source
}

export type Block = Paragraph | Table

/** A document, a sheet or a text: blocks in reading order. */
export type Page = {
  readonly blocks: readonly Block[]
  readonly sheet?: string
}

/** The text of a cell, its lines apart by `\n`. */
export function cellText(cell: Cell | undefined): string {
  return cell?.lines.join('\n') ?? ''
}
