import type { Kind } from '../../cell-kind.ts'
import type { Row } from '../../edition.ts'
import type { Condition, Formula } from '../../formula-grammar.ts'
import { nothingLost } from './narrative/conditions.ts'
import { sections } from './narrative/index.ts'

const amount: Kind = { type: 'amount' }
const text: Kind = { type: 'text' }

const evaluated = 'project.*.funds.total.executed'
/** The reminder line for additions to a budget within its year. */
const timesInitial: Formula = { times: ['overall.funds.total.initial', { constant: '1.3' }] }

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
    id: 'report#others',
    section: 'report.figures',
    label: '其他预算支出和年末结转',
    hint: '都没有就发“无”。',
    example: '0 0 12.5',
    cells: [
      {
        column: 'stateCapital.amount',
        label: '国有资本经营预算支出',
        kind: amount,
        aliases: ['国有资本经营预算', '国有资本'],
      },
      {
        column: 'socialInsurance.amount',
        label: '社会保险基金预算支出',
        kind: amount,
        aliases: ['社会保险基金预算', '社会保险基金', '社保'],
      },
      { column: 'carryover.amount', label: '年末结转结余', kind: amount, aliases: ['年末结转', '结转结余', '结转'] },
    ],
  },
  {
    id: 'report.governmentFund',
    section: 'report.figures',
    optional: true,
    label: '政府性基金支出和用途',
    hint: '先发全年实际支出，再写用在哪里。可以跳过。',
    example: '50.92 企业服务平台建设',
    when: { above: ['overall.income.governmentFund', { constant: '0' }] },
    cells: [
      { column: 'amount', label: '基金支出', kind: amount, aliases: ['政府性基金支出'] },
      { column: 'use', label: '用途', kind: text, aliases: ['主要用于', '用于'] },
    ],
  },
  cause('reason', '决算与年初预算差异的原因', 'report.change', {
    hint: '年初预算{{overall.funds.total.initial}}，全年预算{{overall.funds.total.annual}}。为什么追加或调减？例如上级年中下达专项、项目结转。',
    when: moved('overall.funds.total.initial', 'overall.funds.total.annual'),
  }),
  cause('basic', '基本支出变动的原因', 'report.change#basic', {
    hint: '基本支出{{compared.basic}}。为什么？可以跳过。',
    example: '人员工资和绩效按政策调整',
    optional: true,
    when: moved('report.initialBudget.basic', 'overall.expenditure.basic'),
  }),
  cause('projects', '项目支出变动的原因', 'report.change#projects', {
    hint: '项目支出决算{{compared.projects}}。为什么？可以跳过。',
    example: '上年一次性的设备更新项目已经完成',
    optional: true,
    when: moved('base.projects.lastFinal', 'base.projects.final'),
  }),
  {
    id: 'report.organisation',
    section: 'report.figures',
    optional: true,
    label: '自评的组织',
    hint: '谁牵头（写职务），哪个股室汇总，怎样核对。可以跳过。',
    example: '由局长牵头，规划财务股汇总，各股室核对佐证资料',
    cells: [{ column: 'text', label: '自评的组织', kind: { type: 'text', long: true } }],
  },
  {
    id: 'report.rules',
    section: 'report.figures',
    optional: true,
    label: '执行的制度',
    hint: '财务、采购、资产等方面在执行的制度，用顿号隔开。可以跳过。',
    example: '财务管理制度、政府采购管理办法',
    cells: [{ column: 'text', label: '执行的制度', kind: { type: 'text', long: true } }],
  },
  {
    id: 'report.highlights',
    section: 'report.figures',
    optional: true,
    label: '履职成效',
    hint: '今年最能说明成效的两三件事，写清做了什么、结果怎样。可以跳过。',
    example: '牵头举办产销对接会3场，帮助12家企业签约。',
    cells: [{ column: 'text', label: '履职成效', kind: { type: 'text', long: true } }],
  },
  shortfall('problems', '自身的不足', {
    hint: '指标都得了满分，报告也要写预算绩效管理上还有什么不足，一行一条。',
    example: '年初预算编制不够完整，年中追加较多。',
    ready: [
      {
        label: '年中追加较多',
        values: { problems: '年初预算编制不够完整，年中追加较多' },
        when: { above: ['overall.funds.total.annual', timesInitial] },
      },
      {
        label: '单独自评的项目少',
        values: { problems: '单独自评的项目只覆盖一部分项目支出' },
        when: { above: ['base.projects.final', { times: [evaluated, { constant: '2' }] }] },
      },
    ],
  }),
  shortfall('measures', '针对不足的改进措施', {
    hint: '和上面的不足一条对一条：做什么、由谁做、什么时候做完。',
    example: '由规划财务股牵头，9月底前把下年度项目列入年初预算。',
  }),
  {
    id: 'report.use',
    section: 'report.figures',
    optional: true,
    label: '自评结果的应用',
    hint: '下年度预算或项目安排会有什么调整。可以跳过。',
    example: '下年度压减培训经费2万元，用于企业服务平台',
    cells: [{ column: 'text', label: '自评结果的应用', kind: { type: 'text', long: true } }],
  },
  {
    id: 'report#publication',
    section: 'report.figures',
    label: '公开渠道',
    example: '县人民政府门户网站部门信息公开专栏',
    cells: [{ column: 'publication', label: '公开渠道', kind: text }],
  },
]

/** Two figures that are known and differ. */
function moved(before: string, now: string): Condition {
  return { any: [{ above: [before, now] }, { above: [now, before] }] }
}

/** Why a figure changed; asked only if it did. */
function cause(column: string, label: string, id: string, more: Partial<Row>): Row {
  const cell = { column, label, kind: { type: 'text', long: true } } as const
  return { id, section: 'report.figures', label, cells: [cell], ...more }
}

/** If no point was lost, the report names the shortfalls that the unit itself sees, and what it will do. */
function shortfall(column: string, label: string, more: Partial<Row>): Row {
  const cell = { column, label, kind: { type: 'items', sentences: true } } as const
  return {
    id: `report.shortfalls#${column}`,
    section: 'report.figures',
    label,
    cells: [cell],
    when: nothingLost,
    ...more,
  }
}

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
