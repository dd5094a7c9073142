import { writeShare } from '../../formula.ts'
import { exceeds } from '../agreement.ts'
import { type CheckKind, noFixes } from '../kind.ts'
import { firstOfLeft, judgeSides, sidesRead } from '../sides.ts'
import { sidesExample, sidesWords } from '../two-sided.ts'

/** The part covers the whole; the finding shows the share. */
export const covers: CheckKind<'covers'> = {
  reads: (_, check) => sidesRead(check),
  judge: (form, checked, check, numbers) =>
    judgeSides(form, checked, check, numbers, {
      isBroken: (left, right) => exceeds(right, left),
      shows: ({ left, right, oneNamed, other, whole }) =>
        `${oneNamed}，占${whole} ${other} 的 ${writeShare(left.value.div(right.value))}`,
    }),
  place: firstOfLeft,
  fixes: noFixes,
  example: (form, check) => sidesExample(form, check, (right) => ({ breach: right.minus(1), sound: right })),
  words: (form, check) => sidesWords(form, check, (left, right) => `${left} 低于 ${right} 时列出`),
  behindBlank: 'told',
  explainedAs: 'sentence',
}
