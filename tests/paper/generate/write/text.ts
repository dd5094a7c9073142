import { columnsOf, type Document, type Paragraph, type Table, textOf } from '../document.ts'
import { placed } from './grid.ts'

/** Copied from Word: one field per cell; cells covered by a merge from above are left empty. */
export function copiedFromWord(document: Document): string {
  return written(document, (table) =>
    placed(table).map((row) =>
      row.map(({ cell, continues }) => (continues ? '' : flat(textOf(cell.parts)))).join('\t'),
    ),
  )
}

/** Copied from a sheet: one field per column; text with line breaks in quotes. */
export function copiedFromSheet(document: Document): string {
  return written(document, (table) =>
    placed(table).map((row) => {
      const fields = Array.from({ length: columnsOf(table) }, () => '')
      for (const { cell, column, continues } of row) if (!continues) fields[column] = quoted(textOf(cell.parts))
      return fields.join('\t')
    }),
  )
}

/** Copied from a web page, where tables are lost: one line per cell, an empty line for a blank cell. */
export function copiedFromWeb(document: Document): string {
  return written(document, (table) =>
    placed(table).flatMap((row) => row.flatMap(({ cell, continues }) => (continues ? [] : flat(textOf(cell.parts))))),
  )
}

/** The same, with each line of a cell on a line. */
export function linesFromWeb(document: Document): string {
  return written(document, (table) =>
    placed(table).flatMap((row) =>
      row.flatMap(({ cell, continues }) => (continues ? [] : textOf(cell.parts).split('\n'))),
    ),
  )
}

/** The same from a page with line spacing: an empty line after each. */
export function spacedFromWeb(document: Document): string {
  return copiedFromWeb(document).replaceAll('\n', '\n\n')
}

/** The same, without empty lines and therefore without blank cells. */
export function denseFromWeb(document: Document): string {
  return copiedFromWeb(document).replace(/\n\s*\n/g, '\n')
}

function written(document: Document, rows: (table: Table) => readonly string[]): string {
  const lines = document.annexes.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'table' ? rows(block) : paragraphLines(block))),
  )
  return `${lines.join('\n')}\n`
}

function paragraphLines({ role, parts }: Paragraph): string[] {
  return role === 'signature' ? [flat(textOf(parts))] : textOf(parts).split('\n')
}

function flat(text: string): string {
  return text.replaceAll('\n', '')
}

function quoted(text: string): string {
  return text.includes('\n') ? `"${text.replaceAll('"', '""')}"` : text
}
