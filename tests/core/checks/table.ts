import type { Grade } from '../../../core/checks/kinds.ts'
import type { Table } from '../../fixtures/facts.ts'
import { fullMarks } from '../../fixtures/full-marks.ts'

/** A rule, its grade and the cell to mend first; what breaks it in a correct filing; the working then shown. */
export type Breaking = readonly [check: string, grade: Grade, at: string, change: Table, shows: RegExp]

const sums: readonly Breaking[] = [
  [
    'base.projects.lastFinal.parts',
    'must',
    'base.projects.lastFinal',
    { 'base.operations.lastFinal': '119' },
    /812 ≠ 119 \+ 42 \+ 150 \+ 200 \+ 300 = 811，差 1$/,
  ],
  [
    'base.projects.budget.parts',
    'must',
    'base.projects.budget',
    { 'base.maintenance.budget': '' },
    /790 ≠ 118 \+ 0 \+ 132 \+ 200 \+ 300 = 750，差 40$/,
  ],
  [
    'base.projects.final.parts',
    'must',
    'base.projects.final',
    { 'base.otherProjects': '' },
    /1004\.50 ≠ 116\.50 \+ 38 \+ 0 \+ 310 \+ 410 = 874\.5，差 130$/,
  ],
  [
    'base.publicFunds.lastFinal.parts',
    'must',
    'base.publicFunds.lastFinal',
    { 'base.office.lastFinal': '80' },
    /80 \+ 21 \+ 4 = 105 > 88\.40，多 16\.6$/,
  ],
  [
    'base.publicFunds.budget.parts',
    'must',
    'base.publicFunds.budget',
    { 'base.utilitiesTravel.budget': '70' },
    /32 \+ 70 \+ 4 = 106 > 92，多 14$/,
  ],
  [
    'base.publicFunds.final.parts',
    'must',
    'base.publicFunds.final',
    { 'base.meetingsTraining.final': '40' },
    /31\.06 \+ 20\.90 \+ 40 = 91\.96 > 90\.15，多 1\.81$/,
  ],
]

const wholes: readonly Breaking[] = [
  [
    'base.publicFunds.final.withinBasic',
    'must',
    'base.publicFunds.final',
    { 'base.publicFunds.final': '690.01' },
    /690\.01 > 690，多 0\.01$/,
  ],
  [
    'base.publicFunds.budget.withinBasic',
    'must',
    'base.publicFunds.budget',
    { 'base.publicFunds.budget': '650.01' },
    /650\.01 > 650\.00，多 0\.01$/,
  ],
  [
    'report.general.basic.withinAll',
    'must',
    'report.general.basic',
    { 'report.general.basic': '690.01' },
    /690\.01 > 690，多 0\.01$/,
  ],
  [
    'report.general.projects.withinAll',
    'must',
    'report.general.projects',
    { 'report.general.projects': '1004.51' },
    /1004\.51 > 1004\.50，多 0\.01$/,
  ],
  [
    'report.governmentFund.amount.withinAll',
    'must',
    'report.governmentFund.amount',
    { 'report.governmentFund.amount': '1695' },
    /^1695 > 1694\.5，多 0\.5$/,
  ],
]

