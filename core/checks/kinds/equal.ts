import { agreement } from '../agreement.ts'
import { agree, sideOf } from '../fixes.ts'
import type { CheckKind } from '../kind.ts'
import { type Comparison, firstOfLeft, judgeSides, sidesRead } from '../sides.ts'
import { sidesExample, sidesWords } from '../two-sided.ts'

const comparison: Comparison = {
  isBroken: (left, right) => !left.value.eq(right.value),
  isRounded: (left, right) => agreement(left, right) === 'rounded',
  shows: ({ one, other, apart }) => `${one} ≠ ${other}，差 ${apart}`,
}

/** Left = right; a difference that rounding explains is a note. */
export const equal: CheckKind<'equal'> = {
  reads: (_, check) => sidesRead(check),
  judge: (form, checked, check, numbers) => judgeSides(form, checked, check, numbers, comparison),
  place: firstOfLeft,
  fixes(mended, { grade, left, right }, numbers) {
    if (grade !== 'must') return []
    return agree(mended, sideOf(mended, left, numbers), sideOf(mended, right, numbers))
  },
  example: (form, check) => sidesExample(form, check, (right) => ({ breach: right.plus(1), sound: right })),
  words: (form, check) => sidesWords(form, check, (left, right) => `${left} ＝ ${right}`),
  behindBlank: 'told',
}
