import { type CheckKind, noFixes } from '../kind.ts'
import { firstOfLeft, judgeSides, sidesRead } from '../sides.ts'
import { sidesExample, sidesWords } from '../two-sided.ts'

/** The two sides are not the same figure above 0. */
export const same: CheckKind<'same'> = {
  reads: (_, check) => sidesRead(check),
  judge: (form, checked, check, numbers) =>
    judgeSides(form, checked, check, numbers, {
      isBroken: (left, right) => left.value.eq(right.value) && left.value.gt(0),
      shows: ({ oneNamed, otherNamed }) => `${oneNamed}；${otherNamed}`,
    }),
  place: firstOfLeft,
  fixes: noFixes,
  example: (form, check) => sidesExample(form, check, (right) => ({ breach: right, sound: right.plus(1) })),
  words: (form, check) => sidesWords(form, check, (left, right) => `${left} 与 ${right} 完全相同时列出`),
  behindBlank: 'told',
}
