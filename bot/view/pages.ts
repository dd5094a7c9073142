import type { Address } from '../../core/address.ts'
import { cellAt } from '../../core/form.ts'
import type { Block, Document, Pages, Run, Table, TableCell } from '../../core/report/blocks.ts'
import { pinRemarks } from '../../core/report/remarks.ts'
import { sheetOf } from '../../core/report/sheet.ts'
import type { ViewedBlock, ViewedCell, ViewedPages, ViewedRun, ViewedTable } from '../channels/office/view-shapes.ts'
import { type Filed, questionFor, questionOf } from '../talk/talk.ts'

/** Where a printed text is answered, and what was found there. */
type Places = {
  /** The question of an address. */
  readonly rowAt: (address: Address) => string | undefined
  /** Whether the question of an address asks for other cells too. */
  readonly isOneOfSeveral: (address: Address) => boolean
  readonly isComputed: (address: Address) => boolean
  readonly isAsked: (address: Address) => boolean
  readonly pins: ReadonlyMap<Run, readonly number[]>
}

/** The pages of the document, each printed text with the question where it is answered. */
export function viewedPages(filed: Filed, document: Document): ViewedPages[] {
  const rows = new Map<Address, string | undefined>()
  const rowAt = (address: Address) => {
    if (!rows.has(address)) rows.set(address, questionFor(filed, address))
    return rows.get(address)
  }
  const isAsked = (address: Address) => filed.filing.facts.has(address)
  const isOneOfSeveral = (address: Address) => (questionOf(filed, rowAt(address))?.cells.length ?? 0) > 1
  const isComputed = (address: Address) => {
    const cell = cellAt(filed.form, address)
    return cell !== undefined && !cell.signed && rowAt(address) === undefined
  }
  const places = { rowAt, isOneOfSeveral, isComputed, isAsked, pins: pinRemarks(document) }
  return document.pages.map((pages) => viewedPage(pages, places))
}

function viewedPage({ setting, blocks }: Pages, places: Places): ViewedPages {
  const set = setting && { size: setting.size, line: setting.line, padding: setting.padding }
  return { sheet: sheetOf(setting), ...(set ? { setting: set } : {}), blocks: viewedBlocks(blocks, places) }
}

/** Under the heading of a section stands the text that its question asks for. */
function viewedBlocks(blocks: readonly Block[], places: Places): ViewedBlock[] {
  let section: string | undefined
  return blocks.map((block) => {
    if (block.block === 'pageBreak') return block
    if (block.block === 'table') return { block: 'table', table: viewedTable(block.table, places) }
    const isText = block.block === 'paragraph' && block.style === 'body'
    const runs = block.runs.map((run) => viewedRun(run, places, isText ? section : undefined))
    if (!isText) section = runs[0]?.row
    return { ...block, runs }
  })
}

function viewedTable({ widths, rows }: Table, places: Places): ViewedTable {
  return {
    widths: [...widths],
    rows: rows.map(({ cells, repeated }) => ({
      cells: cells.map((cell) => viewedCell(cell, places)),
      ...(repeated ? { repeated } : {}),
    })),
  }
}

function viewedCell({ runs, span, down, align, open, list }: TableCell, places: Places): ViewedCell {
  const shown = runs.map((run) => viewedRun(run, places))
  return {
    runs: shown.length === 0 && list !== undefined ? blankOf(list, places) : shown,
    ...(span > 1 ? { span } : {}),
    ...(down > 1 ? { down } : {}),
    ...(align === 'center' ? {} : { align }),
    ...(open ? { open } : {}),
  }
}

/** An empty cell of a list without rows is where its rows are asked. */
function blankOf(list: Address, { rowAt, isAsked }: Places): ViewedRun[] {
  const row = rowAt(list)
  return row === undefined ? [] : [{ text: '', row, ...(isAsked(list) ? {} : { missing: true }) }]
}

/** `around`: the question of the text around it, if it prints no cell that is asked elsewhere. */
function viewedRun(run: Run, places: Places, around?: string): ViewedRun {
  const { address, ...shown } = run
  const findings = places.pins.get(run)
  return { ...shown, ...wayTo(address, places, around), ...(findings ? { findings: [...findings] } : {}) }
}

/** The question of a text, and the cell if the question has several. */
function wayTo(
  address: Address | undefined,
  { rowAt, isOneOfSeveral, isComputed }: Places,
  around: string | undefined,
): Pick<ViewedRun, 'row' | 'cell' | 'computed'> {
  const own = address === undefined ? undefined : rowAt(address)
  const row = own ?? around
  return {
    ...(row === undefined ? {} : { row }),
    ...(address !== undefined && own !== undefined && isOneOfSeveral(address) ? { cell: address } : {}),
    ...(address !== undefined && isComputed(address) ? { computed: true } : {}),
  }
}
