import type { FaultKind, Faulty, Sound } from './fault.ts'

function year(row: string, lastFinal: string, budget: string, final: string) {
  return { [`${row}.lastFinal`]: lastFinal, [`${row}.budget`]: budget, [`${row}.final`]: final }
}

function above(row: string, figures: readonly [string, string, string], shows: RegExp): Faulty {
  const at = `${row}.final`
  return [`${row} came to ${figures[2]} of ${figures[1]}`, year(row, ...figures), [`${at}.farAboveBudget`, at, shows]]
}

function within(row: string, ...figures: readonly [string, string, string]): Sound {
  return [`${row} came to ${figures[2]} of ${figures[1]}`, year(row, ...figures)]
}

/** A row of annex 1 that was spent far beyond its budget. */
export const aboveBudget: FaultKind = {
  title: 'A final figure far above its budget',
  faulty: [
    above('base.publicFunds', ['150', '90', '140'], /^140 ÷ 90 = 155\.56%/),
    above('base.meetingsTraining', ['6', '4', '5.6'], /^5\.6 ÷ 4 = 140%/),
    above('base.office', ['40', '20.5', '38.2'], /^38\.2 ÷ 20\.5 = 186\.34%/),
    above('base.utilitiesTravel', ['21', '10', '13.1'], /^13\.1 ÷ 10 = 131%/),
    [
      'procurement came to 96 of 60',
      {
        'base.procurement.budget': '60',
        'base.procurement.goods': '80',
        'base.procurement.works': '0',
        'base.procurement.services': '16',
      },
      ['base.procurement.final.farAboveBudget', 'base.procurement.final', /^96 ÷ 60 = 160%/],
    ],
    [
      'projects came to 450 of 300',
      { ...year('base.projects', '460', '300', '450'), ...year('base.operations', '460', '300', '450') },
      ['base.projects.final.farAboveBudget', 'base.projects.final', /^450 ÷ 300 = 150%/],
    ],
    [
      'a building is larger than approved',
      {
        'base.buildings.1.name': '业务用房',
        'base.buildings.1.approvedArea': '1200',
        'base.buildings.1.actualArea': '1350',
      },
      ['base.buildings.1.actualArea.withinApproved', 'base.buildings.1.actualArea', /^1350 > 1200，多 150$/],
    ],
    [
      'a building cost more than planned',
      {
        'base.buildings.1.name': '业务用房',
        'base.buildings.1.budgetInvestment': '300',
        'base.buildings.1.actualInvestment': '318.5',
      },
      ['base.buildings.1.actualInvestment.withinApproved', 'base.buildings.1.actualInvestment', /多 18\.5$/],
    ],
    [
      'a row of projects is listed twice',
      { 'base.otherProjects.1.name': '森林防火经费', 'base.provincial.1.name': '森林防火专项资金' },
      ['base.projects.repeated', 'base.otherProjects.1.name', /^“森林防火经费”与“森林防火专项资金”$/],
    ],
  ],
  sound: [
    within('base.publicFunds', '150', '140', '138'),
    within('base.office', '40', '40', '38'),
    within('base.meetingsTraining', '0', '0', '5'),
    [
      'a building is as approved',
      {
        'base.buildings.1.name': '业务用房',
        'base.buildings.1.approvedArea': '1200',
        'base.buildings.1.actualArea': '1200',
        'base.buildings.1.budgetInvestment': '300',
        'base.buildings.1.actualInvestment': '298.5',
      },
    ],
    [
      'two rows of projects are alike in a part of their names',
      { 'base.otherProjects.1.name': '森林防火经费', 'base.otherProjects.2.name': '森林病虫害防治经费' },
    ],
  ],
}
