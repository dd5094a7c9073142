import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openPaper } from '../../bot/files/paper.ts'
import { cellText, type Page } from '../../core/paper/page.ts'
import { tablesOf, texts } from './made.ts'

type Facts = Readonly<Record<string, string>>
type Truth = { readonly facts: Facts; readonly say: readonly string[] }

/** The printed labels of rows by their addresses; an indicator's is its name. */
const labels: Readonly<Record<string, string>> = {
  'base.staff': '财政供养人员情况',
  'base.threePublic': '三公经费',
  'base.vehicles': '公务用车购置和维护经费',
  'base.vehiclePurchase': '公车购置',
  'base.vehicleRunning': '公车运行维护',
  'base.overseas': '出国经费',
  'base.reception': '公务接待',
  'base.projects': '项目支出',
  'base.operations': '业务工作经费',
  'base.maintenance': '运行维护经费',
  'base.publicFunds': '公用经费',
  'base.office': '办公经费',
  'base.utilitiesTravel': '水费',
  'base.meetingsTraining': '会议费',
  'base.basicAdjustment': '部门基本支出预算调整',
  'base.frugality': '厉行节约保障措施',
  'overall.funds.total': '年度资金总额',
  'overall.total': '总分',
  'project.1.funds.total': '年度资金总额',
  'project.1.funds.fiscal': '当年财政拨款',
  'project.1.name': '项目支出名称',
  'project.2.name': '项目支出名称',
}

function opened(name: string): readonly Page[] {
  const paper = openPaper(name, readFileSync(new URL(`./samples/${name}`, import.meta.url)))
  if (paper.is === 'refused') throw new Error(paper.why)
  return paper.pages
}

function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(new URL(`./samples/${name}.truth.json`, import.meta.url), 'utf8'))
}

/** The texts of each row of all tables, each cell once. */
function rowsOf(pages: readonly Page[]): string[][] {
  return pages.flatMap(tablesOf).flatMap(({ grid }) => grid.map((row) => [...new Set(row)].map(cellText)))
}

function labelOf(facts: Facts, address: string): string | undefined {
  const row = address.slice(0, address.lastIndexOf('.'))
  return labels[address] ?? labels[row] ?? (row.includes('.indicators.') ? facts[`${row}.name`] : undefined)
}

const bare = (text: string) => text.replace(/\s/g, '')
/** A date as people write it. */
const printed = (value: string) => value.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
const same = (text: string, value: string) => text === value || (text !== '' && Number(text) === Number(value))

describe.each(['archive-official.docx', 'supply.xlsx'])('the filing in %s', (name) => {
  const pages = opened(name)
  const { facts, say } = truthOf(name.split('.')[0] ?? '')
  const rows = rowsOf(pages)

  test('has each value of a labelled row in a cell of its own next to that label', () => {
    const labelled = Object.keys(facts).filter((address) => labelOf(facts, address) !== undefined)
    const lost = labelled.filter((address) => {
      const [label = '', value = ''] = [labelOf(facts, address), facts[address]]
      const named = rows.filter((row) => row.some((text) => bare(text).includes(bare(label))))
      return !named.some((row) => row.some((text) => same(text, value)))
    })
    expect(labelled.length).toBeGreaterThan(110)
    expect(lost).toEqual([])
  })

  test('has every other value and every sentence in a cell or a paragraph', () => {
    const whole = [...pages.flatMap(texts), ...rows.flat()].map(bare)
    const values = [...Object.values(facts).flatMap((value) => value.split('\n')), ...say].map(printed).map(bare)
    const lost = values.filter((value) => !whole.some((text) => text.includes(value) || same(text, value)))
    expect(lost).toEqual([])
  })
})

describe('the filing in disabled-web.docx, which lost its tables', () => {
  const [page] = opened('disabled-web.docx')
  const lines = page ? texts(page) : []
  const { facts } = truthOf('disabled-web')

  test('consists of paragraphs only, with blank cells among them', () => {
    expect(page?.blocks.filter(({ is }) => is === 'table')).toEqual([])
    expect(lines.filter((line) => line === '').length).toBeGreaterThan(15)
  })

  test('has the values of a row after its label, one paragraph each', () => {
    const labelled = Object.keys(facts).filter((address) => labelOf(facts, address) !== undefined)
    const lost = labelled.filter((address) => {
      const label = bare(labelOf(facts, address) ?? '')
      return !lines.some((line, at) => {
        return bare(line).includes(label) && lines.slice(at, at + 12).some((text) => same(text, facts[address] ?? ''))
      })
    })
    expect(labelled.length).toBeGreaterThan(110)
    expect(lost).toEqual([])
  })
})
