import type { Kind, Row } from '../../edition.ts'
import { executionCells, goalRows, totalRow } from '../shared/evaluation.ts'
import { indicatorRows } from '../shared/indicators.ts'
import { signatureRow } from '../shared/signature.ts'
import { heading, levels, measureWords, scoring } from './indicators.ts'

const amount: Kind = { type: 'amount' }
const text: Kind = { type: 'text' }

const columns = [
  { column: 'initial', label: '年初预算数', aliases: ['年初预算', '年初'] },
  { column: 'annual', label: '全年预算数', aliases: ['全年预算', '全年'] },
  { column: 'executed', label: '全年执行数', aliases: ['执行数', '执行'] },
] as const

const sources = [
  { id: 'fiscal', label: '当年财政拨款', hint: '按元填，可以写 431.44万元。没有就点“本行都没有”。' },
  { id: 'carryover', label: '上年结转资金', hint: '没有结转就点“本行都没有”。' },
  { id: 'other', label: '其他资金', hint: '没有就点“本行都没有”。' },
] as const

const total: Row = {
  id: 'project.*.funds.total',
  section: 'project.funds',
  label: '年度资金总额',
  cells: [
    ...columns.map(({ column, label }) => ({
      column,
      label,
      kind: amount,
      formula: { sum: sources.map((source) => `project.*.funds.${source.id}.${column}`) },
    })),
    ...executionCells('project.*', scoring),
  ],
}

const source = ({ id, label, hint }: (typeof sources)[number]): Row => ({
  id: `project.*.funds.${id}`,
  section: 'project.funds',
  label,
  hint,
  example: '3000000 4314400 4314400',
  cells: columns.map((column) => ({ ...column, kind: amount })),
})

const about: readonly Row[] = [
  {
    id: 'project',
    section: 'project.list',
    label: '要自评的项目',
    hint: '一个项目一张自评表。发项目名称，一行一个。',
    example: '非遗保护专项资金',
    cells: [{ column: '', label: '项目', kind: { type: 'rows' } }],
    repeats: { row: 'project.*#name' },
  },
  {
    id: 'project.*#name',
    section: 'project.about',
    label: '项目名称',
    cells: [{ column: 'name', label: '项目名称', kind: text, required: true }],
  },
  {
    id: 'project.*#authority',
    section: 'project.about',
    label: '主管部门',
    cells: [{ column: 'authority', label: '主管部门', kind: text, required: true, proposal: { cell: 'unit.name' } }],
  },
  {
    id: 'project.*#implementer',
    section: 'project.about',
    label: '实施单位',
    cells: [{ column: 'implementer', label: '实施单位', kind: text, required: true, proposal: { cell: 'unit.name' } }],
  },
]

/** The unit, known from the start, then 项目支出绩效自评表 once per project. */
export const rows: readonly Row[] = [
  {
    id: 'unit#name',
    section: 'unit',
    label: '单位名称',
    example: '云溪县文化旅游广电体育局',
    cells: [{ column: 'name', label: '单位名称', kind: text }],
  },
  ...about,
  total,
  ...sources.map(source),
  ...goalRows('project.*'),
  ...indicatorRows('project.*', levels, scoring, heading, measureWords),
  totalRow('project.*', levels),
  signatureRow('project.*'),
]
