import { describe, expect, test } from 'vitest'
import { publishedForms } from '../../../core/editions/index.ts'
import type { RowTree } from '../../../core/form.ts'
import { questions } from '../../../core/questions.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { factsOf, form, stating } from '../../fixtures/facts.ts'
import { tables } from '../../fixtures/tables.ts'

const unit = [
  'unit#name',
  'unit#selfReference',
  'unit#address',
  'unit#duties',
  'unit#offices',
  'unit#subordinates',
  'unit#retired',
  'unit#notice',
  'unit#noticeTitle',
]
const base = [
  'base.staff',
  'base.vehiclePurchase',
  'base.vehicleRunning',
  'base.overseas',
  'base.reception',
  'base.projects',
  'base.operations',
  'base.maintenance',
  'base.otherProjects',
  'base.provincial',
  'base.publicFunds',
  'base.office',
  'base.utilitiesTravel',
  'base.meetingsTraining',
  'base.procurement',
  'base.buildings',
  'base.frugality',
  'base.signature',
]
const evaluation = (annex: string) => [
  `${annex}.goal#expected`,
  `${annex}.goal#actual`,
  `${annex}.heading`,
  ...tables.map((table) => `${annex}.indicators.${table}`),
  `${annex}.signature`,
]
const overall = ['overall.funds.total', 'overall.income', 'overall.expenditure', ...evaluation('overall')]
const project = [
  ...['name', 'authority', 'implementer', 'level'].map((cell) => `project.1#${cell}`),
  ...['fiscal', 'carryover', 'other'].map((source) => `project.1.funds.${source}`),
  ...evaluation('project.1'),
]
const sections = [
  'opening',
  'duties',
  'staffing',
  'basicBudget',
  'basicFinal',
  'threePublic',
  'procurement',
  'projects',
  'governmentFund',
  'stateCapital',
  'socialInsurance',
  'performance',
  'problems',
  'measures',
  'publication',
]
const report = [
  'report#date',
  'report.general',
  'report#others',
  'report.organisation',
  'report.rules',
  'report.highlights',
  'report.use',
  'report#publication',
  ...sections.map((section) => `report.sections#${section}`),
]

const asked = (facts: Map<string, string>) => questions(form, facts).map(({ id }) => id)

describe('the order of questions', () => {
  test('annex by annex as they lie before her: what annex 2 needs before it, the unit’s facts before the report', () => {
    const before = [...base, 'report.initialBudget', ...overall, 'project']
    expect(asked(new Map())).toEqual([...before, ...unit, ...report])
  })

  test('each project is asked completely, after the list that names it', () => {
    expect(asked(factsOf({ project: '1' }))).toEqual([
      ...[...base, 'report.initialBudget', ...overall, 'project', ...project],
      ...[...unit, ...report],
    ])
  })

  test('projects come in the order of their list', () => {
    const ids = asked(factsOf({ project: '3,1' })).filter((id) => id.endsWith('#name'))
    expect(ids).toEqual(['project.3#name', 'project.1#name', 'unit#name'])
  })

  test('a row of a list comes right after its list', () => {
    const ids = asked(factsOf({ 'base.otherProjects': '2,1', 'base.buildings': '1' }))
    const at = ids.indexOf('base.otherProjects')
    expect(ids.slice(at, at + 4)).toEqual([
      'base.otherProjects',
      'base.otherProjects.2',
      'base.otherProjects.1',
      'base.provincial',
    ])
    expect(ids[ids.indexOf('base.buildings') + 1]).toBe('base.buildings.1')
  })

  test('an indicator is one row, then its score, then its reason; its band only if words need one', () => {
    const ids = asked(correctFiling())
    const of = (row: string) => ids.filter((id) => id.startsWith(row)).map((id) => id.slice(row.length))
    expect(of('overall.indicators.quantity.1')).toEqual(['', '#score'])
    expect(of('overall.indicators.quantity.2')).toEqual(['', '#score', '#reason'])
    expect(of('overall.indicators.sustainable.1')).toEqual(['', '#score'])
    expect(of('overall.indicators.sustainable.2')).toEqual(['', '#band', '#score', '#reason'])
  })

  test('an edition asks every row once, in whatever order', () => {
    for (const { edition, tree, rows: byId } of publishedForms) {
      const rows = (nodes: RowTree): string[] => nodes.flatMap((node) => ('list' in node ? rows(node.rows) : [node.id]))
      expect(rows(tree).sort()).toEqual(edition.rows.map(({ id }) => id).sort())
      const known = [...edition.sections.map(({ id }) => id), ...byId.keys()]
      expect(edition.asking?.filter((id) => !known.includes(id)) ?? []).toEqual([])
    }
  })

  test('no derived, signed or imported cell is ever asked', () => {
    const cells = questions(form, correctFiling()).flatMap((question) => question.cells)
    const never = cells.filter(({ formula, signed, readFrom, imported }) => formula || signed || readFrom || imported)
    expect(never).toEqual([])
    const columns = cells.map(({ address }) => address)
    expect(columns.filter((address) => /threePublic|controlRate|\.signature\.(head|date)$/.test(address))).toEqual([
      'report.sections.threePublic',
    ])
  })

  test('the three cells of a heading are one question', () => {
    const heading = questions(form, stating(new Map())).find(({ id }) => id === 'overall.heading')
    expect(heading?.cells.map(({ column }) => column)).toEqual(['output', 'benefit', 'satisfaction'])
  })
})
