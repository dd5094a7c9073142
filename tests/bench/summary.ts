import { inChild } from './children.ts'
import { type Figure, figure } from './figure.ts'

/** The cost of a bureau's summary of 200 departments, in a process that does nothing else. */
export async function summaryFigures(): Promise<Figure[]> {
  const {
    figures = Number.NaN,
    reports = Number.NaN,
    board = Number.NaN,
    ...memory
  } = await inChild('summary-child.ts')
  const { before = Number.NaN, peak = Number.NaN, after = Number.NaN, pause = Number.NaN } = memory
  return [
    figure('summary of 200 departments, figures', figures / 1000, 's', { most: 10 }),
    figure('summary of 200 departments, archive of reports', reports / 1000, 's', { most: 10 }),
    figure('board of 200 departments, known since', board / 1000, 's'),
    figure('the longest that the talk waits for them, p99', pause, 'ms', { most: 50 }),
    figure('memory before, after 20 departments', before, 'MB'),
    figure('memory that 200 departments need at most beside it', peak - before, 'MB', { most: 60 }),
    figure('memory that they leave behind', after - before, 'MB', { most: 30 }),
  ]
}
