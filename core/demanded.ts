import type { Cell } from './edition.ts'

/** Whether the form demands a figure here, so that 无 is no answer and 0 is one. */
export function demandsFigure({ required, kind }: Pick<Cell, 'required' | 'kind'>): boolean {
  return required === true && (kind.type === 'amount' || kind.type === 'count')
}

/** Whether the form demands words or a measure here, so that 无 is no answer. */
export function demandsWords({ required, kind }: Pick<Cell, 'required' | 'kind'>): boolean {
  return required === true && (kind.type === 'text' || kind.type === 'measure')
}

/** What to write instead of 无: 年初没安排就填 0. */
export function zeroWords(cell: Pick<Cell, 'required' | 'kind' | 'whenNone'>): string {
  const { whenNone = '没有' } = cell
  return demandsWords(cell) ? '请写内容' : `${whenNone}就填 0`
}
