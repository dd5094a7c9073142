import { Decimal } from 'decimal.js'
import { zerosOf } from '../values/numbers.ts'
import type { Column, Measured } from './rules.ts'

/** A figure of a sentence with the words right before it. */
export type Figure = {
  /** As it is written, with its unit. */
  readonly text: string
  readonly value: Decimal
  readonly decimals: number
  readonly unit: string
  readonly of: Measured | undefined
  /** The zeros that its unit of money stands for: 万元 4. */
  readonly zeros: number
  readonly at: number
  readonly end: number
  /** The words between the last mark or figure and this one. */
  readonly phrase: string
  readonly key: string
  readonly columns: readonly Column[]
  readonly year?: string
  /** The columns and the year that the sentence has named before, where the phrase names none; a base names no column. */
  readonly before: { readonly columns: readonly Column[]; readonly year?: string }
  /** 约, 近, 余, ≥: nothing can be told from it. */
  readonly rough: boolean
}

/** An amount in another unit of money: 39,300元 in 万元 is 3.93. */
export function worthIn(figure: Figure, unit: string): Decimal {
  const places = placesTo(figure, unit)
  return places === 0 ? figure.value : figure.value.times(tenTo(places))
}

/** Half of the last decimal of a figure, in another unit of money; at least so many decimals are taken as given. */
export function slackIn(figure: Figure, unit: string, decimals = 0): Decimal {
  return tenTo(placesTo(figure, unit) - Math.max(figure.decimals, decimals)).times(half)
}

/** How many places the point moves between two units of money. */
function placesTo({ of, zeros }: Figure, unit: string): number {
  return of === 'money' ? zeros - (zerosOf(unit) ?? 0) : 0
}

const half = new Decimal('0.5')
const lowest = -24
const tens = Array.from({ length: 41 }, (_, at) => new Decimal(10).pow(at + lowest))

function tenTo(places: number): Decimal {
  return tens[places - lowest] ?? new Decimal(10).pow(places)
}
