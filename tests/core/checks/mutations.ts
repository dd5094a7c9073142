import { bind, patternOf } from '../../../core/address.ts'
import type { Form, PlacedCell } from '../../../core/form.ts'
import { textAt } from '../../../core/formula.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { cells, factsOf, form as hunan, stating, type Table, unasked, year } from '../../fixtures/facts.ts'
import { national, nationalFiling, nationalTables, nationalYear } from '../../fixtures/national.ts'
import { reportWithErrors } from '../../fixtures/report-with-errors.ts'
import { tables } from '../../fixtures/tables.ts'
import { errorTable } from '../../fixtures/with-errors.ts'
import { nationalBreakings } from '../national/table.ts'
import { misplaced, reviewed, right, wrong } from './indicator-rules.ts'
import { sentences } from './prose-table.ts'
import { type Breaking, breakings } from './table.ts'
import { evaluationBreakings } from './table-evaluation.ts'
import { plausibleBreakings, textBreakings } from './table-plausible.ts'
import { reviewBreakings } from './table-review.ts'

/** One corruption of a correct filing: the rule that it breaks and the cell to mend first. */
export type Mutation = { readonly rule: string; readonly at: string; readonly facts: ReadonlyMap<string, string> }

type Filing = ReadonlyMap<string, string>

function ofTable(correct: Filing, table: readonly Breaking[]): Mutation[] {
  return table.map(([check, , at, change]) => ({ rule: patternOf(check), at, facts: stating(correct, change) }))
}

/** An additional row in every table of indicators, with each of its rules broken once. */
function ofIndicators(correct: Filing, annex: string, secondLevels: readonly string[]): Mutation[] {
  return secondLevels.flatMap((table) => {
    const list = `${annex}.indicators.${table}`
    const row = `${list}.9`
    const rows = [correct.get(list), '9'].filter(Boolean).join(',')
    const broken = (rule: string, column: string, change: Table): Mutation => ({
      rule: `${patternOf(row)}.${rule}`,
      at: `${row}.${column}`,
      facts: stating(correct, { [list]: rows }, cells(row, { ...right, ...change })),
    })
    const known = table === 'economicCost' ? 'cost' : table
    const like = table.endsWith('Cost') ? 'cost' : table
    return [
      ...Object.entries(wrong).map(([rule, { change, at }]) => broken(rule, at, change)),
      goalUnfinished(annex, broken),
      ...reviewed.filter(({ tables }) => tables.includes(like)).map(({ rule, change, at }) => broken(rule, at, change)),
      ...misplaced
        .filter(([under]) => under === known)
        .map(([, belongsTo, name]) => broken(`name.${belongsTo}`, 'name', { name })),
    ]
  })
}

/** Works that the goal tells of as unfinished, with full marks. */
function goalUnfinished(annex: string, broken: (rule: string, column: string, change: Table) => Mutation): Mutation {
  const at = `${annex}.goal.actual`
  const { rule, facts } = broken('score.goalUnfinished', 'score', { name: '工程竣工验收率' })
  return { rule, at, facts: stating(facts, { [at]: '12处正在施工' }) }
}

/** Every derived cell stated as another figure, every required cell left blank. */
function ofCells(form: Form, correct: Filing): Mutation[] {
  return [...form.cells.values()].flatMap((cell): Mutation[] => {
    const [at, facts] = placed(cell, correct)
    if (cell.formula) {
      const other = another(textAt(form, facts, at))
      return [{ rule: `${cell.pattern}.formula`, at, facts: stating(facts, { [at]: other }) }]
    }
    return cell.required ? [{ rule: `${cell.pattern}.required`, at, facts: stating(facts, { [at]: '' }) }] : []
  })
}

/** A cell of the first listed row; an empty table is given a row. */
function placed({ pattern }: PlacedCell, correct: Filing): readonly [string, Filing] {
  if (!pattern.includes('.indicators.')) return [bind(pattern, [1, 1]), correct]
  const list = bind(pattern.slice(0, pattern.lastIndexOf('.*')), [1])
  const row = { [list]: '1', ...cells(`${list}.1`, right) }
  const at = `${list}.1${pattern.slice(pattern.lastIndexOf('.'))}`
  return [at, correct.get(list) ? correct : stating(correct, row)]
}

function another(worth = '0'): string {
  const percent = worth.endsWith('%') ? '%' : ''
  return `${Number.parseFloat(worth) + 1}${percent}`
}

function ofSignatures(correct: Filing): Mutation[] {
  return ['base', 'overall', 'project.1'].map((annex) => {
    const at = `${annex}.signature.date`
    return { rule: `${patternOf(at)}.afterYear`, at, facts: stating(correct, { [at]: '2023-06-30' }) }
  })
}

function ofProse(correct: Filing): Mutation[] {
  return sentences.flatMap(([section, words, rule]) => {
    const at = `report.sections.${section}`
    return rule ? [{ rule: `report.prose.${rule}`, at, facts: stating(correct, { [at]: words }) }] : []
  })
}

/** Corruptions possible only in an imported report. */
function ofImported(): Mutation[] {
  const filed = stating(factsOf(errorTable), { 'report.sections.original': reportWithErrors })
  const facts = unasked(filed, 'report.sections.governmentFund')
  const school = stating(unasked(facts, 'unit.selfReference'), { 'report.sections.original': '我校学生1200人。' })
  const at = 'report.sections.original'
  const low = stating(facts, { [at]: '一、绩效情况\n预算执行率45%。\n二、存在的问题\n暂无问题。' })
  return [
    ...['none', 'pairs'].map((rule) => ({ rule: `report.prose.${rule}`, at, facts })),
    { rule: 'report.prose.selfReference.kind', at, facts: school },
    { rule: 'report.prose.noProblem', at, facts: low },
  ]
}

const correct = correctFiling()
const projects = nationalFiling()

/** Every edition with a year, a correct filing, and its corruptions. */
export const mutated: readonly (readonly [Form, number, Filing, readonly Mutation[]])[] = [
  [
    hunan,
    year,
    correct,
    [
      ...ofTable(correct, breakings),
      ...(['overall', 'project.2'] as const).flatMap((annex) => [
        ...ofTable(correct, [...evaluationBreakings(annex), ...textBreakings(annex)]),
        ...ofIndicators(correct, annex, tables),
      ]),
      ...ofTable(correct, [...plausibleBreakings, ...reviewBreakings]),
      ...ofCells(hunan, correct),
      ...ofSignatures(correct),
      ...ofProse(correct),
      ...ofImported(),
    ],
  ],
  [
    national,
    nationalYear,
    projects,
    [
      ...ofTable(projects, nationalBreakings),
      ...ofIndicators(projects, 'project.1', nationalTables),
      ...ofCells(national, projects),
    ],
  ],
]
