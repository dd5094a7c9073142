import type { Run } from '../blocks.ts'
import { lines, lineToWriteOn } from '../sheet.ts'
import { widthOf } from './lines.ts'

/** The minimum space between two parts of the signature line, in points. */
const apart = 6

/**
 * The tab stops of the signature line's parts, in points, spread over the width so that no part runs into the next. A
 * part beyond the end of the line has no stop: it wraps.
 */
export function signatureStops(runs: readonly Run[], width: number): number[] {
  const widths = partWidths(runs)
  const free = (width - sumOf(widths)) / Math.max(1, widths.length - 1)
  const stops = widths.slice(1).map((_, at) => sumOf(widths.slice(0, at + 1)) + (at + 1) * Math.max(apart, free))
  return stops.filter((stop) => stop < width)
}

export function signatureLines(runs: readonly Run[], width: number): number {
  const widths = partWidths(runs)
  return Math.ceil((sumOf(widths) + (widths.length - 1) * apart) / width)
}

/** The widths of the tab-separated parts, in points. */
function partWidths(runs: readonly Run[]): number[] {
  const text = runs.map((run) => (run.text === '' && run.line ? lineToWriteOn : run.text)).join('')
  return text.split('\t').map((part) => widthOf(part) * lines.signature.size)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
