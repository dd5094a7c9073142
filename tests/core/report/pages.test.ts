import { describe, expect, test } from 'vitest'
import { leastSize, type Setting } from '../../../core/layout.ts'
import { onceForWords } from '../../../core/once.ts'
import { printedAnnex } from '../../../core/report/assemble.ts'
import type { Block, Document, Pages, Run, Table } from '../../../core/report/blocks.ts'
import { rowLines } from '../../../core/report/page/heights.ts'
import { brokenIn } from '../../../core/report/page/paginate.ts'
import { widthsOf } from '../../../core/report/page/set.ts'
import { pinRemarks } from '../../../core/report/remarks.ts'
import { pointsPerMm, sheetOf, textArea } from '../../../core/report/sheet.ts'
import { some } from '../../fixtures/chance.ts'
import { department } from '../../fixtures/correct.ts'
import { type Amount, hunanReport, nationalReport, reports } from './variants.ts'

/** The blocks of each page of an annex of tables. */
function pagesOf({ blocks }: Pages): Block[][] {
  const pages: Block[][] = [[]]
  for (const block of blocks) {
    if (block.block === 'pageBreak') pages.push([])
    else pages.at(-1)?.push(block)
  }
  return pages
}

const annexesOf = (document: Document) => document.pages.filter(({ setting }) => setting).map(pagesOf)
const tablesOf = (page: readonly Block[]): Table[] => page.flatMap((one) => (one.block === 'table' ? [one.table] : []))
const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
const wordsOf = (table: Table) =>
  table.rows.map(({ cells }) => cells.map(({ runs }) => runs.map(({ text }) => text).join('')))
/** The heading cells with the number of lines that each takes alone. */
function headingsOf(table: Table, setting: Setting): { text: string; lines: number | undefined }[] {
  const width = textArea(sheetOf(setting)).width * pointsPerMm
  const alone = (row: number, column: number) =>
    table.rows.map((one, at) => ({
      cells: one.cells.map((cell, index) => (at === row && index === column ? cell : { ...cell, runs: [] })),
    }))
  return table.rows.flatMap(({ heading, cells }, row) =>
    cells.flatMap(({ runs, down }, column) =>
      heading && down === 1
        ? [{ text: textOf(runs), lines: rowLines({ ...table, rows: alone(row, column) }, setting, width)[row] }]
        : [],
    ),
  )
}
const styles = (page: readonly Block[]) => page.flatMap((block) => (block.block === 'paragraph' ? [block.style] : []))

