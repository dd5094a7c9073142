import type { Pattern } from '../../../address.ts'
import type { Condition, Each, Formula } from '../../../formula-grammar.ts'
import type { Sentence } from '../../../narrative/vocabulary.ts'
import { tables } from '../indicators.ts'

export const nothing: Formula = { constant: '0' }

/** The general budget's spending. */
export const generalSpending: Formula = { sum: ['report.general.basic', 'report.general.projects'] }

/** The cell contains words. */
export function answered(cell: Pattern): Condition {
  return { like: [cell, '\\S'] }
}

/** The cell was asked and left blank. */
export function blank(cell: Pattern): Condition {
  return { is: [cell, ['']] }
}

export function not(condition: Condition): Condition {
  return { not: condition }
}

export function all(...conditions: readonly Condition[]): Condition {
  return { all: conditions }
}

export function either(...conditions: readonly Condition[]): Condition {
  return { any: conditions }
}

export function isZero(figure: Formula): Condition {
  return { equal: [figure, nothing] }
}

export function isSome(figure: Formula): Condition {
  return { above: [figure, nothing] }
}

/** The first formula is greater than the second. */
export function isAbove(more: Formula, less: Formula): Condition {
  return { above: [more, less] }
}

export function areEqual(one: Formula, other: Formula): Condition {
  return { equal: [one, other] }
}

export function when(condition: Condition, say: string): Sentence {
  return { when: condition, say }
}

/** The rows of every indicator of an annex that meet a condition on their own cells, if one is given. */
export function indicatorsOf(annex: string, only?: (row: Pattern) => Condition, lead?: string): readonly Each[] {
  return tables.map((table) => {
    const row = `${annex}.indicators.${table}.*`
    return { row, ...(only ? { only: only(row) } : {}), ...(lead ? { lead } : {}) }
  })
}

/** An indicator, or the execution of the budget, that lost points. */
export function lost(row: Pattern): Condition {
  return isAbove(`${row}.weight`, `${row}.score`)
}

/** All indicators of an annex, by column. */
export function allIndicators(annex: string, column: string): Formula {
  return { sum: tables.map((table) => `${annex}.indicators.${table}.*.${column}`) }
}

/** No indicator of the annex lost a point. */
export function noneLostIn(annex: string): Condition {
  return areEqual(allIndicators(annex, 'weight'), allIndicators(annex, 'score'))
}

/** Neither an indicator nor the execution of a budget lost a point, in any annex. */
export const nothingLost: Condition = all(
  ...['overall', 'project.*'].map(noneLostIn),
  ...['overall', 'project.*'].map((annex) => areEqual(`${annex}.funds.total.weight`, `${annex}.funds.total.score`)),
)

/** Conditions on the cells of one row, an indicator's or a budget's. */
export const reached: Condition = { reached: '.' }
export const inWords: Condition = { is: ['.direction', ['qualitative']] }
export const isLost: Condition = { above: ['.weight', '.score'] }

/** Cells of every indicator of these annexes. */
export function columnsOf(annexes: readonly string[], columns: readonly string[]): readonly Pattern[] {
  const rows = annexes.flatMap((annex) => indicatorsOf(annex).map(({ row }) => row))
  return rows.flatMap((row) => columns.map((column) => `${row}.${column}`))
}