const compared: readonly Breaking[] = [
  [
    'report.general.withinIncome',
    'explain',
    'report.general.basic',
    { 'report.general.basic': '680' },
    /1660 > 1640，多 20$/,
  ],
  [
    'report.governmentFund.amount.withinIncome',
    'explain',
    'report.governmentFund.amount',
    { 'report.governmentFund.amount': '60' },
    /^60 > 54\.50，多 5\.5$/,
  ],
  [
    'base.publicFunds.final.above.budget',
    'explain',
    'base.publicFunds.final',
    { 'base.publicFunds.final': '93' },
    /^93 > 92，多 1$/,
  ],
  [
    'base.procurement.final.above.budget',
    'explain',
    'base.procurement.final',
    { 'base.procurement.services': '30' },
    /244\.3 > 240，多 4\.3$/,
  ],
  ['base.staff.actual.quota', 'explain', 'base.staff.actual', { 'base.staff.actual': '47' }, /^47 > 46，多 1$/],
  [
    'base.threePublic.final.above.budget',
    'explain',
    'base.threePublic.final',
    { 'base.reception.final': '4.60' },
    /10\.08 > 10，多 0\.08$/,
  ],
  [
    'base.threePublic.final.above.lastFinal',
    'explain',
    'base.threePublic.final',
    { 'base.overseas.final': '2' },
    /10\.73 > 10\.3，多 0\.43$/,
  ],
  [
    'base.publicFunds.final.growth',
    'explain',
    'base.publicFunds.final',
    { 'base.publicFunds.final': '114.93' },
    /^88\.40 → 114\.93，增加 26\.53（\+30\.01%）$/,
  ],
  [
    'base.office.final.growth',
    'explain',
    'base.office.final',
    { 'base.office.final': '39.27' },
    /^30\.20 → 39\.27，增加 9\.07（\+30\.03%）$/,
  ],
  [
    'base.utilitiesTravel.final.growth',
    'explain',
    'base.utilitiesTravel.final',
    { 'base.utilitiesTravel.final': '27.31' },
    /^21 → 27\.31/,
  ],
  [
    'base.meetingsTraining.final.growth',
    'explain',
    'base.meetingsTraining.final',
    { 'base.meetingsTraining.final': '5.21' },
    /^4 → 5\.21/,
  ],
  [
    'base.projects.final.growth',
    'explain',
    'base.projects.final',
    { 'base.projects.final': '1055.61' },
    /^812 → 1055\.61，增加 243\.61（\+30%）$/,
  ],
  [
    'overall.income.total.spending',
    'explain',
    'overall.income.total',
    { 'overall.income.other': '1' },
    /1695\.5 ≠ 1694\.5，差 1$/,
  ],
  [
    'overall.funds.total.annual.growth',
    'explain',
    'overall.funds.total.annual',
    { 'overall.funds.total.annual': '1872.01' },
    /^1440 → 1872\.01，增加 432\.01（\+30%）$/,
  ],
]

const acrossAnnexes: readonly Breaking[] = [
  ['project.executed.within', 'must', 'project', { 'base.projects.final': '849' }, /= 850 > 849，多 1$/],
  [
    'project.executed.coverage',
    'explain',
    'project',
    {},
    /^全年执行数 .*= 850，占附件一 项目支出 2023年决算 1004\.50 的 84\.62%$/,
  ],
  [
    'base.provincial.rows',
    'must',
    'base.provincial',
    { 'base.provincial': '1' },
    /^缺 1 行：健身步道建设专项资金 410$/,
  ],
  [
    'project.1.provincial.budget',
    'must',
    'base.provincial.1.budget',
    { 'base.provincial.1.budget': '199' },
    /^199 ≠ 200，差 1$/,
  ],
  [
    'project.2.provincial.final',
    'must',
    'base.provincial.2.final',
    { 'base.provincial.2.final': '411.5' },
    /^411\.5 ≠ 410，差 1\.5$/,
  ],
  [
    'report.sections.governmentFund.none',
    'must',
    'report.sections.governmentFund',
    { 'report.sections.governmentFund': '无' },
    /^报告写“无”，附件二 按收入性质分 政府性基金拨款为54\.5万元$/,
  ],
  [
    'report.sections.stateCapital.none',
    'must',
    'report.sections.stateCapital',
    { 'report.sections.stateCapital': '没有。', 'report.stateCapital.amount': '3' },
    /^报告写“没有。”，附件四 其他预算支出和年末结转 国有资本经营预算支出为3万元$/,
  ],
  [
    'report.sections.socialInsurance.none',
    'must',
    'report.sections.socialInsurance',
    { 'report.sections.socialInsurance': ' 无 ', 'report.socialInsurance.amount': '0.01' },
    /^报告写“无”，附件四 其他预算支出和年末结转 社会保险基金预算支出为0\.01万元$/,
  ],
]

/** What the report must have. */
const told: readonly Breaking[] = [
  ...['problems', 'measures'].map((column): Breaking => {
    const cell = `report.shortfalls.${column}`
    return [`${cell}.given`, 'must', cell, { ...fullMarks, [cell]: '' }, /^空白$/]
  }),
  ['report.publication.given', 'must', 'report.publication', { 'report.publication': '' }, /^空白$/],
]

/** The rules that apply once, and those of one annex 3. */
export const breakings: readonly Breaking[] = [...sums, ...wholes, ...compared, ...acrossAnnexes, ...told]
