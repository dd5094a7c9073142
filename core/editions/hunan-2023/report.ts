import type { Kind, Row } from '../../edition.ts'
import { sections } from './narrative.ts'

const amount: Kind = { type: 'amount' }

const figures: readonly Row[] = [
  {
    id: 'report#date',
    section: 'report.figures',
    label: '报告日期',
    example: '2024年7月3日',
    cells: [{ column: 'date', label: '报告日期', kind: { type: 'date' } }],
  },
  {
    id: 'report.general',
    section: 'report.figures',
    label: '一般公共预算支出',
    hint: '只算一般公共预算拨款安排的支出，不含政府性基金和其他资金。',
    example: '650.2 3500',
    cells: [
      { column: 'basic', label: '基本支出', kind: amount, aliases: ['基本'] },
      { column: 'projects', label: '项目支出', kind: amount, aliases: ['项目'] },
    ],
  },
  {
    id: 'report.stateCapital',
    section: 'report.figures',
    label: '国有资本经营预算支出',
    hint: '没有就发“无”。',
    cells: [{ column: 'amount', label: '国有资本经营预算支出', kind: amount }],
  },
  {
    id: 'report.socialInsurance',
    section: 'report.figures',
    label: '社会保险基金预算支出',
    hint: '没有就发“无”。',
    cells: [{ column: 'amount', label: '社会保险基金预算支出', kind: amount }],
  },
  {
    id: 'report.change',
    section: 'report.figures',
    label: '决算与年初预算差异的原因',
    hint: '例如上级年中下达专项、人员调资、项目结转。',
    cells: [{ column: 'reason', label: '差异的原因', kind: { type: 'text', long: true } }],
  },
  {
    id: 'report#publication',
    section: 'report.figures',
    label: '公开渠道',
    example: '县人民政府门户网站部门信息公开专栏',
    cells: [{ column: 'publication', label: '公开渠道', kind: { type: 'text' } }],
  },
]

/** 附件四: figures that only the report needs, then its prose, section by section. */
export const reportRows: readonly Row[] = [
  ...figures,
  ...sections.map(
    (section): Row => ({
      id: `report.sections#${section.id}`,
      section: 'report.sections',
      label: section.title,
      cells: [{ column: section.id, label: section.title, kind: { type: 'text', long: true } }],
      prose: section.id,
    }),
  ),
  {
    id: 'report.sections#original',
    section: 'report.sections',
    label: '报告正文',
    cells: [{ column: 'original', label: '报告正文', kind: { type: 'text', long: true }, imported: true }],
  },
  {
    id: 'report.points',
    section: 'report.sections',
    label: '补充要点',
    cells: sections
      .filter(({ drafted }) => drafted)
      .map(({ id, title }) => ({ column: id, label: title, kind: { type: 'text', long: true }, imported: true })),
  },
]
