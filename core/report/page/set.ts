import type { Setting } from '../../layout.ts'
import type { Block, Pages } from '../blocks.ts'
import { leastPages, paginate } from './paginate.ts'

/** An annex set on its pages: in the first of its settings, and of the widths in each, that takes the fewest. */
export function setOnPages(pages: Pages, settings: readonly Setting[]): Pages {
  let best: { readonly setting: Setting; readonly cut: Block[][] } | undefined
  for (const { setting, blocks } of waysToSet(pages.blocks, settings)) {
    if (best && leastPages(blocks, setting) >= best.cut.length) continue
    const cut = paginate(blocks, setting)
    if (!best || cut.length < best.cut.length) best = { setting, cut }
  }
  return best ? { ...pages, setting: best.setting, blocks: joined(best.cut) } : pages
}

type Way = { readonly setting: Setting; readonly blocks: readonly Block[] }

function waysToSet(blocks: readonly Block[], settings: readonly Setting[]): Way[] {
  const most = Math.max(
    0,
    ...blocks.map((block) => (block.block === 'table' ? (block.table.otherWidths ?? []).length : 0)),
  )
  const choices = Array.from({ length: most + 1 }, (_, choice) => blocks.map((block) => withWidths(block, choice)))
  return settings.flatMap((setting) => choices.map((chosen) => ({ setting, blocks: chosen })))
}

/** A table with its first widths or others of them. */
function withWidths(block: Block, choice: number): Block {
  if (block.block !== 'table') return block
  const { otherWidths = [], ...table } = block.table
  return { ...block, table: { ...table, widths: [table.widths, ...otherWidths][choice] ?? table.widths } }
}

function joined(pages: readonly Block[][]): Block[] {
  return pages.flatMap((page, at): Block[] => (at === 0 ? page : [{ block: 'pageBreak' }, ...page]))
}
