import type { Kind } from '../../cell-kind.ts'
import type { Row } from '../../edition.ts'
import { selfReferenceOptions } from './self-references.ts'

const amount: Kind = { type: 'amount' }
const text: Kind = { type: 'text' }

/** 单位与年初预算: printed in 附件四. */
export const unitRows: readonly Row[] = [
  {
    id: 'unit#name',
    section: 'unit',
    label: '单位名称',
    example: '云溪县文化旅游广电体育局',
    cells: [{ column: 'name', label: '单位名称', kind: text }],
  },
  {
    id: 'unit#selfReference',
    section: 'unit',
    label: '单位自称',
    hint: '报告里统一用这个自称。按钮里没有的，直接发来，如“我园”。',
    cells: [
      {
        column: 'selfReference',
        label: '单位自称',
        kind: { type: 'choice', options: selfReferenceOptions },
      },
    ],
  },
  {
    id: 'unit#address',
    section: 'unit',
    label: '单位地址',
    aliases: ['地址', '办公地址', '办公地点'],
    example: '云溪县城关镇人民路8号',
    cells: [{ column: 'address', label: '单位地址', kind: text }],
  },
  {
    id: 'unit#duties',
    section: 'unit',
    label: '部门职责',
    hint: '按“三定”方案，一行一条。',
    cells: [{ column: 'duties', label: '部门职责', kind: { type: 'items', sentences: true } }],
  },
  {
    id: 'unit#offices',
    section: 'unit',
    label: '内设股室',
    hint: '用顿号隔开，或一行一个。乡镇、学校、事业单位在这里填内设机构。',
    example: '办公室、规划财务股、市场管理股',
    cells: [{ column: 'offices', label: '内设股室', kind: { type: 'items' } }],
  },
  {
    id: 'unit#subordinates',
    section: 'unit',
    label: '二级机构',
    example: '文化馆、图书馆',
    cells: [{ column: 'subordinates', label: '二级机构', kind: { type: 'items' } }],
  },
  {
    id: 'unit#retired',
    section: 'unit',
    label: '退休人员',
    example: '18',
    cells: [{ column: 'retired', label: '退休人员', kind: { type: 'count', unit: '人' } }],
  },
  {
    id: 'unit#notice',
    section: 'unit',
    label: '通知文号',
    aliases: ['文号', '文件号'],
    hint: '财政局布置自评的文件号，用六角括号〔〕。',
    example: '云财绩〔2024〕12号',
    cells: [{ column: 'notice', label: '通知文号', kind: text, tidy: 'documentNumber' }],
  },
  {
    id: 'unit#noticeTitle',
    section: 'unit',
    label: '通知标题',
    example: '关于开展2023年度预算绩效自评工作的通知',
    cells: [{ column: 'noticeTitle', label: '通知标题', kind: text, tidy: 'title' }],
  },
  {
    id: 'report.initialBudget',
    section: 'unit',
    label: '年初预算',
    hint: '年初批复数。项目支出年初数在附件一填，不用在这里填。',
    example: '451.2 466.2',
    cells: [
      { column: 'basic', label: '基本支出', kind: amount, aliases: ['基本'] },
      { column: 'projects', label: '项目支出', kind: amount, formula: 'base.projects.budget' },
      { column: 'general', label: '一般公共预算收入', kind: amount, aliases: ['一般公共预算', '收入'] },
    ],
  },
]
