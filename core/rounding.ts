import { Decimal } from 'decimal.js'
import type { Quantity } from './quantity.ts'

const hundredth = new Decimal('0.01')

/** A rate as printed; its slack is the amount of the rounding. */
export function roundedRate(worth: Decimal): Quantity {
  const value = worth.toDecimalPlaces(4, Decimal.ROUND_HALF_UP)
  return { value, slack: value.minus(worth).abs() }
}

/** Points as printed; a rounded rate on the way may have moved them to the next step. */
export function roundedPoints(points: Quantity): Quantity {
  const { value, slack } = points
  if (slack.isZero() && value.decimalPlaces() <= 2) return points
  const [low, middle, high] = [value.minus(slack), value, value.plus(slack)].map((worth) =>
    worth.toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
  ) as [Decimal, Decimal, Decimal]
  return { value: middle, slack: Decimal.max(middle.minus(low), high.minus(middle)) }
}

/** Points that may also follow from the accepted value, if only rounding separates the two. */
export function withAccepted(points: Quantity, accepted: Quantity | undefined): Quantity {
  const apart = accepted && roundedPoints(accepted).value.minus(points.value).abs()
  return apart?.lte(hundredth) ? { value: points.value, slack: apart } : points
}
