import type { Table } from '../../../fixtures/facts.ts'

/** Facts that a reviewer finds fault with: the check, the cell to mend first, and the working shown. */
export type Faulty = readonly [title: string, facts: Table, finds: readonly [check: string, at: string, shows: RegExp]]

/** Facts that nobody finds fault with. */
export type Sound = readonly [title: string, facts: Table]

/** A kind of fault that reviews name, in faulty inputs and in sound ones that look alike. */
export type FaultKind = {
  readonly title: string
  readonly faulty: readonly Faulty[]
  readonly sound: readonly Sound[]
}

/** A project's name and goal. */
export function project(name: string, expected: string, actual = expected): Table {
  return { 'project.1.name': name, 'project.1.goal.expected': expected, 'project.1.goal.actual': actual }
}

/** An indicator of the project as reviews quote it: `培训次数 ≥12次 → 13次 · 10/10 · 原因`; a name has no space. */
export function indicator(table: string, line: string, number = 1): Table {
  const [, name = '', target = '', actual = '', weight = '', score = '', reason] =
    /^(\S+) (.+?) → (.+?) · ([\d.]+)\/([\d.]+)(?: · (.+))?$/.exec(line) ?? []
  if (name === '') throw new Error(`no indicator: ${line}`)
  const row = `project.1.indicators.${table}.${number}`
  const columns = { name, target, actual, weight, score, ...(reason ? { reason } : {}) }
  return Object.fromEntries(Object.entries(columns).map(([column, text]) => [`${row}.${column}`, text]))
}

/** The money of the project: its budget for the whole year, and what was spent of it. */
export function spent(annual: string, executed: string, initial = annual): Table {
  return {
    'project.1.funds.fiscal.initial': initial,
    'project.1.funds.fiscal.annual': annual,
    'project.1.funds.fiscal.executed': executed,
    ...Object.fromEntries(
      ['carryover', 'other'].flatMap((source) =>
        ['initial', 'annual', 'executed'].map((column) => [`project.1.funds.${source}.${column}`, '']),
      ),
    ),
  }
}
