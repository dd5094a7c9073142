import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { boardSheet } from '../../bot/bureau/board-sheet.ts'
import { drawBoard, fontAmong } from '../../bot/bureau/picture.ts'
import { Summary } from '../../bot/bureau/summary-sheets.ts'
import { columnLetters, writeWorkbook } from '../../bot/bureau/workbook.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form } from '../fixtures/facts.ts'
import { registerSquares } from '../fixtures/font.ts'
import { national, nationalFiling, nationalYear } from '../fixtures/national.ts'
import { boardOf, lineOf } from './boards.ts'

beforeAll(registerSquares)

const facts = correctFiling()
const bytesOf = (count: number) => writeWorkbook([boardSheet(boardOf(count))]).then(Buffer.from)

test.each([0, 1, 80, 300])(
  'the board of %i departments as a workbook: numbers, moments and shares are not stored as texts',
  async (count) => {
    const [head, ...lines] = await readSheet(await bytesOf(count))
    expect(head?.slice(0, 5)).toEqual(['序号', '部门', '进度', '状态', '卡在哪里'])
    expect(lines).toHaveLength(count)
    if (count === 80)
      expect(lines.find(([, name]) => name === '云溪县住房和城乡建设局第23分局')?.slice(1)).toEqual([
        '云溪县住房和城乡建设局第23分局',
        0.14,
        '填报中',
        '还差 54 题',
        54,
        0,
        0,
        new Date('2024-07-10T18:00:00Z'),
        '延至7月10日 18:00',
        new Date('2024-06-16T15:20:00Z'),
        null,
        null,
        null,
        null,
      ])
  },
)

function summaryOf(count: number) {
  const summary = new Summary(form, 2023)
  for (const { filing } of boardOf(count).lines) summary.add(lineOf(filing), facts)
  return summary.sheets()
}

test('every department has a line on each annex’s sheet, every project its own line', () => {
  expect(
    summaryOf(2).map(({ title, lines, feet = [] }) => [title, lines.length, feet.map(([name]) => worthIn(name))]),
  ).toEqual([
    ['总表', 2, []],
    ['附件一部门整体支出绩效评价基础数据表', 2, ['合计']],
    ['附件二部门整体支出绩效自评表', 2, ['合计', '平均']],
    ['附件三项目支出绩效自评表', 6, ['合计', '平均']],
    ['附件四部门整体支出绩效自评报告', 2, ['合计']],
  ])
})

test('totals are formulas over the visible lines, and contain their results', async () => {
  const [, base] = summaryOf(2)
  const at = base?.head.indexOf('三公经费 2023年决算') ?? -1
  expect(base?.lines.map((line) => worthIn(line[at]))).toEqual([8.73, 8.73])
  const formula = `SUBTOTAL(109,${columnLetters(at)}2:${columnLetters(at)}3)`
  expect(worthIn(base?.feet?.[0]?.[at])).toBe(formula)
  const written = unzipSync(await writeWorkbook(base ? [base] : []))
  const xml = Buffer.from(written['xl/worksheets/sheet1.xml'] ?? []).toString()
  expect(xml).toContain(`<f>${formula}</f><v>17.46</v>`)
  expect(xml).toMatch(/<pane ySplit="1" xSplit="1"[^>]*state="frozen"/)
  expect(xml).toContain(`<autoFilter ref="A1:${columnLetters((base?.head.length ?? 0) - 1)}3"/>`)
})

test('what was never answered stays empty, what was answered with none is 0', () => {
  const summary = new Summary(form, 2023)
  const told = new Map([...facts, ['base.overseas.final', '']])
  told.delete('base.reception.final')
  summary.add(lineOf(1), told)
  const [, base] = summary.sheets()
  const value = (title: string) => base?.lines[0]?.[base.head.indexOf(title)]
  expect(value('公务接待 2023年决算')).toBeNull()
  expect(value('三公经费 2023年决算')).toBeNull()
  expect(worthIn(value('出国经费 2023年决算'))).toBe(0)
})

test('a form filed for projects alone has only their sheet', () => {
  const summary = new Summary(national, nationalYear)
  summary.add(lineOf(1), nationalFiling())
  expect(summary.sheets().map(({ title }) => title)).toEqual(['总表', '附件项目支出绩效自评表'])
})

test.each([0, 1, 80])('a summary of %i departments can be read back', async (count) => {
  const bytes = Buffer.from(await writeWorkbook(summaryOf(count)))
  expect(await readSheet(bytes, '总表')).toHaveLength(count + 1)
})

test('column numbers become letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('pictures use the best font with Chinese characters; without one there are none', () => {
  expect(fontAmong(['DejaVu Sans', 'AR PL SungtiL GB', 'WenQuanYi Micro Hei', 'Noto Sans CJK JP'])).toBe(
    'Noto Sans CJK JP',
  )
  expect(fontAmong(['DejaVu Sans', 'AR PL SungtiL GB'])).toBe('AR PL SungtiL GB')
  expect(fontAmong(['DejaVu Sans', 'OpenSymbol'])).toBeUndefined()
})

test.each([
  [0, 1],
  [1, 1],
  [31, 2],
])('the board of %i departments is drawn as %i pictures', { timeout: 60_000 }, async (count, pictures) => {
  const drawn = await drawBoard(boardOf(count))
  expect(drawn).toHaveLength(pictures)
  for (const png of drawn) expect(Buffer.from(png).readUInt32BE(16)).toBe(1080)
})

function worthIn(cell: unknown): unknown {
  return cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell
}
