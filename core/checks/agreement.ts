import type { Quantity } from '../quantity.ts'

/**
 * Whether two values agree: `same` to the digit, `rounded` if rounding of the parts explains the difference (33.33 × 3
 * against 100.00), else `apart`. The bounds of the parts' interval are included.
 */
export function agreement(stated: Quantity, worth: Quantity): 'same' | 'rounded' | 'apart' {
  if (stated.value.eq(worth.value)) return 'same'
  const difference = stated.value.minus(worth.value).abs()
  if (difference.lte(worth.slack) || difference.lt(worth.slack.plus(stated.slack))) return 'rounded'
  return 'apart'
}

/** Whether left exceeds right by more than rounding of both can explain. */
export function exceeds(left: Quantity, right: Quantity): boolean {
  return left.value.gt(right.value) && left.value.minus(right.value).gte(left.slack.plus(right.slack))
}
