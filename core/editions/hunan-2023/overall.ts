import type { Kind } from '../../cell-kind.ts'
import type { Row } from '../../edition.ts'
import { executionCells, goalRows, totalRow } from '../shared/evaluation.ts'
import { indicatorRows } from '../shared/indicators.ts'
import { signatureRow } from '../shared/signature.ts'
import { executionReason } from './execution.ts'
import { heading, levels, measureWords, scoring } from './indicators.ts'

const amount: Kind = { type: 'amount' }

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
      ...executionCells('overall', scoring),
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

/** 附件二 部门整体支出绩效自评表. */
export const overallRows: readonly Row[] = [
  ...funds,
  executionReason('overall'),
  ...goalRows('overall'),
  ...indicatorRows('overall', levels, scoring, heading, measureWords),
  totalRow('overall', levels),
  signatureRow('overall'),
]
