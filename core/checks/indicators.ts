import type { Pattern } from '../address.ts'

const columns = ['target', 'actual', 'direction', 'unit', 'weight', 'band', 'score', 'reason']

/** The cells that determine an indicator's score and its reason. */
export function indicatorRead(row: Pattern): Pattern[] {
  return columns.map((column) => `${row}.${column}`)
}

/** An indicator that has reached its target, for examples. */
export const met = { weight: '10', direction: 'atLeast', target: '100', actual: '100', score: '10' } as const
