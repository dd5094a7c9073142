import type { Kind } from '../../cell-kind.ts'
import type { Row } from '../../edition.ts'
import { goalRows, totalRow } from '../shared/evaluation.ts'
import { fundsRows } from '../shared/funds.ts'
import { indicatorRows } from '../shared/indicators.ts'
import { partyRows } from '../shared/parties.ts'
import { signatureRow } from '../shared/signature.ts'
import { executionReason } from './execution.ts'
import { heading, levels, measureWords, scoring } from './indicators.ts'

const text: Kind = { type: 'text' }

const about: readonly Row[] = [
  {
    id: 'project',
    section: 'project.list',
    label: '要单独自评的项目',
    hint: '每个项目一份附件三。发项目名称，一行一个；没有就发“无”。',
    example: '非遗保护专项资金',
    cells: [{ column: '', label: '项目', kind: { type: 'rows' } }],
    repeats: {
      row: 'project.*#name',
      offers: { from: { row: 'base.provincial.*' }, values: { level: '省级' } },
    },
  },
  {
    id: 'project.*#name',
    section: 'project.about',
    label: '项目支出名称',
    cells: [{ column: 'name', label: '项目支出名称', kind: text, required: true }],
  },
  ...partyRows,
  {
    id: 'project.*#level',
    section: 'project.about',
    label: '项目级次',
    hint: '省级项目在附件一“省级专项资金”里也要有一行。',
    cells: [
      {
        column: 'level',
        label: '项目级次',
        frame: true,
        kind: {
          type: 'choice',
          options: ['县级', '市级', '省级', '中央'].map((word) => ({ value: word, label: word })),
        },
      },
    ],
  },
]

/** 附件三 项目支出绩效自评表, once per project. */
export const projectRows: readonly Row[] = [
  ...about,
  ...fundsRows(scoring, { example: '0 431.44 431.44' }),
  executionReason('project.*'),
  ...goalRows('project.*'),
  ...indicatorRows('project.*', levels, scoring, heading, measureWords),
  totalRow('project.*', levels),
  signatureRow('project.*'),
]
