import { describe, expect, test } from 'vitest'
import { paperLines, wrapped } from '../../bot/talk/table/sheet-words.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import { formOf } from '../../core/editions/index.ts'
import { printedAnnex } from '../../core/report/assemble.ts'
import type { Block } from '../../core/report/blocks.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating } from '../fixtures/facts.ts'
import { nationalFiling, nationalYear } from '../fixtures/national.ts'
import { openFiling } from './office.ts'

const filings = {
  'hunan-2023': { department: '云溪县文化旅游广电体育局', year: 2023, facts: correctFiling() },
  'national-2021-cost': { department: '云溪县文化旅游广电体育局', year: nationalYear, facts: nationalFiling() },
}

function printed(edition: keyof typeof filings, annex: string, numbers: readonly number[] = []): readonly Block[] {
  const form = formOf(edition)
  return form ? printedAnnex(form, filings[edition], annex, numbers) : []
}

const tables = [
  { name: '附件一', blocks: printed('hunan-2023', 'base') },
  { name: '附件二', blocks: printed('hunan-2023', 'overall') },
  { name: '附件三', blocks: printed('hunan-2023', 'project', [2]) },
  { name: '全国表', blocks: printed('national-2021-cost', 'project', [1]) },
]

function columns(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x100 ? 1 : 2), 0)
}

describe.each(tables)('$name on a phone', ({ blocks }) => {
  const { text, mono } = wordsOf({ say: 'table', blocks, broken: [] })

  test('is in a monospaced font, with no line wider than 30 columns', () => {
    expect(mono).toBe(true)
    expect(text.split('\n').filter((line) => columns(line) > 30)).toEqual([])
  })

  test('says everything that the paper says', () => {
    const said = text.replace(/\s/g, '')
    const runs = blocks.flatMap((block) => {
      if (block.block === 'pageBreak') return []
      if (block.block !== 'table') return block.runs
      return block.table.rows.flatMap(({ heading, cells }) => (heading ? [] : cells.flatMap((cell) => cell.runs)))
    })
    const values = runs.filter(({ address }) => address !== undefined).map((run) => run.text.replace(/\s/g, ''))
    expect(values.length).toBeGreaterThan(30)
    expect(values.filter((value) => !said.includes(value))).toEqual([])
  })
})

test('figures are aligned whatever their labels', () => {
  const rows = wordsOf({ say: 'table', blocks: printed('hunan-2023', 'base'), broken: [] }).text.split('\n')
  const under = (label: string) => rows[rows.indexOf(label) + 1] ?? ''
  expect([under('项目支出'), under('3、公务接待'), under('其中：办公经费')].map((line) => line.length)).toEqual([
    30, 30, 30,
  ])
})

test('a block of the form begins with its name, and a heading in two lines is joined', () => {
  const said = (edition: keyof typeof filings, annex: string, numbers: readonly number[] = []) =>
    wordsOf({ say: 'table', blocks: printed(edition, annex, numbers), broken: [] }).text
  expect(said('hunan-2023', 'base')).toContain('\n【楼堂馆所控制情况（2023年完工\n项目）】\n批复规模（㎡）')
  expect(said('hunan-2023', 'overall')).toContain('\n【绩效指标】\n【产出指标(50分)】\n【数量指标】\n')
  expect(said('national-2021-cost', 'project', [1])).toContain('\n指标性质 ≥  指标值 12\n度量单位 公里')
  expect(said('hunan-2023', 'overall')).toContain('\n【满意度指标(10分)】\n【服务对象满意度指标】\n')
  expect(said('hunan-2023', 'overall')).not.toContain('【】')
})

test('a figure is not split at the end of a line', () => {
  expect(wrapped('纳入专户管理的非税收入拨款：1234.50')).toEqual(['纳入专户管理的非税收入拨款：', '1234.50'])
  expect(wrapped('1'.repeat(45))).toEqual(['1'.repeat(30), '1'.repeat(15)])
})

test('what has to be mended is marked in its row', () => {
  const broken = new Set(['base.reception.final', 'base.frugality.text'])
  const lines = printed('hunan-2023', 'base').flatMap((block) => paperLines(block, broken))
  expect(lines.filter((line) => line.includes('⚠')).map((line) => line.slice(0, 6))).toEqual([
    '3、公务接待',
    '厉行节约保障',
  ])
})

test('the chat shows it in a monospaced font, with the findings and their buttons below', async () => {
  const talk = await openFiling(stating(correctFiling(), { 'base.reception.final': '9.25' }))
  expect(await talk.say('检查 附件一')).toMatch(/^附件一有 2 处：\n1\. 【要说明】/)
  const text = await talk.tap('看整张表')
  expect(text).toContain('三公经费 ⚠\n     10.30     10.00     14.73')
  expect(talk.last.entities).toEqual([{ type: 'pre', offset: 0, length: text.length }])
  expect(await talk.next()).toMatch(/^附件一有 2 处：\n1\. 【要说明】/)
  expect(talk.buttons).toEqual(['说明第1处', '说明第2处', '目录', '接着填'])
  expect(await talk.say('1')).toContain('就写一两句原因')
})

test('a project’s table is chosen by its number, by its name or by a tap; the narrative is continuous', async () => {
  const talk = await openFiling(correctFiling())
  expect(await talk.say('检查 附件三')).toContain('看哪一份？')
  await talk.tap('2 健身步道建设专项资金')
  expect(await talk.tap('看整张表')).toContain('· 步道里程')
  await talk.next()
  await talk.say('检查 附件三 文化馆免费开放补助')
  expect(await talk.tap('看整张表')).toContain('· 开放天数')
  await talk.next()
  await talk.say('检查 附件四')
  expect(await talk.tap('看整张表')).toContain('二、一般公共预算支出情况')
  expect(talk.last.entities).toEqual([])
})
