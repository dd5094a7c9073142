import type { Element } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../core/report/blocks.ts'
import { renderWord } from '../../../core/report/word.ts'
import { type Amount, hunanReport, nationalReport } from './variants.ts'
import { all, bodyOf, draft, openWord, xml } from './word-file.ts'

const much: Amount = { projects: 2, indicators: 40, reason: 80, others: 30, buildings: 30 }
const printed: readonly (readonly [string, Document])[] = [
  ['a county’s filing', hunanReport({ projects: 3 })],
  ['a county’s filing with empty lists', hunanReport({ projects: 0, others: 0, buildings: 0, indicators: 0 })],
  ['a county’s filing of many rows', hunanReport(much)],
  ['a county’s draft of many rows', hunanReport(much, draft)],
  ['a national form', nationalReport({})],
  ['a national form of many rows', nationalReport(much)],
]

const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(`w:${name}`))
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const rowsOf = (table: Element) => all(table, 'w:tr')
const cellsOf = (row: Element) => all(row, 'w:tc')
const spanOf = (cell: Element) => Number(all(cell, 'w:gridSpan')[0]?.getAttribute('w:val') ?? 1)
const mergeOf = (cell: Element) => all(cell, 'w:vMerge')[0]?.getAttribute('w:val')
const textOf = (element: Element) =>
  all(element, 'w:t')
    .map((text) => text.textContent)
    .join('')

describe.each(printed)('every table of %s', async (_, document) => {
  const { parts } = openWord(await renderWord(document))
  const body = bodyOf(parts)
  const tables = all(body, 'w:tbl')
  const grids = tables.map((table) => all(table, 'w:gridCol').map((column) => number(column, 'w')))

  test('has a grid that adds up to its width, and no column without one', () => {
    expect(tables.length).toBeGreaterThan(1)
    const widths = tables.map((table) => number(all(table, 'w:tblW')[0], 'w'))
    expect(tables.map((table) => all(table, 'w:tblW')[0]?.getAttribute('w:type'))).toEqual(tables.map(() => 'dxa'))
    expect(grids.map(sum)).toEqual(widths)
    expect(grids.flat().filter((width) => !(width > 300))).toEqual([])
  })

  test('is as wide as the area between its page’s margins', () => {
    const sections = all(body, 'w:sectPr')
    const ofTables = all(body, 'w:body').flatMap((one) => [...one.childNodes] as Element[])
    let section = 0
    for (const element of ofTables) {
      const own = element.nodeName === 'w:sectPr' ? [element] : all(element, 'w:sectPr')
      if (element.nodeName === 'w:tbl') {
        const page = sections[section]
        const [size, margins] = [page && all(page, 'w:pgSz')[0], page && all(page, 'w:pgMar')[0]]
        const room = number(size, 'w') - number(margins, 'left') - number(margins, 'right')
        expect(Math.abs(number(all(element, 'w:tblW')[0], 'w') - room)).toBeLessThanOrEqual(3)
      }
      section += own.length
    }
  })

  test('has rows whose cells span its grid and are as wide as what they span', () => {
    for (const [at, table] of tables.entries()) {
      for (const row of rowsOf(table)) {
        let column = 0
        for (const cell of cellsOf(row)) {
          const spanned = grids[at]?.slice(column, column + spanOf(cell)) ?? []
          expect(number(all(cell, 'w:tcW')[0], 'w')).toBe(sum(spanned))
          column += spanOf(cell)
        }
        expect(column).toBe(grids[at]?.length)
      }
    }
  })

  test('has nothing in the continuation of a merge, and its beginning above it', () => {
    for (const table of tables) {
      let above: (string | null | undefined)[] = []
      for (const row of rowsOf(table)) {
        const columns = cellsOf(row).flatMap((cell) => Array.from({ length: spanOf(cell) }, () => mergeOf(cell)))
        const continued = cellsOf(row).filter((cell) => mergeOf(cell) === 'continue')
        expect(continued.map(textOf).filter((text) => text !== '')).toEqual([])
        columns.forEach((merge, at) => {
          if (merge === 'continue') expect(above[at]).toMatch(/restart|continue/)
        })
        above = columns
      }
    }
  })

  test('repeats its first rows only, and no merge extends beyond them', () => {
    for (const table of tables) {
      const repeats = rowsOf(table).map((row) => all(row, 'w:tblHeader').length > 0)
      const head = repeats.lastIndexOf(true) + 1
      expect(repeats).toEqual(repeats.map((_, at) => at < head))
      const below = rowsOf(table)[head]
      if (head > 0 && below) expect(cellsOf(below).filter((cell) => mergeOf(cell) === 'continue')).toEqual([])
    }
  })

  test('names the columns of its indicators, money and buildings in repeated rows', () => {
    const lists = [
      [/指导企业|步道里程|展演活动/, '三级指标'],
      [/公务接待/, '年决算数'],
      [/附属用房/, '批复规模'],
    ] as const
    for (const table of tables) {
      const head = rowsOf(table).filter((row) => all(row, 'w:tblHeader').length > 0)
      const rows = rowsOf(table).map((row) => cellsOf(row).map(textOf))
      for (const [entry, name] of lists) {
        const listed = rows.some((cells) => cells.some((text) => entry.test(text) && text.length < 20))
        if (listed) expect(head.map(textOf).join(), rows[0]?.join()).toContain(name)
      }
    }
  })

  test('is separated from the next by an invisibly low line, which keeps them together', () => {
    for (const table of tables) {
      const next = table.nextSibling as Element
      expect(next.nodeName).toBe('w:p')
      const style = all(next, 'w:pStyle')[0]?.getAttribute('w:val')
      if (style !== 'seam' || all(next, 'w:pageBreakBefore').length > 0) continue
      expect(all(next, 'w:keepNext')).toHaveLength(1)
      expect(all(table, 'w:tblBorders').map((edges) => all(edges, 'w:bottom')[0]?.getAttribute('w:val'))).toEqual([
        'none',
      ])
    }
  })

  test('is printed in at least 9 points, on lines of an exact height that is not smaller', () => {
    const styles = new Map(
      all(xml(parts['word/styles.xml'] ?? ''), 'w:style').map((style) => [style.getAttribute('w:styleId'), style]),
    )
    const used = new Set(tables.flatMap((table) => all(table, 'w:pStyle').map((style) => style.getAttribute('w:val'))))
    for (const id of used) {
      const style = styles.get(id)
      const size = number(style && all(style, 'w:sz')[0], 'val') / 2
      const spacing = style && all(style, 'w:spacing')[0]
      expect(size, id ?? '').toBeGreaterThanOrEqual(9)
      expect(spacing?.getAttribute('w:lineRule')).toBe('exact')
      expect(number(spacing, 'line') / 20).toBeGreaterThan(size)
    }
    expect(tables.flatMap((table) => all(table, 'w:sz'))).toEqual([])
  })
})
