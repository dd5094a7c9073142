import { unzipSync } from 'fflate'
import { openPaper } from '../../../bot/files/paper.ts'
import type { Document } from '../../../core/paper/filing/filing-read.ts'
import { cellText, type Page } from '../../../core/paper/page.ts'
import type { File } from './paper.ts'

/** Files opened as pages; an archive is unpacked first. */
export function opened(files: readonly File[]): Document[] {
  return files.flatMap(unpacked).map(({ name, bytes }) => {
    const paper = openPaper(name, bytes)
    if (paper.is === 'refused') throw new Error(`${name}: ${paper.why}`)
    return { name, pages: paper.pages }
  })
}

function unpacked(file: File): File[] {
  if (!file.name.endsWith('.zip')) return [file]
  return Object.entries(unzipSync(file.bytes)).map(([name, bytes]) => ({ name, bytes }))
}

/** Every text of the pages, including nested tables. */
export function textsOf(pages: readonly Page[]): string[] {
  return pages.flatMap(({ blocks }) =>
    blocks.flatMap((block): string[] => (block.is === 'paragraph' ? [block.text] : gridTexts(block.grid))),
  )
}

function gridTexts(grid: Extract<Page['blocks'][number], { is: 'table' }>['grid']): string[] {
  const cells = [...new Set(grid.flat())].flatMap((cell) => cell ?? [])
  return cells.flatMap((cell) => [cellText(cell), ...cell.tables.flatMap((table) => gridTexts(table.grid))])
}
