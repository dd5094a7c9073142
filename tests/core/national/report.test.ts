import { expect, test } from 'vitest'
import type { Facts } from '../../../core/facts.ts'
import { assembleReport, type ReportOptions } from '../../../core/report/assemble.ts'
import { renderWord } from '../../../core/report/word.ts'
import { department } from '../../fixtures/correct.ts'
import { factsOf, stating } from '../../fixtures/facts.ts'
import { national, nationalFiling, nationalYear } from '../../fixtures/national.ts'
import { wordFaults } from '../../fixtures/word-faults.ts'
import { draft, final, openWord, shapes } from '../report/word-file.ts'

function bytesOf(facts: Facts, options: ReportOptions = final): Promise<Uint8Array> {
  return renderWord(assembleReport(national, { facts, department, year: nationalYear }, options))
}

const tablesOf = async (facts: Facts, options?: ReportOptions) => openWord(await bytesOf(facts, options))
const printed = await tablesOf(nationalFiling())
const [track = [], archive = []] = printed.tables

test('prints one form per project and nothing else, without cover and narrative', () => {
  expect(printed.tables.length).toBe(2)
  expect(printed.paragraphs.filter(({ style }) => style === 'annexNumber').map(({ text }) => text)).toEqual([
    '附件',
    '附件',
  ])
})

test('prints the money in 元, each figure over the columns below it', () => {
  expect(shapes(track).slice(0, 9)).toEqual([
    '项目名称*2|健身步道建设专项资金*6',
    `主管部门*2|${department}*2|实施单位*2|文化馆*2`,
    '项目资金(元)↓||年初预算数|全年预算数|全年执行数|分值|执行率|得分',
    '↑|年度资金总额|3500000.00|4200000.00|4100000.50|10|97.62%|9.76',
    '↑|其中：当年财政拨款|3500000.00|4000000.00|3900000.50|||',
    '↑|上年结转资金||200000.00|200000.00|||',
    '↑|其他资金||||||',
    '年度总体目标↓|预期目标*3|实际完成情况*4',
    '↑|新建健身步道12公里。*3|新建健身步道11.4公里。*4',
  ])
})

test('prints 指标性质, 指标值 and 度量单位 in separate columns beside 实际完成值', () => {
  expect(shapes(track).slice(9)).toEqual([
    '|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值|分值|自评得分|偏差原因分析及改进措施',
    '绩效指标↓|产出指标(40分)↓|数量指标|步道里程|≥|12|公里|11.4|20|19.00|末段征地推迟；下年三月前补建0.6公里。',
    '↑|↑|质量指标|路面验收合格率|＝|100|%|100|10|10.00|',
    '↑|↑|时效指标|标段按期完工率|≥|90|%|91|10|10.00|',
    '↑|成本指标(20分)↓|经济成本指标|每公里造价|≤|20|万元|20.8|10|9.62|砂石涨价；下年改为集中招标。',
    '↑|↑|社会成本指标|施工期间投诉|≤|5|件|2|5|5.00|',
    '↑|↑|生态环境成本指标|临时占用林地|≤|3|亩|2.4|5|5.00|',
    '↑|效益指标(20分)↓|经济效益指标|带动沿线商户|≥|30|户|31|5|5.00|',
    '↑|↑|社会效益指标↓|日均健身人次|≥|800|人次|860|10|10.00|',
    '↑|↑|↑|管护机制|定性|建立管护机制||达成年度指标|5|5.00|',
    '↑|↑|生态效益指标|无|||||||',
    '↑|满意度指标(10分)|服务对象满意度指标|居民满意度|≥|90|%|92|10|10.00|',
    '总分*8|100|98.38|',
  ])
})

test('a project without beneficiaries prints 满意度 with no points and 效益 with 30', () => {
  const rows = shapes(archive)
  expect(rows.filter((row) => /效益指标\(|满意度指标\(/.test(row)).map((row) => row.split('|')[1])).toEqual([
    '效益指标(30分)↓',
    '满意度指标(0分)',
  ])
  expect(rows.at(-1)).toBe('总分*8|100|100|')
})

test.each([
  ['≥50次', '52次', '≥|50|次|52'],
  ['50次', '52', '≥|50|次|52'],
  ['50', '52场', '≥|50||52场'],
  ['建成并使用', '达成年度指标', '定性|建成并使用||达成年度指标'],
  ['', '', '|||'],
])('a raw target from a file, %s and %s done, prints in its columns', async (target, actual, cells) => {
  const row = 'project.1.indicators.quantity.1'
  const raw = stating(nationalFiling(), { [`${row}.target`]: target, [`${row}.actual`]: actual })
  for (const column of ['direction', 'unit']) raw.delete(`${row}.${column}`)
  const [table = []] = (await tablesOf(raw)).tables
  expect(shapes(table)[10]).toContain(`|步道里程|${cells}|20|19.00|`)
})

test.each([
  ['not asked yet', new Map()],
  ['none', factsOf({ project: '' })],
])('a draft before any project is named (%s) is the blank form, with what is to be filled in', async (_, facts) => {
  const { tables } = await tablesOf(facts, draft)
  expect(tables.length).toBe(1)
  expect(shapes(tables[0] ?? [])[0]).toBe('项目名称*2|【待填】*6')
})

test('the file of a draft is valid down to the last element', async () => {
  expect(await wordFaults(await bytesOf(nationalFiling(), draft))).toEqual([])
})
