import type { Quantity } from '../quantity.ts'

/**
 * Whether two worths agree: `same` to the digit, `rounded` where only the rounding of the parts tells them apart
 * (33.33 × 3 against 100.00), else `apart`. Ends of the parts' interval belong to it.
 */
export function agreement(stated: Quantity, worth: Quantity): 'same' | 'rounded' | 'apart' {
  if (stated.value.eq(worth.value)) return 'same'
  const difference = stated.value.minus(worth.value).abs()
  if (difference.lte(worth.slack) || difference.lt(worth.slack.plus(stated.slack))) return 'rounded'
  return 'apart'
}

/** Whether left is above right by more than the rounding of both explains. */
export function exceeds(left: Quantity, right: Quantity): boolean {
  return left.value.gt(right.value) && left.value.minus(right.value).gte(left.slack.plus(right.slack))
}
