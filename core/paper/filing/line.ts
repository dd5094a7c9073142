import { unanswered } from '../../report/blocks.ts'
import type { Cell, Page, Source, Table } from '../page.ts'
import { cellText } from '../page.ts'
import type { Document } from './filing-read.ts'
import { withoutSpacing } from './spacing.ts'

/** A text with its position: a paragraph, or a table cell in one of its rows. */
export type Piece = {
  readonly text: string
  /** The positions that it covers in the row, from 0, end excluded. */
  readonly from: number
  readonly to: number
  /** It begins in a row above. */
  readonly below: boolean
  /** The source object of the text; the same in each row that a merged cell spans. */
  readonly of: object
  /** The other source objects, if lines were joined into one text. */
  readonly also?: readonly object[]
  readonly source: Source
}

/** A row of a table, or a paragraph. */
export type Line = {
  readonly pieces: readonly Piece[]
  readonly document: Document
  readonly page: Page
  /** The table to which the row belongs. */
  readonly table?: Table
  /** Whether positions identify columns, as in a drawn table. */
  readonly aligned: boolean
}

const longestBroken = 120

/** The lines of documents in reading order; a table within a cell follows the row of that cell. */
export function linesOf(documents: readonly Document[]): readonly Line[] {
  return documents.flatMap((document) =>
    document.pages.flatMap((page) =>
      withoutSpacing(page.blocks).flatMap((block): Line[] =>
        block.is === 'table' ? rowsOf(document, page, block) : paragraphsOf({ document, page }, block),
      ),
    ),
  )
}

/** Splits a long text with line breaks into paragraphs; a short one was broken for looks and stays whole. */
function paragraphsOf(
  place: Pick<Line, 'document' | 'page'>,
  { text, source }: { readonly text: string; readonly source: Source },
): Line[] {
  const texts = isLong(text) ? text.split('\n') : [text]
  return texts.map((each) => {
    const said = inSentence(each) ? each : answered(each)
    return { ...place, pieces: [{ text: said, from: 0, to: 1, below: false, of: {}, source }], aligned: false }
  })
}

function isLong(text: string): boolean {
  return text.length > longestBroken && text.includes('\n')
}

/** A text without our drafts' placeholder for missing answers; a sentence keeps it, since it would be wrong without. */
function answered(text: string): string {
  return text.replaceAll(unanswered, '')
}

function inSentence(text: string): boolean {
  return /[，。；]/.test(text)
}

function rowsOf(document: Document, page: Page, table: Table): Line[] {
  return table.grid.flatMap((row, at) => {
    const pieces = piecesOf(row, table.grid[at - 1])
    const [only, ...others] = pieces.filter(({ text }) => text.trim() !== '')
    if (only && others.length === 0 && !only.below && isLong(only.text)) return paragraphsOf({ document, page }, only)
    const inner = pieces.filter(({ below }) => !below).flatMap(({ of }) => (of as Cell).tables)
    return [
      { pieces, document, page, table, aligned: table.tabbed !== true },
      ...inner.flatMap((nested) => rowsOf(document, page, nested)),
    ]
  })
}

function piecesOf(row: readonly (Cell | undefined)[], above: readonly (Cell | undefined)[] = []): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < row.length; ) {
    const cell = row[at]
    let to = at + 1
    while (cell && row[to] === cell) to += 1
    if (cell)
      pieces.push({
        text: answered(cellText(cell)),
        from: at,
        to,
        below: above[at] === cell,
        of: cell,
        source: cell.source,
      })
    at = to
  }
  return pieces
}

/** The texts that begin in this line. */
export function begun({ pieces }: Line): readonly Piece[] {
  return pieces.filter(({ below }) => !below)
}

/** The only text of a line with nothing else in it; undefined if there are several, or none. */
export function alone(line: Line): Piece | undefined {
  const [first, ...others] = begun(line).filter(({ text }) => text.trim() !== '')
  return others.length === 0 && line.pieces.every(({ below, text }) => !below || text.trim() === '') ? first : undefined
}
