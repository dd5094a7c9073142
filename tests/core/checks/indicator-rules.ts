import { tables } from '../../fixtures/tables.ts'

const perIndicator = [
  'weight.positive',
  'name.none',
  'score.withinWeight',
  'reason.given',
  'score.rule',
  'direction.sign',
  'actual.farAbove',
]

/** The rules that stand for every indicator of annexes 2 and 3. */
export const indicatorRules: readonly string[] = ['overall', 'project.*'].flatMap((annex) =>
  tables.flatMap((table) => perIndicator.map((rule) => `${annex}.indicators.${table}.*.${rule}`)),
)
