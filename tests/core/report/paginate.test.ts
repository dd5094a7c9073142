import { describe, expect, test } from 'vitest'
import type { Block, Table, TableRow } from '../../../core/report/blocks.ts'
import { paginate } from '../../../core/report/page/paginate.ts'

const setting = { size: 10.5, line: 13, padding: 1, row: 15 }
const cell = (text: string, down = 1) => ({ runs: [{ text }], span: 1, down, align: 'center' as const })
const line = (text: string): TableRow => ({ cells: [cell(text)] })
const head: TableRow = { cells: [cell('组'), cell('名称')], heading: true, repeated: true }
const paragraph = (style: 'annexNumber' | 'title' | 'signature', text: string): Block => ({
  block: 'paragraph',
  style,
  runs: [{ text }],
})

/** An annex of a table of groups, each of so many rows. */
function annex(rows: number, each: number): Block[] {
  const lines = Array.from({ length: rows }, (_, at): TableRow => {
    const begins = at % each === 0
    const group = cell(`第${at / each + 1}组`, Math.min(each, rows - at))
    return begins ? { cells: [group, ...line(`${at + 1}行`).cells] } : line(`${at + 1}行`)
  })
  const table: Table = { widths: [1, 3], rows: [head, ...lines] }
  const title = [paragraph('annexNumber', '附件一'), paragraph('title', '基础数据表')]
  return [...title, { block: 'table', table }, paragraph('signature', '填表人：周敏')]
}

const rowsOf = (page: readonly Block[]) =>
  page.flatMap((block) => (block.block === 'table' ? block.table.rows.filter(({ repeated }) => !repeated) : []))
const counts = Array.from({ length: 100 }, (_, at) => at + 2)

describe('an annex of rows of one line', () => {
  test('fits one page up to a number of rows, and two from there on', () => {
    const pages = counts.map((rows) => paginate(annex(rows, 5), setting).length)
    const most = pages.lastIndexOf(1) + 2
    // 543.7 points between the lines around the table, 15.5 a row, including the row of headings.
    expect(most).toBe(34)
    expect(pages.slice(most - 1).every((count) => count >= 2)).toBe(true)
  })

  test('has at least two rows on the page of its signatures, however many it has', () => {
    for (const rows of counts) {
      const last = paginate(annex(rows, 5), setting).at(-1) ?? []
      expect(last.at(-1)).toMatchObject({ style: 'signature' })
      expect(rowsOf(last).length, `${rows} rows`).toBeGreaterThanOrEqual(2)
    }
  })

  test('has every row once and in order, and on each page a group in its first row', () => {
    for (const rows of counts) {
      const pages = paginate(annex(rows, 7), setting)
      const names = pages.flatMap(rowsOf).map(({ cells }) => cells.at(-1)?.runs[0]?.text)
      expect(names).toEqual(Array.from({ length: rows }, (_, at) => `${at + 1}行`))
      for (const page of pages) expect(rowsOf(page)[0]?.cells[0]?.runs[0]?.text).toMatch(/组$/)
    }
  })

  test('has groups as high as their rows on each page', () => {
    for (const page of paginate(annex(90, 90), setting)) {
      expect(rowsOf(page)[0]?.cells[0]?.down).toBe(rowsOf(page).length)
    }
  })
})

test('a row too high for any page is printed, and what follows it is on the next page', () => {
  const rows = [line('很长'.repeat(4000)), line('短')]
  const pages = paginate([{ block: 'table', table: { widths: [1], rows } }], setting)
  expect(pages.map((page) => rowsOf(page).length)).toEqual([1, 1])
})
