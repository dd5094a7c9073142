import type { Kind, Row } from '../../edition.ts'
import { indicatorRows, scoring, tables } from './indicators.ts'
import { signatureRow } from './signature.ts'

const amount: Kind = { type: 'amount' }
const points: Kind = { type: 'points' }
const percent: Kind = { type: 'percent' }

const funds: readonly Row[] = [
  {
    id: 'overall.funds.total',
    section: 'overall.funds',
    label: '年度资金总额',
    hint: '全年预算数（含年中追加）。年初数和执行数由其他各格算出。',
    example: '4513.06',
    cells: [
      {
        column: 'initial',
        label: '年初预算数',
        kind: amount,
        formula: { sum: ['report.initialBudget.basic', 'base.projects.budget'] },
      },
      { column: 'annual', label: '全年预算数', kind: amount, required: true },
      { column: 'executed', label: '全年执行数', kind: amount, formula: 'overall.expenditure.total' },
      ...executionCells('overall'),
    ],
  },
  {
    id: 'overall.income',
    section: 'overall.funds',
    label: '按收入性质分',
    example: '4211.68 50.92 0 248.75',
    cells: [
      {
        column: 'total',
        label: '收入合计',
        kind: amount,
        formula: {
          sum: [
            'overall.income.general',
            'overall.income.governmentFund',
            'overall.income.nonTax',
            'overall.income.other',
          ],
        },
      },
      { column: 'general', label: '一般公共预算', kind: amount },
      { column: 'governmentFund', label: '政府性基金拨款', kind: amount, aliases: ['政府性基金', '基金'] },
      { column: 'nonTax', label: '纳入专户管理的非税收入拨款', kind: amount, aliases: ['非税收入', '非税'] },
      { column: 'other', label: '其他资金', kind: amount, aliases: ['其他'] },
    ],
  },
  {
    id: 'overall.expenditure',
    section: 'overall.funds',
    label: '按支出性质分',
    hint: '全年实际支出（决算）里的基本支出；项目支出取自附件一，不用填。',
    example: '675.18',
    cells: [
      {
        column: 'total',
        label: '支出合计',
        kind: amount,
        formula: { sum: ['overall.expenditure.basic', 'overall.expenditure.projects'] },
      },
      { column: 'basic', label: '基本支出', kind: amount, required: true },
      { column: 'projects', label: '项目支出', kind: amount, formula: 'base.projects.final' },
    ],
  },
]

/** 分值、执行率、自评得分 of 年度资金总额: the same in annexes 2 and 3. */
export function executionCells(annex: string): Row['cells'] {
  const total = `${annex}.funds.total`
  return [
    { column: 'weight', label: '分值', kind: points, formula: { constant: scoring.executionWeight } },
    {
      column: 'rate',
      label: '执行率',
      kind: percent,
      formula: { ratio: [`${total}.executed`, `${total}.annual`], ofNothing: scoring.rateOfNothing },
    },
    {
      column: 'score',
      label: '自评得分',
      kind: points,
      formula: { times: [`${total}.weight`, { least: [`${total}.rate`, { constant: '1' }] }] },
    },
  ]
}

/** 年度总体目标: two texts, asked one after the other. */
export function goalRows(annex: string): readonly Row[] {
  const section = `${annex === 'project.*' ? 'project' : annex}.goal`
  const cell = { kind: { type: 'text', long: true }, required: true } as const
  return [
    {
      id: `${annex}.goal#expected`,
      section,
      label: '年度总体目标·预期目标',
      hint: '写年初定下的、能衡量的目标，不抄部门职责。',
      cells: [{ column: 'expected', label: '预期目标', ...cell }],
    },
    {
      id: `${annex}.goal#actual`,
      section,
      label: '年度总体目标·实际完成情况',
      hint: '对照预期目标写，最好带上数字。',
      cells: [{ column: 'actual', label: '实际完成情况', ...cell }],
    },
  ]
}

/** 总分: the weights and the scores added up, execution included. */
export function totalRow(annex: string, levels: readonly string[]): Row {
  const section = annex === 'project.*' ? 'project' : annex
  const sum = (column: string) => ({
    sum: [`${annex}.funds.total.${column}`, ...levels.map((level) => `${annex}.indicators.${level}.*.${column}`)],
  })
  return {
    id: `${annex}.total`,
    section: `${section}.satisfaction`,
    label: '总分',
    cells: [
      { column: 'weight', label: '分值合计', kind: points, formula: sum('weight') },
      { column: 'score', label: '得分合计', kind: points, formula: sum('score') },
    ],
  }
}

/** 附件二 部门整体支出绩效自评表. */
export const overallRows: readonly Row[] = [
  ...funds,
  ...goalRows('overall'),
  ...indicatorRows('overall'),
  totalRow('overall', tables),
  signatureRow('overall'),
]
