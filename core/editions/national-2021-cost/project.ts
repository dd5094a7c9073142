import type { Kind } from '../../cell-kind.ts'
import type { Row } from '../../edition.ts'
import { goalRows, totalRow } from '../shared/evaluation.ts'
import { fundsRows } from '../shared/funds.ts'
import { indicatorRows } from '../shared/indicators.ts'
import { partyRows } from '../shared/parties.ts'
import { signatureRow } from '../shared/signature.ts'
import { heading, levels, measureWords, scoring } from './indicators.ts'

const text: Kind = { type: 'text' }

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
  ...partyRows,
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
  ...fundsRows(scoring, { example: '3000000 4314400 4314400', how: '按元填，可以写 431.44万元。' }),
  ...goalRows('project.*'),
  ...indicatorRows('project.*', levels, scoring, heading, measureWords),
  totalRow('project.*', levels),
  signatureRow('project.*'),
]
