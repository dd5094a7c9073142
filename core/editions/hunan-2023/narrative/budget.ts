import type { ProseSection, Sentence } from '../../../narrative/vocabulary.ts'
import { all, answered, areEqual, either, generalSpending, isAbove, isSome, isZero, not, when } from './conditions.ts'
import { type Part, partsOf } from './parts.ts'

const [initial, annual] = ['overall.funds.total.initial', 'overall.funds.total.annual']
const [income, spent] = ['overall.income.total', 'overall.expenditure.total']
const general = 'report.initialBudget.general'
const [basicBefore, basic] = ['report.initialBudget.basic', 'overall.expenditure.basic']

const initialParts: readonly Part[] = [
  { name: '基本支出', figure: basicBefore },
  { name: '项目支出', figure: 'report.initialBudget.projects' },
]
const incomeParts: readonly Part[] = [
  { name: '一般公共预算财政拨款', figure: 'overall.income.general' },
  { name: '政府性基金预算拨款', figure: 'overall.income.governmentFund' },
  { name: '纳入专户管理的非税收入拨款', figure: 'overall.income.nonTax' },
  { name: '其他资金', figure: 'overall.income.other' },
]
const generalParts: readonly Part[] = [
  { name: '基本支出', figure: 'report.general.basic' },
  { name: '项目支出', figure: 'report.general.projects' },
]

export const basicBudget: ProseSection = {
  id: 'basicBudget',
  title: '部门预算情况',
  paragraphs: [
    [
      when(isZero(initial), '{year}年年初未安排部门预算。'),
      when(not(isZero(initial)), '{year}年年初部门预算收入{{overall.funds.total.initial}}'),
      when(all(areEqual(general, initial), isSome(initial)), '，全部为一般公共预算财政拨款'),
      when(
        all(not(areEqual(general, initial)), not(isZero(general))),
        '，其中一般公共预算财政拨款{{report.initialBudget.general}}',
      ),
      when(not(isZero(initial)), '；支出{{overall.funds.total.initial}}'),
      ...partsOf({ whole: initial, parts: initialParts, some: '，其中', only: '，全部为' }),
      when(all(areEqual(basicBefore, initial), isSome(initial)), '，未安排项目支出'),
      when(not(isZero(initial)), '。'),
    ],
  ],
}

/** What was added to or taken from the budget within the year, and why. */
const adjustment: readonly Sentence[] = [
  when(isAbove(annual, initial), '年中追加{{difference.added}}，全年预算{{overall.funds.total.annual}}'),
  when(isAbove(initial, annual), '年中调减{{difference.cut}}，全年预算{{overall.funds.total.annual}}'),
  when(areEqual(annual, initial), '年中未调整预算'),
  when(all(areEqual(annual, initial), isSome(annual)), '，全年预算{{overall.funds.total.annual}}'),
  when(
    not(either(isAbove(annual, initial), isAbove(initial, annual), areEqual(annual, initial))),
    '全年预算{{overall.funds.total.annual}}',
  ),
  when(all(not(areEqual(annual, initial)), answered('report.change.reason')), '{{report.change.reason.because}}'),
  when(
    all(isAbove(annual, initial), not(answered('report.change.reason'))),
    '{{explanation.overall.funds.total.annual.growth}}',
  ),
  '。',
]

/** Income and spending come from the general budget alone. */
const allGeneral = all(
  areEqual('overall.income.general', income),
  areEqual(generalSpending, spent),
  isSome(income),
  isSome(spent),
)

const balance: readonly Sentence[] = [
  when(not(isZero(income)), '全年收入合计{{overall.income.total}}'),
  when(isZero(income), '全年未取得收入'),
  {
    when: not(allGeneral),
    group: partsOf({ whole: income, parts: incomeParts, some: '，其中', only: '，均为' }),
    join: '',
    end: '',
  },
  when(all(allGeneral, isSome(spent)), '，支出合计{{overall.expenditure.total}}，收支均为一般公共预算财政拨款'),
  when(all(not(allGeneral), not(isZero(spent))), '；支出合计{{overall.expenditure.total}}'),
  when(isZero(spent), '，未发生支出'),
  when(isAbove(spent, income), '，支出比收入多{{difference.overspent}}'),
  when(isAbove(income, spent), '，收入比支出多{{difference.underspent}}'),
  '{{explanation.overall.income.total.spending}}。',
]

const basicMoved = all(isSome(basic), not(areEqual(basicBefore, basic)), answered('report.change.basic'))

/** Basic and project spending, each with its share; basic spending is followed by what changed it. */
const spending: readonly Sentence[] = [
  when(all(areEqual(basic, spent), isSome(spent)), '支出全部为基本支出，{{compared.basic}}'),
  when(
    all(not(areEqual(basic, spent)), not(isZero(basic))),
    '基本支出{{overall.expenditure.basic}}，占支出合计的{{share.basic}}，{{compared.basic}}',
  ),
  when(all(isZero(basic), isSome(spent)), '支出全部为项目支出'),
  when(basicMoved, '{{report.change.basic.because}}'),
  when(
    all(not(areEqual(basic, spent)), not(isZero(basic))),
    '；项目支出{{overall.expenditure.projects}}，占{{share.projects}}',
  ),
  when(not(isZero(spent)), '。'),
]

const generalBudget: readonly Sentence[] = [
  when(all(not(allGeneral), areEqual(generalSpending, spent), isSome(spent)), '支出全部属于一般公共预算。'),
  when(
    all(not(areEqual(generalSpending, spent)), not(isZero(generalSpending))),
    '支出中，一般公共预算支出{{sum.general}}',
  ),
  {
    when: not(areEqual(generalSpending, spent)),
    group: [
      {
        group: partsOf({ whole: generalSpending, parts: generalParts, some: '，其中', only: '，全部为' }),
        join: '',
        end: '',
      },
    ],
    join: '',
    end: '。',
  },
]

export const basicFinal: ProseSection = {
  id: 'basicFinal',
  title: '部门决算情况',
  paragraphs: [
    adjustment,
    [
      ...balance,
      ...spending,
      ...generalBudget,
      when(isSome('report.carryover.amount'), '年末结转结余{{report.carryover.amount}}。'),
      when(isZero('report.carryover.amount'), '年末无结转结余。'),
    ],
  ],
}
