import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportLayout } from '../../core/editions/hunan-2023/layout-report.ts'
import type { FilingRead } from '../../core/paper/filing/filing-read.ts'
import { Ledger } from '../../core/paper/filing/ledger.ts'
import { linesOf } from '../../core/paper/filing/line.ts'
import { readReport } from '../../core/paper/filing/report.ts'
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

  test('states nothing about the lists of a missing annex', () => {
    const { placed } = readPaper(paperOf(filingOf(42), 'annex 1 missing')) as FilingRead
    expect(placed.map(({ at }) => at)).toContain('base.procurement.goods')
    expect(placed.map(({ at }) => at)).not.toContain('base.provincial')
  })

  test('is read under headings numbered 2.1.1', () => {
    const { placed } = readPaper(paperOf(filingOf(39), 'headings numbered 1.1')) as FilingRead
    expect(placed.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['report.sections.basicBudget', 'report.initialBudget.basic']),
    )
  })
})

describe('a section is read', () => {
  const staff = '总共在职8人，退休人员5人。'

  test('after its heading on the same line', () => {
    const [report, ledger] = reportOf('一、部门基本情况', '（一）部门职责：管理档案。', `（二）人员编制情况：${staff}`)
    expect(textsIn(report, 'staffing')).toEqual([staff])
    expect(ledger.valueAt('report.sections.duties')).toBe('管理档案。')
  })

  test('after its heading in one paragraph with line breaks', () => {
    const [report, ledger] = reportOf('一、部门基本情况\n（一）部门职责\n管理档案。', `（二）人员编制情况\n${staff}`)
    expect(textsIn(report, 'staffing')).toEqual([staff])
    expect(ledger.valueAt('report.sections.duties')).toBe('管理档案。')
  })

  test('that only says that there is none', () => {
    const [report] = reportOf('三、政府性基金预算支出情况\n无', '四、国有资本经营预算\n支出情况', '无')
    expect(textsIn(report, 'governmentFund')).toEqual(['无'])
    expect(textsIn(report, 'stateCapital')).toEqual(['无'])
  })
})

function reportOf(...texts: readonly string[]) {
  const page = { blocks: texts.map((text, at) => ({ is: 'paragraph', text, source: { paragraph: at + 1 } }) as const) }
  const ledger = new Ledger(({ source }) => `第${source.paragraph}段`)
  return [readReport(form, reportLayout, ledger, linesOf([{ name: 'a', pages: [page] }]), ''), ledger] as const
}

function textsIn(report: ReturnType<typeof readReport>, id: string): string[] {
  return report.filter(({ section, is }) => is === 'text' && section === id).map(({ piece }) => piece.text)
}

describe('a cell stated in a table', () => {
  const source = { table: 1, row: 2, column: 3 }
  const piece = { text: '9', from: 0, to: 1, below: false, of: {}, source }

  test('takes precedence over what the prose says about it, without a doubt', () => {
    const ledger = new Ledger(() => '表1 第2行 第3列')
    ledger.place('unit.retired', '9', piece)
    ledger.said({
      placed: [
        { at: 'unit.retired', value: '10', source: '第4段' },
        { at: 'unit.address', value: '解放路7号', source: '第4段' },
      ],
      doubts: [
        { at: 'unit.retired', text: '约10人', why: '约数', source: '第5段' },
        { at: 'unit.notice', text: '两个文号', why: '两个', source: '第5段' },
      ],
    })
    const { placed, doubts } = ledger.told()
    expect(placed.map(({ at, value }) => [at, value])).toEqual([
      ['unit.retired', '9'],
      ['unit.address', '解放路7号'],
    ])
    expect(doubts.map(({ at }) => at)).toEqual(['unit.notice'])
  })
})
