import { cells, type Table } from '../../fixtures/facts.ts'
import { tables as secondLevels } from '../../fixtures/tables.ts'

/** A derived cell, all its inputs, and its value. */
export type Case = readonly [address: string, inputs: Table, worth: string]

/** One indicator in each of the nine tables, with 1, 2, 4 … points in a column. */
function oneInEach(annex: string, column: string): Table {
  const tables = secondLevels.map((table, at) => ({
    [`${annex}.indicators.${table}`]: '1',
    [`${annex}.indicators.${table}.1.${column}`]: String(2 ** at),
  }))
  return Object.assign({}, ...tables)
}

const base: readonly Case[] = [
  ['report.initialBudget.projects', { 'base.projects.budget': '15' }, '15'],
  ['base.staff.controlRate', cells('base.staff', { quota: '32', actual: '29' }), '90.63%'],
  ...['lastFinal', 'budget', 'final'].flatMap((column): Case[] => [
    [
      `base.threePublic.${column}`,
      {
        [`base.vehiclePurchase.${column}`]: '1.01',
        [`base.vehicleRunning.${column}`]: '2.02',
        [`base.overseas.${column}`]: '4.04',
        [`base.reception.${column}`]: '8.08',
      },
      '15.15',
    ],
    [
      `base.vehicles.${column}`,
      { [`base.vehiclePurchase.${column}`]: '1.01', [`base.vehicleRunning.${column}`]: '2.02' },
      '3.03',
    ],
  ]),
  [
    'base.procurement.final',
    cells('base.procurement', { goods: '190.85', works: '0.01', services: '69.06' }),
    '259.92',
  ],
  ['base.basicAdjustment.budget', { 'report.initialBudget.basic': '451.23' }, '451.23'],
  ['base.basicAdjustment.final', { 'overall.expenditure.basic': '675.18' }, '675.18'],
  ['base.buildings.1.areaRate', cells('base.buildings.1', { approvedArea: '1200', actualArea: '1180' }), '98.33%'],
  [
    'base.buildings.1.investmentRate',
    cells('base.buildings.1', { budgetInvestment: '300', actualInvestment: '301.5' }),
    '100.5%',
  ],
]

const spending: Table = { 'overall.expenditure.basic': '20', 'base.projects.final': '70.63' }

const overall: readonly Case[] = [
  ['overall.funds.total.initial', { 'report.initialBudget.basic': '451.23', 'base.projects.budget': '15' }, '466.23'],
  ['overall.funds.total.executed', spending, '90.63'],
  ['overall.funds.total.weight', {}, '10'],
  ['overall.funds.total.rate', { ...spending, 'overall.funds.total.annual': '100' }, '90.63%'],
  ['overall.funds.total.score', { ...spending, 'overall.funds.total.annual': '100' }, '9.06'],
  [
    'overall.income.total',
    cells('overall.income', { general: '4211.68', governmentFund: '50.92', nonTax: '0.25', other: '248.5' }),
    '4511.35',
  ],
  ['overall.expenditure.projects', { 'base.projects.final': '3837.88' }, '3837.88'],
  ['overall.expenditure.total', { 'overall.expenditure.basic': '675.18', 'base.projects.final': '3837.88' }, '4513.06'],
  ['overall.total.weight', oneInEach('overall', 'weight'), '521'],
  [
    'overall.total.score',
    { ...oneInEach('overall', 'score'), ...spending, 'overall.funds.total.annual': '100' },
    '520.06',
  ],
]

/** 1.01, 2.02 and 4.04 for the three sources in one column. */
function sources(column: string, factor: number): Table {
  const amounts = { fiscal: 1.01, carryover: 2.02, other: 4.04 }
  return Object.fromEntries(
    Object.entries(amounts).map(([source, amount]) => [
      `project.2.funds.${source}.${column}`,
      (amount * factor).toFixed(2),
    ]),
  )
}

const money: Table = { ...sources('annual', 2), ...sources('executed', 1) }

const project: readonly Case[] = [
  ['project.2.funds.total.initial', sources('initial', 1), '7.07'],
  ['project.2.funds.total.annual', sources('annual', 1), '7.07'],
  ['project.2.funds.total.executed', sources('executed', 1), '7.07'],
  ['project.2.funds.total.weight', {}, '10'],
  ['project.2.funds.total.rate', money, '50%'],
  ['project.2.funds.total.score', money, '5'],
  ['project.2.total.weight', oneInEach('project.2', 'weight'), '521'],
  ['project.2.total.score', { ...oneInEach('project.2', 'score'), ...money }, '516'],
]

/** Every derived cell of the form. */
export const cases: readonly Case[] = [...base, ...overall, ...project]
