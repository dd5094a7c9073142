import { Decimal } from 'decimal.js'
import { zerosOf } from '../values/numbers.ts'
import type { Column, Measured } from './rules.ts'

/** A figure in a sentence with the words right before it. */
export type Figure = {
  /** As written, with its unit. */
  readonly text: string
  readonly value: Decimal
  readonly decimals: number
  readonly unit: string
  readonly of: Measured | undefined
  /** The zeros of its unit of money: 万元 has 4. */
  readonly zeros: number
  readonly at: number
  readonly end: number
  /** The words between the last punctuation mark or figure and this one. */
  readonly phrase: string
  readonly key: string
  readonly columns: readonly Column[]
  readonly year: string | undefined
  /** The columns and the year named earlier in the sentence, used if the phrase names none; a base names no column. */
  readonly before: { readonly columns: readonly Column[]; readonly year: string | undefined }
  /** Marked by 约, 近, 余 or ≥, so that it cannot be compared. */
  readonly rough: boolean
}

/** An amount in another unit of money: 39,300元 in 万元 is 3.93. */
export function worthIn(figure: Figure, unit: string): Decimal {
  const places = placesTo(figure, unit)
  return places === 0 ? figure.value : figure.value.times(tenTo(places))
}

/** Half of a figure's last decimal, in another unit of money; at least so many decimals count as given. */
export function slackIn(figure: Figure, unit: string, decimals = 0): Decimal {
  return tenTo(placesTo(figure, unit) - Math.max(figure.decimals, decimals)).times(half)
}

/** By how many places the decimal point moves between two units of money. */
function placesTo({ of, zeros }: Figure, unit: string): number {
  return of === 'money' ? zeros - (zerosOf(unit) ?? 0) : 0
}

const half = new Decimal('0.5')
const lowest = -24
const tens = Array.from({ length: 41 }, (_, at) => new Decimal(10).pow(at + lowest))

function tenTo(places: number): Decimal {
  return tens[places - lowest] ?? new Decimal(10).pow(places)
}
