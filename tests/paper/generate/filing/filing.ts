import type { Form } from '../../../../core/form.ts'

/** The printed parts of a target or an actual: `≥`, `12`, `件`; words have no sign and no unit. */
export type Measured = { readonly sign: string; readonly value: string; readonly unit: string }

/** A random department's filing of one year: its facts as a person states them. */
export type Filing = {
  readonly form: Form
  readonly year: number
  readonly county: string
  readonly department: string
  /** How the unit calls itself in its report. */
  readonly self: string
  /** Canonical texts; a target and an actual are written as a whole: `≥12件`. */
  readonly facts: ReadonlyMap<string, string>
  /** The parts of every target and actual, by address. */
  readonly measures: ReadonlyMap<string, Measured>
}

/** Where the facts of a filing are collected. */
export type Gathered = {
  readonly facts: Map<string, string>
  readonly measures: Map<string, Measured>
}

/** A list's value for so many rows: `1,2,3`. */
export function listed(count: number): string {
  return Array.from({ length: count }, (_, at) => at + 1).join(',')
}

/** So many different items, in the order drawn. */
export function drawn<Item>(dice: { upTo(end: number): number }, items: readonly Item[], count: number): Item[] {
  const left = [...items]
  return Array.from({ length: Math.min(count, items.length) }, () => left.splice(dice.upTo(left.length), 1)).flat()
}
