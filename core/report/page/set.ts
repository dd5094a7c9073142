import { leastSize, type Setting } from '../../layout.ts'
import type { Block, Pages, Table } from '../blocks.ts'
import { brokenIn, leastPages, paginate } from './paginate.ts'

type Set = { readonly setting: Setting; readonly cut: Block[][]; readonly broken: number }

/**
 * Lays out an annex on its pages, in the first way that takes the fewest pages and, among these, breaks the fewest
 * figures.
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

/** The ways to set an annex, in order: tighter lines before narrower columns, and both before smaller text. */
function* waysToSet(blocks: readonly Block[], settings: readonly Setting[]): Generator<Way> {
  for (const alike of alikeInSize(settings)) {
    const ways = blocks.map((block) => (block.block === 'table' ? widthsOf(block.table, alike).length : 1))
    for (let choice = 0; choice < Math.max(...ways, 1); choice += 1) {
      const chosen = blocks.map((block) => withWidths(block, alike, choice))
      for (const setting of settings.filter((one) => sameSize(one, alike))) yield { setting, blocks: chosen }
    }
  }
}

/** The first setting of each size of text and page, in order. */
function alikeInSize(settings: readonly Setting[]): Setting[] {
  return settings.filter((setting, at) => settings.findIndex((one) => sameSize(one, setting)) === at)
}

function sameSize(one: Setting, other: Setting): boolean {
  return one.size === other.size && one.margins === other.margins && one.landscape === other.landscape
}

/** The ways to divide the width of a table, the usual one first. */
export function widthsOf(
  { widths, otherWidths = [], smallWidths = [] }: Table,
  { size }: Setting,
): (readonly number[])[] {
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
