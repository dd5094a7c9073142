import { inChild } from './children.ts'
import { type Figure, figure } from './figure.ts'

/** The cost of the papers of 200 departments that an officer sends as one archive, while somebody else answers. */
export async function bureauPaperFigures(): Promise<Figure[]> {
  const {
    took = Number.NaN,
    read = Number.NaN,
    p50 = Number.NaN,
    p99 = Number.NaN,
    ...memory
  } = await inChild('bureau-papers-child.ts')
  const { before = Number.NaN, peak = Number.NaN, after = Number.NaN, packed = Number.NaN } = memory
  return [
    figure('papers of 200 departments read, checked and commented', took / 1000, 's', { most: 90 }),
    figure('departments read', read, '', { least: 200 }),
    figure('an answer meanwhile, p50', p50, 'ms'),
    figure('an answer meanwhile, p99', p99, 'ms', { most: 50 }),
    figure('memory before, after 20 departments', before, 'MB'),
    figure('the archives that came and went', packed, 'MB'),
    figure('memory that 200 departments need at most beside it', peak - before, 'MB', { most: 100 }),
    figure('memory that they leave behind', after - before, 'MB', { most: 30 }),
  ]
}
