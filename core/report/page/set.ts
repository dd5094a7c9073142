import { leastSize, type Setting } from '../../layout.ts'
import type { Block, Pages, Table } from '../blocks.ts'
import { brokenIn, leastPages, paginate } from './paginate.ts'

type Set = { readonly setting: Setting; readonly cut: Block[][]; readonly broken: number }

/**
 * An annex set on its pages: in the first of its settings, and of the widths in each, that takes the fewest pages and
 * among these breaks the fewest figures.
 */
export function setOnPages(pages: Pages, settings: readonly Setting[]): Pages {
  let best: Set | undefined
  for (const { setting, blocks } of waysToSet(pages.blocks, settings)) {
    const broken = brokenIn(blocks, setting)
    const least = leastPages(blocks, setting)
    if (best && !better({ pages: least, broken }, best)) continue
    const cut = paginate(blocks, setting)
    if (!best || better({ pages: cut.length, broken }, best)) best = { setting, cut, broken }
    if (best.cut.length === 1 && best.broken === 0) break
  }
  return best ? { ...pages, setting: best.setting, blocks: joined(best.cut) } : pages
}

function better({ pages, broken }: { readonly pages: number; readonly broken: number }, best: Set): boolean {
  return pages < best.cut.length || (pages === best.cut.length && broken < best.broken)
}

type Way = { readonly setting: Setting; readonly blocks: readonly Block[] }

function* waysToSet(blocks: readonly Block[], settings: readonly Setting[]): Generator<Way> {
  for (const setting of settings) {
    const ways = blocks.map((block) => (block.block === 'table' ? widthsOf(block.table, setting).length : 1))
    for (let choice = 0; choice < Math.max(...ways, 1); choice += 1) {
      yield { setting, blocks: blocks.map((block) => withWidths(block, setting, choice)) }
    }
  }
}

/** The ways to share out the width of a table, the first the usual one. */
function widthsOf({ widths, otherWidths = [], smallWidths = [] }: Table, { size }: Setting): (readonly number[])[] {
  return [widths, ...otherWidths, ...(size > leastSize ? [] : smallWidths)]
}

function withWidths(block: Block, setting: Setting, choice: number): Block {
  if (block.block !== 'table') return block
  const { otherWidths: _, smallWidths: __, ...table } = block.table
  return { ...block, table: { ...table, widths: widthsOf(block.table, setting)[choice] ?? table.widths } }
}

function joined(pages: readonly Block[][]): Block[] {
  return pages.flatMap((page, at): Block[] => (at === 0 ? page : [{ block: 'pageBreak' }, ...page]))
}
