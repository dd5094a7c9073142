import type { Kind } from '../cell-kind.ts'
import type { Direction } from '../direction.ts'

/** A target or an actual as in its three cells; without a direction it prints no sign. */
export type Measure = { readonly value: string; readonly direction?: Direction; readonly unit?: string }

/** The sign of a target by its direction; words have none. */
export const signs: Readonly<Record<Direction, string>> = { atLeast: '≥', atMost: '≤', equal: '=', qualitative: '' }

/** Canonical text as a table prints it, without a unit; a blank stays blank. */
export function showValue(kind: Kind, value: string): string {
  if (kind.type === 'date') return showDate(value)
  if (kind.type === 'items') return value.split('\n').join('、')
  if (kind.type === 'choice') return kind.options.find((option) => option.value === value)?.label ?? value
  return value
}

/**
 * Canonical text as worded in a sentence, with its unit (`unit` is the edition's unit of money); a blank amount or
 * count is 0.
 */
export function sayValue(kind: Kind, value: string, unit: string): string {
  if (kind.type === 'amount') return `${value || '0'}${unit}`
  if (kind.type === 'count') return `${value || '0'}${kind.unit}`
  if (kind.type === 'area' && value !== '') return `${value}㎡`
  if (kind.type === 'points' && value !== '') return `${value}分`
  return showValue(kind, value)
}

/** A measure in one cell: a target with its sign (`≥90%`), an actual without one (`95%`), words as they are. */
export function showMeasure(measure: Measure, of: 'target' | 'actual'): string {
  const sign = of === 'target' && measure.direction ? signs[measure.direction] : ''
  return measure.value === '' ? '' : `${sign}${measure.value}${measure.unit ?? ''}`
}

function showDate(value: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : value
}
