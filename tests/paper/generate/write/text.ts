import { columnsOf, type Document, type Paragraph, type Table, textOf } from '../document.ts'
import { placed } from './grid.ts'

/** Copied from Word: a field for each cell, cells that a merge from above covers left empty. */
export function copiedFromWord(document: Document): string {
  return written(document, (table) =>
    placed(table).map((row) =>
      row.map(({ cell, continues }) => (continues ? '' : flat(textOf(cell.parts)))).join('\t'),
    ),
  )
}

/** Copied from a sheet: a field for each column, text with line breaks in quotes. */
export function copiedFromSheet(document: Document): string {
  return written(document, (table) =>
    placed(table).map((row) => {
      const fields = Array.from({ length: columnsOf(table) }, () => '')
      for (const { cell, column, continues } of row) if (!continues) fields[column] = quoted(textOf(cell.parts))
      return fields.join('\t')
    }),
  )
}

/** Copied from a web page, where tables are lost: a cell a line, a blank cell a blank line. */
export function copiedFromWeb(document: Document): string {
  return written(document, (table) =>
    placed(table).flatMap((row) => row.flatMap(({ cell, continues }) => (continues ? [] : flat(textOf(cell.parts))))),
  )
}

/** The same, each line of a cell a line. */
export function linesFromWeb(document: Document): string {
  return written(document, (table) =>
    placed(table).flatMap((row) =>
      row.flatMap(({ cell, continues }) => (continues ? [] : textOf(cell.parts).split('\n'))),
    ),
  )
}

/** The same, a page that spaces its lines: an empty line behind each. */
export function spacedFromWeb(document: Document): string {
  return copiedFromWeb(document).replaceAll('\n', '\n\n')
}

/** The same, where empty lines were dropped and blank cells with them. */
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
