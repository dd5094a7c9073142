import type { Block, Pages, Run } from './blocks.ts'

/** The pages as the final report prints them: what is not answered prints nothing, not even an empty paragraph. */
export function withoutGaps(pages: Pages): Pages {
  return { ...pages, blocks: pages.blocks.filter(says).map(settleBlock) }
}

function says(block: Block): boolean {
  if (block.block !== 'paragraph' || block.style !== 'body') return true
  return block.runs.some((run) => settleRun(run).text !== '')
}

function settleBlock(block: Block): Block {
  if (block.block !== 'table') return { ...block, runs: block.runs.map(settleRun) }
  const rows = block.table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, runs: cell.runs.map(settleRun) })),
  }))
  return { ...block, table: { ...block.table, rows } }
}

function settleRun({ missing, ...run }: Run): Run {
  return missing ? { ...run, text: '' } : run
}
