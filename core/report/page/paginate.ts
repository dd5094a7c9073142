import type { Setting } from '../../layout.ts'
import type { Block, Table } from '../blocks.ts'
import { pointsPerMm, seam, sheetOf, textArea } from '../sheet.ts'
import { heightAround } from './around.ts'
import { brokenCells, rowHeights } from './heights.ts'
import { repeatedRows, slice } from './slice.ts'

/** Space left free on a page, in points, because fonts and programs differ. */
const spare = 6
/** How many of an annex's last rows are on one page with the lines under them. */
const kept = 2

/** The space on a page, in points. */
type Room = { readonly width: number; readonly height: number }

function roomOf(setting: Setting): Room {
  const { width, height } = textArea(sheetOf(setting))
  return { width: width * pointsPerMm, height: height * pointsPerMm - spare }
}

/** The minimum number of pages of an annex, ignoring the rows repeated on each. */
export function leastPages(blocks: readonly Block[], setting: Setting): number {
  const { width, height } = roomOf(setting)
  const tables = blocks.flatMap((block) => (block.block === 'table' ? rowHeights(block.table, setting, width) : []))
  return Math.ceil((heightAround(blocks, width) + sumOf(tables)) / height)
}

/** How many cells of an annex break a figure or word. */
export function brokenIn(blocks: readonly Block[], setting: Setting): number {
  const { width } = roomOf(setting)
  return sumOf(blocks.map((block) => (block.block === 'table' ? brokenCells(block.table, setting, width) : 0)))
}

/** The blocks of an annex, page by page; repeated rows begin each further page of their table. */
export function paginate(blocks: readonly Block[], setting: Setting): Block[][] {
  const room = roomOf(setting)
  const last = blocks.findLastIndex(({ block }) => block === 'table')
  const under = heightAround(blocks.slice(last + 1), room.width)
  const pages: Block[][] = [[]]
  let left = room.height
  for (const [at, block] of blocks.entries()) {
    if (block.block !== 'table') {
      pages.at(-1)?.push(block)
      left -= heightAround([block], room.width)
    } else left = place(block.table, { pages, left, room, setting, under: at === last ? under : 0 })
  }
  return pages
}

type Place = {
  readonly pages: Block[][]
  /** The height left on the last page. */
  readonly left: number
  readonly room: Room
  readonly setting: Setting
  /** The height that must be on one page with the table's end. */
  readonly under: number
}

/** Places a table on the pages; returns the height left on the last one. */
function place(table: Table, { pages, left: begun, room, setting, under }: Place): number {
  const tall = heightsOf(table, setting, room, under)
  const ends = pageEnds(table, under > 0)
  let [from, left] = [0, begun]
  while (from < table.rows.length) {
    const further = ends.filter((end) => end > from)
    const to =
      furthest(further, from, left, tall) ?? endless(further[0], (end) => tall.exactly(from, end) > room.height)
    if (to !== undefined) pages.at(-1)?.push({ block: 'table', table: slice(table, from, to) })
    if (to === table.rows.length) return left - tall.exactly(from, to) + under
    pages.push([])
    from = to ?? from
    left = room.height
  }
  return left
}

type Heights = Readonly<Record<'exactly' | 'atLeast', (from: number, to: number) => number>>

/** The height of a range of rows with what belongs to it: as a table of its own, or within the whole. */
function heightsOf(table: Table, setting: Setting, { width }: Room, under: number): Heights {
  const heights = rowHeights(table, setting, width)
  const besides = (to: number) => seam + (to === table.rows.length ? under : 0)
  return {
    exactly: (from, to) => sumOf(rowHeights(slice(table, from, to), setting, width)) + besides(to),
    atLeast: (from, to) => sumOf(heights.slice(from, to)) + besides(to),
  }
}

/** The last end that fits. */
function furthest(ends: readonly number[], from: number, left: number, tall: Heights): number | undefined {
  const likely = ends.filter((end) => tall.atLeast(from, end) <= left)
  return likely.findLast((end) => tall.exactly(from, end) <= left)
}

/** The end for rows that are too high for any page: they begin where they are and run over. */
function endless(end: number | undefined, runsOver: (end: number) => boolean): number | undefined {
  return end !== undefined && runsOver(end) ? end : undefined
}

/** The rows after which a page may end: not after a heading, and not right before the end of the annex. */
function pageEnds(table: Table, last: boolean): number[] {
  const end = table.rows.length
  const mayEnd = (at: number) => at > repeatedRows(table) && !table.rows[at - 1]?.heading && !(last && end - at < kept)
  return table.rows.map((_, at) => at + 1).filter((at) => at === end || mayEnd(at))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
