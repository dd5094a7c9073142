import { inChild } from './children.ts'
import { type Figure, figure } from './figure.ts'

/** The memory that a thousand filings cost the process that serves them. */
export async function memoryFigures(): Promise<Figure[]> {
  const { before, after, heap, file } = await inChild('memory-child.ts')
  return [
    figure('memory with an empty database', before ?? Number.NaN, 'MB', { most: 150 }),
    figure('memory after answers to 1,000 filings', after ?? Number.NaN, 'MB', { most: 250 }),
    figure('of it on the heap', heap ?? Number.NaN, 'MB'),
    figure('their database file', file ?? Number.NaN, 'MB'),
  ]
}
