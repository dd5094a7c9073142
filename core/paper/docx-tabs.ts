import type { Block, Paragraph } from './page.ts'
import { tabbedTable } from './tabbed.ts'

/** A block of a body; `raw` is a paragraph's text with the tabs at its ends. */
export type Taken = { readonly block: Block; readonly raw: string }
type Row = { readonly paragraph: Paragraph; readonly cells: readonly string[] }
/** Consecutive paragraphs with tabs, or another block. */
type Stretch = readonly Row[] | Block

const fewestRows = 2
/** 填表人：王芳: a signature label, with or without its value. */
const labelled = /^[^：:]{1,15}[：:]/
const pageNumber = /^(?:\d{1,3}|[ivxⅰ-ⅻ]{1,5})$/i

/**
 * The blocks, with consecutive tabbed paragraphs turned into a table; next to such a table a single one counts as well.
 */
export function withTabbedRows(taken: readonly Taken[]): Block[] {
  const stretches = stretchesOf(taken)
  const hasTable = stretches.some((stretch) => isRows(stretch) && stretch.length >= fewestRows && !isContents(stretch))
  const fewest = hasTable ? 1 : fewestRows
  return stretches.flatMap((stretch) => {
    if (!isRows(stretch)) return stretch
    return stretch.length < fewest || isContents(stretch) ? paragraphsOf(stretch) : tableOf(stretch)
  })
}

function stretchesOf(taken: readonly Taken[]): Stretch[] {
  const stretches: Stretch[] = []
  let rows: Row[] = []
  const close = () => {
    stretches.push(...withoutSignatures(rows))
    rows = []
  }
  for (const { block, raw } of taken) {
    // Tabs before a text may only indent it.
    const isRow = block.is === 'paragraph' && block.number === undefined && /\S[^\S\t]*\t/.test(raw)
    if (isRow) rows.push({ paragraph: block, cells: raw.split('\t') })
    else {
      close()
      stretches.push(block)
    }
  }
  close()
  return stretches
}

/** Splits off lines of labels before and after the rows: they are signatures. */
function withoutSignatures(rows: readonly Row[]): Stretch[] {
  const isRow = ({ cells }: Row) => !filled(cells).every((text) => labelled.test(text))
  const from = rows.findIndex(isRow)
  if (from < 0) return paragraphsOf(rows)
  const to = rows.findLastIndex(isRow) + 1
  return [...paragraphsOf(rows.slice(0, from)), rows.slice(from, to), ...paragraphsOf(rows.slice(to))]
}

/** Whether rows are a table of contents: titles and their pages. */
function isContents(rows: readonly Row[]): boolean {
  return rows.every(({ cells }) => {
    const [, page, ...more] = filled(cells)
    return more.length === 0 && page !== undefined && pageNumber.test(page)
  })
}

function isRows(stretch: Stretch): stretch is readonly Row[] {
  return Array.isArray(stretch)
}

function filled(cells: readonly string[]): string[] {
  return cells.flatMap((text) => text.trim() || [])
}

function paragraphsOf(rows: readonly Row[]): Paragraph[] {
  return rows.map(({ paragraph }) => paragraph)
}

function tableOf(rows: readonly Row[]): Block {
  const source = rows[0]?.paragraph.source ?? {}
  return tabbedTable(
    rows.map(({ paragraph, cells }) => ({ cells, source: () => paragraph.source })),
    source,
  )
}
