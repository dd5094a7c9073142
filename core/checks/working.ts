import type { Decimal } from 'decimal.js'
import type { Kind } from '../cell-kind.ts'
import { expand, type Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { quantityAt, textAt, writeShare } from '../formula.ts'
import type { Formula } from '../formula-grammar.ts'

/** A formula with its values: `1.0 + 0 + 5.0`. A table's column is written out row by row. */
export function working(form: Form, facts: Facts, formula: Formula, numbers: readonly number[]): string {
  const part = (inner: Formula) => working(form, facts, inner, numbers)
  if (typeof formula === 'string') return cells(form, facts, formula, numbers)
  if ('constant' in formula) return formula.constant
  if ('sum' in formula) return formula.sum.map(part).join(' + ')
  if ('minus' in formula) return formula.minus.map(part).join(' − ')
  if ('times' in formula) return formula.times.map(part).join(' × ')
  if ('least' in formula) return part(formula.least[0])
  return formula.ratio.map(part).join(' ÷ ')
}

/** A value as shown for a cell of this kind: rates in percent, figures without trailing zeros. */
export function figure(kind: Kind, value: Decimal): string {
  return kind.type === 'percent' ? writeShare(value) : value.toDecimalPlaces(6).toFixed()
}

/** The difference of two values: rates in 个百分点, others like the figures themselves. */
export function difference(kind: Kind, one: Decimal, other: Decimal): string {
  const apart = figure(kind, one.minus(other).abs())
  return kind.type === 'percent' ? apart.replace('%', '个百分点') : apart
}

/** The kind of the first cell that a formula reads: it decides the unit of the value. */
export function kindOf(form: Form, formula: Formula): Kind {
  if (typeof formula === 'string') return cellAt(form, formula.replaceAll('*', '1'))?.kind ?? { type: 'amount' }
  if ('sum' in formula && formula.sum[0] !== undefined) return kindOf(form, formula.sum[0])
  return 'ratio' in formula ? { type: 'percent' } : { type: 'amount' }
}

/** The difference of one side from the other, in percent of the right side: `+81.62%`. */
export function percentChange(from: Decimal, to: Decimal): string {
  if (from.isZero()) return ''
  const change = to.minus(from).div(from)
  return `${change.isNegative() ? '−' : '+'}${writeShare(change.abs())}`
}

function cells(form: Form, facts: Facts, pattern: string, numbers: readonly number[]): string {
  const addresses = expand(facts, pattern, numbers) ?? []
  if (addresses.length === 0) return '0'
  return addresses.map((address) => cellText(form, facts, address)).join(' + ')
}

function cellText(form: Form, facts: Facts, address: string): string {
  const text = textAt(form, facts, address)
  if (text) return text
  return quantityAt(form, facts, address)?.value.toFixed() ?? '?'
}
