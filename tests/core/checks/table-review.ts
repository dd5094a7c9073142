import type { Breaking } from './table.ts'

/** Far above the budget: the row, what is stated, and the working. */
const farAbove: readonly Breaking[] = (
  [
    ['base.projects', { 'base.projects.final': '1028' }, /^1028 ÷ 790 = 130\.13%，超过130%$/],
    [
      'base.publicFunds',
      { 'base.publicFunds.final': '120', 'base.publicFunds.lastFinal': '100' },
      /^120 ÷ 92 = 130\.43%，超过130%$/,
    ],
    ['base.office', { 'base.office.final': '48', 'base.office.lastFinal': '40' }, /^48 ÷ 32 = 150%，超过130%$/],
    [
      'base.utilitiesTravel',
      { 'base.utilitiesTravel.final': '33', 'base.utilitiesTravel.lastFinal': '30' },
      /^33 ÷ 22 = 150%，超过130%$/,
    ],
    [
      'base.meetingsTraining',
      { 'base.meetingsTraining.final': '5.6', 'base.meetingsTraining.lastFinal': '5' },
      /^5\.6 ÷ 4 = 140%，超过130%$/,
    ],
    ['base.procurement', { 'base.procurement.goods': '196.75' }, /^336 ÷ 240 = 140%，超过130%$/],
  ] as const
).map(([row, change, shows]) => [`${row}.final.farAboveBudget`, 'explain', `${row}.final`, change, shows])

/** What a review of annex 1 and of the projects' money names first. */
export const reviewBreakings: readonly Breaking[] = [
  ...farAbove,
  [
    'base.buildings.1.actualArea.withinApproved',
    'explain',
    'base.buildings.1.actualArea',
    { 'base.buildings.1.actualArea': '1290' },
    /^1290 > 1250，多 40$/,
  ],
  [
    'base.buildings.1.actualInvestment.withinApproved',
    'explain',
    'base.buildings.1.actualInvestment',
    { 'base.buildings.1.actualInvestment': '326.5' },
    /^326\.5 > 310，多 16\.5$/,
  ],
  ...(
    [
      [
        'base.projects',
        'base.otherProjects.1.name',
        { 'base.otherProjects.1.name': '非遗保护资金' },
        /与“非遗保护专项资金”$/,
      ],
      [
        'base.buildings',
        'base.buildings.1.name',
        { 'base.buildings': '1,2', 'base.buildings.2.name': '文化馆附属用房' },
        /^“文化馆附属用房”与“文化馆附属用房”$/,
      ],
      ['project', 'project.1.name', { 'project.3.name': '非遗保护项目' }, /^“非遗保护专项资金”与“非遗保护项目”$/],
    ] as const
  ).map(([list, at, change, shows]): Breaking => [`${list}.repeated`, 'explain', at, change, shows]),
  [
    'project.2.funds.total.annual.midYear',
    'explain',
    'project.2.funds.total.annual',
    { 'report.change.reason': '' },
    /^420 ÷ 300 = 140%，超过130%$/,
  ],
]
