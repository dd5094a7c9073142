import type { Address } from '../address.ts'
import type { Block, Document, Run } from './blocks.ts'

/**
 * Which remarks are attached to which run. If a remark's cell is not printed, it goes to the nearest relative: the
 * first run that shares most of its address, or at last the document's first run, so that none is lost.
 */
export function pinRemarks(document: Document): ReadonlyMap<Run, readonly number[]> {
  const runs = document.pages.flatMap((pages) => pages.blocks.flatMap(runsOf))
  const pins = new Map<Run, readonly number[]>()
  document.remarks.forEach(({ address }, index) => {
    const run = nearest(runs, address)
    if (run) pins.set(run, [...(pins.get(run) ?? []), index])
  })
  return pins
}

function runsOf(block: Block): readonly Run[] {
  if (block.block === 'pageBreak') return []
  if (block.block !== 'table') return block.runs
  return block.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.runs))
}

function nearest(runs: readonly Run[], address: Address): Run | undefined {
  let best = runs[0]
  let closest = 0
  for (const run of runs) {
    if (run.address === address) return run
    const shared = sharedParts(run.address ?? '', address)
    if (shared > closest) {
      best = run
      closest = shared
    }
  }
  return best
}

function sharedParts(one: Address, other: Address): number {
  const parts = other.split('.')
  const end = one.split('.').findIndex((part, index) => part !== parts[index])
  return end < 0 ? one.split('.').length : end
}
