import { inChild } from './children.ts'
import { type Figure, figure } from './figure.ts'

/** The cost of a report, in a process that does nothing else. */
export async function reportFigures(): Promise<Figure[]> {
  const { ms, draftMs, kib, before, after, each } = await inChild('report-child.ts')
  return [
    figure('report, warm', ms ?? Number.NaN, 'ms', { most: 80 }),
    figure('draft of the same with its findings, warm', draftMs ?? Number.NaN, 'ms', { most: 80 }),
    figure('size of the report', kib ?? Number.NaN, 'KiB'),
    figure('memory before the first document', before ?? Number.NaN, 'MB', { most: 150 }),
    figure('memory after 100 documents', after ?? Number.NaN, 'MB', { most: 250 }),
    figure('memory that stays per document', each ?? Number.NaN, 'MB'),
  ]
}
