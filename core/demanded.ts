import type { Cell } from './edition.ts'

/** Whether the form demands a figure here, so that 无 is no answer and 0 is one. */
export function demandsFigure({ required, kind }: Pick<Cell, 'required' | 'kind'>): boolean {
  return required === true && (kind.type === 'amount' || kind.type === 'count')
}

/** What to write instead of 无: 年初没安排就填 0. */
export function zeroWords({ whenNone = '没有' }: Pick<Cell, 'whenNone'>): string {
  return `${whenNone}就填 0`
}
