import { exceeds } from '../agreement.ts'
import { lower, sideOf } from '../fixes.ts'
import type { CheckKind } from '../kind.ts'
import { firstOfLeft, judgeSides, sidesRead } from '../sides.ts'
import { sidesExample, sidesWords } from '../two-sided.ts'
import { percentChange } from '../working.ts'

/** Left ≤ right, or ≤ right × `times`. */
export const atMost: CheckKind<'atMost'> = {
  reads: (_, check) => sidesRead(check),
  judge: (form, checked, check, numbers) =>
    judgeSides(form, checked, check, numbers, {
      isBroken: (left, right) => (check.times ? left.value.gt(right.value.times(check.times)) : exceeds(left, right)),
      shows({ left, right, one, other, apart }) {
        if (!check.times) return `${one} > ${other}，多 ${apart}`
        const change = percentChange(right.value, left.value)
        return `${other} → ${one}，增加 ${apart}${change && `（${change}）`}`
      },
    }),
  place: firstOfLeft,
  fixes(mended, { grade, times, left, right }, numbers) {
    if (grade !== 'must' || times) return []
    return lower(mended, sideOf(mended, left, numbers), sideOf(mended, right, numbers))
  },
  example: (form, check) =>
    sidesExample(form, check, (right) => ({ breach: right.times(check.times ?? 1).plus(1), sound: right })),
  words: (form, check) =>
    sidesWords(form, check, (left, right) => `${left} ≤ ${right}${check.times ? ` × ${check.times}` : ''}`),
  behindBlank: 'told',
}
