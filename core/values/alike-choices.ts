import { Decimal } from 'decimal.js'
import type { Choices } from './refusal.ts'

/** Whether several ambiguous texts can be read in the same manner: all by their unit, or all by their last digit. */
export function areAlike(all: readonly Choices[]): boolean {
  const [first, ...others] = all
  return others.every((one) => one.choices.length === first?.choices.length && manner(one) === manner(first))
}

/** How two readings differ: by the unit (3千: 3000元, or 3000万元), or by the last digit (九万五). */
function manner({ choices: [one, other] }: Choices): 'unit' | 'digit' {
  const [a, b] = [one, other].map((choice) => new Decimal(choice?.value.replace('%', '') || 1))
  return a && b && /^(?:10*|0\.0*1)$/.test(a.div(b).toFixed()) ? 'unit' : 'digit'
}
