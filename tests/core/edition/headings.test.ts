import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import type { OutlinePart } from '../../../core/layout.ts'
import { form } from '../../fixtures/facts.ts'

const { edition } = form

describe('weights and headings of the notice', () => {
  test('产出50、效益30、满意度10 with their second-level indicators in printed order', () => {
    const levels = edition.levels.map(({ id, label, weight, second }) => [
      `${id} ${label} ${weight}`,
      second.map((table) => `${table.id} ${table.label}`),
    ])
    expect(levels).toEqual([
      ['output 产出指标 50', ['quantity 数量指标', 'quality 质量指标', 'timeliness 时效指标', 'cost 成本指标']],
      [
        'benefit 效益指标 30',
        ['economic 经济效益指标', 'social 社会效益指标', 'ecological 生态效益指标', 'sustainable 可持续影响指标'],
      ],
      ['satisfaction 满意度指标 10', ['satisfaction 服务对象满意度指标']],
    ])
  })

  test('with 预算执行率 10 they add up to 100', () => {
    const sum = Decimal.sum(edition.scoring.executionWeight, ...edition.levels.map(({ weight }) => weight))
    expect(edition.scoring.executionWeight).toBe('10')
    expect(sum.toFixed()).toBe('100')
  })

  test.each(['overall', 'project.*'])('a heading of %s proposes its weight', (annex) => {
    const proposed = edition.levels.map(({ id }) => form.cells.get(`${annex}.heading.${id}`)?.proposal)
    expect(proposed).toEqual([{ constant: '50' }, { constant: '30' }, { constant: '10' }])
  })

  test('the settings of the scoring rules', () => {
    expect(edition.scoring).toEqual({
      decimals: 2,
      executionWeight: '10',
      rateOfNothing: '0',
      overTarget: 'linear',
      farAbove: '1.3',
      lowerIsBetter: ['cost'],
      bands: [
        { id: 'full', phrase: '达成年度指标', from: '0.8', to: '1', closed: true },
        { id: 'partial', phrase: '部分达成年度指标并具有一定效果', from: '0.6', to: '0.8' },
        { id: 'none', phrase: '未达成年度指标且效果较差', from: '0', to: '0.6' },
      ],
      grades: [
        { label: '优', from: '90' },
        { label: '良', from: '80' },
        { label: '中', from: '60' },
        { label: '差', from: '0' },
      ],
    })
  })

  test('there are four annexes, the third once per project', () => {
    expect(edition.annexes).toEqual([
      { id: 'base', number: '附件一', title: '部门整体支出绩效评价基础数据表' },
      { id: 'overall', number: '附件二', title: '部门整体支出绩效自评表' },
      { id: 'project', number: '附件三', title: '项目支出绩效自评表', each: 'project' },
      { id: 'report', number: '附件四', title: '部门整体支出绩效自评报告' },
    ])
  })

  test('the report has nine numbered parts', () => {
    const outline = (parts: readonly OutlinePart[]): unknown[] =>
      parts.map(({ title, parts: inner }) => (inner ? [title, outline(inner)] : title))
    expect(outline(edition.layout.report?.parts ?? [])).toEqual([
      ['部门基本情况', ['部门职责', '人员编制情况']],
      [
        '一般公共预算支出情况',
        [
          [
            '基本支出情况',
            ['部门预算情况', '部门决算情况（含年中预算追加情况）', '“三公”经费执行情况', '政府采购执行情况'],
          ],
          '项目支出情况',
        ],
      ],
      '政府性基金预算支出情况',
      '国有资本经营预算支出情况',
      '社会保险基金预算支出情况',
      '部门整体支出绩效情况',
      '存在的问题及原因分析',
      '下一步改进措施',
      '部门整体支出绩效自评结果拟应用和公开情况',
    ])
  })

  test('the table of contents is titled like the form', () => {
    expect(edition.sections.map(({ annex, title }) => `${annex} ${title}`)).toEqual([
      'report 单位与年初预算',
      ...['财政供养人员', '三公经费', '项目支出', '公用经费', '采购与预算调整', '楼堂馆所与厉行节约', '填表人'].map(
        (title) => `base ${title}`,
      ),
      ...['年度预算申请', '年度总体目标', '产出指标', '效益指标', '满意度指标', '填表人'].map(
        (title) => `overall ${title}`,
      ),
      ...['项目清单', '项目概况', '项目资金', '年度总体目标', '产出指标', '效益指标', '满意度指标', '填表人'].map(
        (title) => `project ${title}`,
      ),
      'report 报告用的数字',
      'report 报告正文',
    ])
  })

  test('a section is asked under the heading under which it prints', () => {
    const headed = (parts: readonly OutlinePart[]): [string, string][] =>
      parts.flatMap(({ title, section, parts: inner }) => [
        ...(section ? [[section, title] as [string, string]] : []),
        ...headed(inner ?? []),
      ])
    const headings = new Map(headed(edition.layout.report?.parts ?? []))
    for (const { id, title } of edition.narrative.sections) {
      expect((headings.get(id) ?? '开头').startsWith(title) || headings.get(id)?.endsWith(title), id).toBe(true)
    }
  })
})