describe.each(reports)('a report of $form.edition.id', ({ form, print: printNow }) => {
  /** Each amount is printed once. */
  const printed = onceForWords((amount) => printNow(JSON.parse(amount)))
  const print = (amount: Amount) => printed(JSON.stringify(amount))

  test('prints every column head in the lines in which its name is written, however its table is set', () => {
    for (const { annex, settings } of form.edition.layout.annexes) {
      const tables = tablesOf(printedAnnex(form, { facts: new Map(), department, year: 2023 }, annex, [1]))
      for (const setting of settings.filter(({ size }, at) => at === 0 || size === leastSize)) {
        for (const table of tables.flatMap((one) => widthsOf(one, setting).map((widths) => ({ ...one, widths })))) {
          for (const { text, lines } of headingsOf(table, setting)) {
            expect({ annex, setting, text, lines }).toEqual({ annex, setting, text, lines: text.split('\n').length })
          }
        }
      }
    }
  })

  test.each([0, 1, 12, 24])('prints each annex on one page if it has %i indicators', (indicators) => {
    for (const pages of annexesOf(print({ projects: 3, indicators, others: 5 }))) expect(pages).toHaveLength(1)
  })

  test('prints each of thirty projects on a page of its own', () => {
    const annexes = annexesOf(print({ projects: 30 }))
    expect(annexes.length).toBeGreaterThanOrEqual(30)
    expect(annexes.filter((pages) => pages.length > 1)).toEqual([])
  })

  test('sets a little loosely and within the standard’s margins, and a lot more tightly', () => {
    const sizes = (amount: Amount) =>
      print(amount).pages.find((_, at, all) => at === all.findLastIndex((one) => one.setting))?.setting
    expect(sizes({ indicators: 6 })).toMatchObject({ size: 10.5 })
    expect(sizes({ indicators: 6 })?.margins).toBeUndefined()
    expect(sizes({ indicators: 24 })?.size).toBeLessThan(10.5)
    expect(sizes({ indicators: 24 })?.size).toBeGreaterThanOrEqual(9)
  })

  test.each([
    { indicators: 1, reason: 5 },
    { indicators: 12, reason: 80 },
    { indicators: 24, reason: 5 },
    { indicators: 40, reason: 80, others: 5, buildings: 5 },
  ])('breaks no figure: %o', (amount) => {
    for (const { setting, blocks } of print(amount).pages) if (setting) expect(brokenIn(blocks, setting)).toBe(0)
  })

  test('is the same each time', () => {
    expect(printNow({ indicators: 40, reason: 80 })).toEqual(print({ indicators: 40, reason: 80 }))
  })

  test('repeats the names of columns and levels on the next page, and prints every indicator once', () => {
    const pages = annexesOf(print({ indicators: 40, reason: 200 })).at(-1) ?? []
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(1)) {
      const [head = [], first = []] = wordsOf(tablesOf(page)[0] as Table)
      expect(head.slice(1, 4)).toEqual(['一级指标', '二级指标', '三级指标'])
      expect(first.slice(0, 3)).toEqual([
        '绩效指标',
        expect.stringMatching(/指标\n\(\d+分\)$/),
        expect.stringMatching(/指标$/),
      ])
    }
    const names = pages
      .flatMap(tablesOf)
      .flatMap(wordsOf)
      .flat()
      .filter((text) => /^指导企业/.test(text))
    expect(names.length).toBe(40)
    expect(new Set(names).size).toBe(40)
  })

  test.each([1, 12, 13, 14, 15, 16, 30, 40])(
    'keeps the signatures with rows of the table if there are %i indicators',
    (indicators) => {
      for (const pages of annexesOf(print({ indicators, reason: 80 }))) {
        const last = pages.at(-1) ?? []
        expect(styles(last).at(-1)).toBe('signature')
        expect(
          tablesOf(last)
            .at(-1)
            ?.rows.filter(({ repeated }) => !repeated).length ?? 0,
        ).toBeGreaterThan(0)
        const rows = tablesOf(last).flatMap((table) => table.rows.filter(({ repeated }) => !repeated))
        expect(rows.length).toBeGreaterThan(1)
      }
    },
  )

  test('prints a reason too long for any page, and ends', () => {
    const pages = annexesOf(print({ indicators: 2, reason: 20_000 })).at(-1) ?? []
    const longest = Math.max(
      ...pages
        .flatMap(tablesOf)
        .flatMap(wordsOf)
        .flat()
        .map((text) => text.length),
    )
    expect(longest).toBe(20_000)
  })

  test('attaches a finding once, although its label is on two pages', () => {
    const options = { draft: '草稿', remarks: [{ address: 'project.1.heading.output', text: '应为50' }] }
    const pinned = pinRemarks(printNow({ indicators: 40, reason: 200 }, options))
    expect([...pinned.values()]).toEqual([[0]])
  })
})

describe('附件一', () => {
  const pages = annexesOf(hunanReport({ others: 60, buildings: 12 }))[0] ?? []

  test('repeats the names of the money columns on its second page', () => {
    expect(pages.length).toBe(2)
    expect(wordsOf(tablesOf(pages[1] ?? [])[0] as Table)[0]).toEqual([
      '经费控制情况（万元）',
      '2022年决算数',
      '2023年预算数',
      '2023年决算数',
    ])
  })

  test('prints every row of its lists once, on whichever page', () => {
    const labels = pages
      .flatMap(tablesOf)
      .flatMap(wordsOf)
      .map(([label]) => label)
    expect(labels.filter((label) => label?.endsWith('科技专干工作经费'))).toHaveLength(60)
  })

  test('ends no page after a heading', () => {
    const counts = Array.from({ length: 30 }, (_, at) => 30 + at)
    for (const others of some(counts, 7)) {
      for (const page of annexesOf(hunanReport({ projects: 0, others }))[0] ?? []) {
        expect(tablesOf(page).at(-1)?.rows.at(-1)?.heading).toBeUndefined()
      }
    }
  })
})

test('a national form with twelve indicators, three of them with reasons of eighty characters, fits one page', () => {
  const [pages] = nationalReport({ indicators: 12, reason: 80 }).pages
  expect(pages && pagesOf(pages)).toHaveLength(1)
  expect(pages?.setting?.size).toBe(9)
})

test('figures of seven digits widen their columns rather than shrink the text, longer ones shrink it', () => {
  const setting = (value: string) => {
    const row = 'project.1.indicators.quantity.1'
    const facts = { [`${row}.target`]: value, [`${row}.actual`]: value }
    const [pages] = nationalReport({ indicators: 1 }, undefined, facts).pages
    expect(pages?.setting && brokenIn(pages.blocks, pages.setting)).toBe(0)
    return pages?.setting?.size
  }
  expect([setting('20'), setting('3000000'), setting('300000000')]).toEqual([10.5, 10.5, 9])
})

test('a national form with twelve indicators and short reasons fits one upright page', () => {
  const [pages] = nationalReport({ indicators: 12 }).pages
  expect(pages?.setting?.landscape).toBeUndefined()
})
