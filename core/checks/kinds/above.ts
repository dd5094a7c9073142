import { type CheckKind, noFixes } from '../kind.ts'
import { type Comparison, firstOfLeft, judgeSides, sidesRead } from '../sides.ts'
import { sidesExample, sidesWords } from '../two-sided.ts'

const comparison: Comparison = {
  isBroken: (left, right) => left.value.lte(right.value),
  shows: ({ one, other }) => `${one} ≤ ${other}`,
}

/** Left > right. The condition may require a left side above 0, so the breach uses the highest value possible. */
export const above: CheckKind<'above'> = {
  reads: (_, check) => sidesRead(check),
  judge: (form, checked, check, numbers) => judgeSides(form, checked, check, numbers, comparison),
  place: firstOfLeft,
  fixes: noFixes,
  example: (form, check) => sidesExample(form, check, (right) => ({ breach: right, sound: right.plus(1) })),
  words: (form, check) => sidesWords(form, check, (left, right) => `${left} ＞ ${right}`),
  behindBlank: 'told',
}
