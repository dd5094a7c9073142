import type { Pattern } from '../../address.ts'
import type { Check } from '../../checks/kinds.ts'
import { blankWords } from '../shared/indicator-checks.ts'
import { reasonChecks } from '../shared/wording-checks.ts'
import { generalSpending, nothingLost } from './narrative/conditions.ts'
import { sayingNone } from './saying-none.ts'

/** A part that says a fund has none beside that fund's figure. */
const noneBesideFigure: readonly Check[] = (
  [
    ['governmentFund', 'overall.income.governmentFund', '附件二填了政府性基金', '政府性基金预算'],
    ['stateCapital', 'report.stateCapital.amount', '附件四的数据里填了国有资本经营预算支出', '国有资本经营预算'],
    ['socialInsurance', 'report.socialInsurance.amount', '附件四的数据里填了社会保险基金预算支出', '社会保险基金预算'],
  ] as const
).map(
  ([section, figure, filled, fund]): Check => ({
    id: `report.sections.${section}.none`,
    kind: 'saysNone',
    grade: 'must',
    basis: fund === '政府性基金预算' ? '附件四与附件二一致' : '附件四前后一致',
    says: `报告这一部分写“无”，但${filled}。请改这一部分，或核对金额。`,
    cell: `report.sections.${section}`,
    find: sayingNone(fund),
    figure,
    example: ['无。', `${fund}支出20万元。`],
  }),
)

const toldInReport = '附件四 存在的问题及原因分析'

/** What the report must have before it is signed; a file that others made may lack it. */
export const reportChecks: readonly Check[] = [
  ...noneBesideFigure,
  ...(
    [
      ['problems', '指标都得了满分，报告还要写自身的不足。请写一两条预算绩效管理上的不足。'],
      ['measures', '指标都得了满分，报告还要写改进措施。请与不足一条对一条：做什么、由谁做、什么时候做完。'],
    ] as const
  ).map(
    ([column, says]): Check => ({
      id: `report.shortfalls.${column}.given`,
      kind: 'notWords',
      grade: 'must',
      inFile: 'silent',
      basis: toldInReport,
      says,
      when: nothingLost,
      cell: `report.shortfalls.${column}`,
      words: blankWords,
    }),
  ),
  {
    id: 'report.publication.given',
    kind: 'notWords',
    grade: 'must',
    inFile: 'silent',
    basis: '附件四 自评结果拟应用和公开情况',
    says: '报告要写明自评结果在哪里公开。请写公开渠道。',
    cell: 'report.publication',
    words: blankWords,
  },
  {
    id: 'report.governmentFund.amount.withinAll',
    kind: 'atMost',
    grade: 'must',
    basis: '附件二与附件四一致',
    says: '政府性基金支出不应超过全部支出。请核对，改正有误的一处。',
    left: 'report.governmentFund.amount',
    right: 'overall.expenditure.total',
  },
  {
    id: 'report.general.withinIncome',
    kind: 'atMost',
    grade: 'explain',
    inFile: 'silent',
    basis: '附件二与附件四一致',
    says: '一般公共预算支出高于一般公共预算收入，可能把政府性基金或其他资金算进去了。请核对；动用上年结转的，请说明。',
    left: generalSpending,
    right: 'overall.income.general',
  },
  {
    id: 'report.governmentFund.amount.withinIncome',
    kind: 'atMost',
    grade: 'explain',
    inFile: 'silent',
    basis: '附件二与附件四一致',
    says: '政府性基金支出高于本年政府性基金收入。请核对；动用上年结转的，请说明。',
    left: 'report.governmentFund.amount',
    right: 'overall.income.governmentFund',
  },
  ...['overall', 'project.*'].flatMap((annex) => executionChecks(`${annex}.funds.total`)),
]

/** Execution below full marks needs a reason, like an indicator. */
function executionChecks(total: Pattern): readonly Check[] {
  return [
    {
      id: `${total}.reason.given`,
      kind: 'notWords',
      grade: 'must',
      inFile: 'silent',
      basis: '未得满分的指标须说明偏差原因和改进措施',
      says: '预算执行率没有得满分，要写偏差原因和改进措施。请写一两句：为什么没有全部执行，下一步怎么做。',
      when: { above: [`${total}.weight`, `${total}.score`] },
      cell: `${total}.reason`,
      words: blankWords,
    },
    ...reasonChecks(total),
  ]
}
