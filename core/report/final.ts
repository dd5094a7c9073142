import type { Block, Pages, Run } from './blocks.ts'

/** The pages as the final report prints them: what is not answered prints nothing, not even an empty paragraph. */
export function withoutGaps(pages: Pages): Pages {
  return { ...pages, blocks: pages.blocks.filter(says).map(settleBlock) }
}

/** The pages as a draft prints them: figures found only in a person's words are marked. */
export function withMarks(pages: Pages): Pages {
  const mark = (block: Block): Block =>
    !('runs' in block)
      ? block
      : { ...block, runs: block.runs.map((run) => (run.said ? { ...run, text: `${run.text}【自述】` } : run)) }
  return { ...pages, blocks: pages.blocks.map(mark) }
}

function says(block: Block): boolean {
  if (block.block !== 'paragraph' || block.style !== 'body') return true
  return block.runs.some((run) => settleRun(run).text !== '')
}

function settleBlock(block: Block): Block {
  if (block.block === 'pageBreak') return block
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
