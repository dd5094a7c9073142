import type { Block, Cell, Page, Table } from './page.ts'

/** The text of pages as it would be copied: one line per paragraph and table row, with cells separated by tabs. */
export function textOf(pages: readonly Page[]): string {
  const lines = pages.flatMap(({ blocks }) => blocks.flatMap(linesOf))
  return lines.join('\n').trim()
}

function linesOf(block: Block): string[] {
  if (block.is === 'table') return rowsOf(block)
  return block.text.split('\n').flatMap((line) => (line.trim() === '' ? [] : line.trimEnd()))
}

/** A merged cell is written once, where it begins. */
function rowsOf({ grid }: Table): string[] {
  const written = new Set<Cell>()
  return grid.map((row) => {
    const own = new Set(row.flatMap((cell) => (cell && !written.has(cell) ? cell : [])))
    for (const cell of own) written.add(cell)
    return [...own].map(wordsIn).join('\t')
  })
}

function wordsIn({ lines, tables }: Cell): string {
  const nested = tables.flatMap(rowsOf).map((row) => row.replaceAll('\t', ' '))
  return [...lines.map((line) => line.trim()), ...nested].join(' ')
}
