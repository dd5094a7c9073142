import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FilingRead } from '../../core/paper/filing/filing-read.ts'
import { Ledger } from '../../core/paper/filing/ledger.ts'
import { headingIn, headingsOf } from '../../core/paper/filing/outline.ts'
import { form } from '../fixtures/facts.ts'
import { filingOf } from './generate/filing/random.ts'
import { judge } from './generate/judge.ts'
import { opened } from './generate/opened.ts'
import { paperOf } from './generate/paper.ts'
import { readFiling } from './generate/read-filing.ts'
import { readPaper } from './generate/trial.ts'

const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url))

describe('the prose of a whole filing', () => {
  test.each(['archive-official.docx', 'disabled-web.docx', 'supply.xlsx'])('is read with the tables of %s', (name) => {
    const truth = JSON.parse(sample(`${name.split('.')[0]}.truth.json`).toString())
    const read = readFiling(opened([{ name, bytes: sample(name) }])) as FilingRead
    expect(judge(read, truth)).toMatchObject({ wrong: [], silent: [], missing: [] })
    expect([...read.doubts, ...read.unread]).toEqual([])
    expect(read.placed.find(({ at }) => at === 'unit.retired')?.source).toMatch(/第\d+(?:段|行)/)
  })

  test('tells nothing of the lists of an annex that is missing', () => {
    const { placed } = readPaper(paperOf(filingOf(42), 'annex 1 missing')) as FilingRead
    expect(placed.map(({ at }) => at)).toContain('base.procurement.goods')
    expect(placed.map(({ at }) => at)).not.toContain('base.provincial')
  })

  test('is read under headings that are numbered 2.1.1', () => {
    const { placed } = readPaper(paperOf(filingOf(39), 'headings numbered 1.1')) as FilingRead
    expect(placed.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['report.sections.basicBudget', 'report.initialBudget.basic']),
    )
  })
})

describe('what a table tells', () => {
  const source = { table: 1, row: 2, column: 3 }
  const piece = { text: '9', from: 0, to: 1, below: false, of: {}, source }

  test('stands against what the prose says of the same cell, without a doubt', () => {
    const ledger = new Ledger(() => '表1 第2行 第3列')
    ledger.place('unit.retired', '9', piece)
    ledger.said({
      placed: [
        { at: 'unit.retired', value: '10', source: '第4段' },
        { at: 'unit.address', value: '解放路7号', source: '第4段' },
      ],
      doubts: [
        { at: 'unit.retired', text: '约10人', why: '第5段：约数' },
        { at: 'unit.notice', text: '两个文号', why: '第5段：两个' },
      ],
    })
    const { placed, doubts } = ledger.lists()
    expect(placed.map(({ at, value }) => [at, value])).toEqual([
      ['unit.retired', '9'],
      ['unit.address', '解放路7号'],
    ])
    expect(doubts.map(({ at }) => at)).toEqual(['unit.notice'])
  })
})

describe('a heading of the report', () => {
  const { layout, prose } = form.edition
  const headings = layout.report ? headingsOf(layout.report) : []
  const at = (text: string, section: string) => headingIn(headings, prose?.parts ?? [], text, section)

  test.each([
    ['三、政府性基金预算支出情况：无', 'projects', 'governmentFund', '无'],
    [
      '（四）政府采购情况：2023年政府采购支出12万元，其中货物9万元。',
      'threePublic',
      'procurement',
      '2023年政府采购支出12万元，其中货物9万元。',
    ],
    ['4. 4.政府采购执行情况', 'threePublic', 'procurement', ''],
    ['2.1.4 政府采购执行情况', 'threePublic', 'procurement', ''],
    ['（二）机构设置及人员编制情况', 'duties', 'staffing', ''],
  ])('is read apart from the text behind it: %s', (text, before, section, rest) => {
    expect(at(text, before)).toMatchObject({ heading: { section }, rest })
  })

  test.each([
    ['1、政府采购预算编制不细。', 'problems'],
    ['2、加强政府采购管理', 'measures'],
    ['（一）项目支出绩效情况不理想', 'problems'],
    ['3、负责全县政府采购', 'duties'],
    ['1、落实项目支出管理，提高资金绩效。', 'duties'],
    ['1、2023年政府采购支出12万元，其中货物9万元。', 'procurement'],
  ])('is none where a numbered item names another part: %s', (text, section) => {
    expect(at(text, section)).toBeUndefined()
  })
})
