import { Decimal } from 'decimal.js'
import { writeShare } from '../../formula.ts'
import { type CheckKind, type CheckOf, noFixes } from '../kind.ts'
import { firstOfLeft, judgeSides, sidesRead } from '../sides.ts'
import { sidesExample, sidesWords } from '../two-sided.ts'

type Ratio = Pick<CheckOf<'ratio'>, 'least' | 'most'>

/** Left ÷ right is within its bounds; silent while the right side is not above 0. */
export const ratio: CheckKind<'ratio'> = {
  reads: (_, check) => sidesRead(check),
  judge: (form, checked, check, numbers) =>
    judgeSides(form, checked, check, numbers, {
      isBroken: (left, right) => right.value.gt(0) && boundMissed(check, left.value, right.value) !== undefined,
      shows: ({ left, right }) => {
        const share = writeShare(left.value.div(right.value))
        return `${left.value.toFixed()} ÷ ${right.value.toFixed()} = ${share}，${boundMissed(check, left.value, right.value)}`
      },
    }),
  place: firstOfLeft,
  fixes: noFixes,
  example: (form, check) =>
    sidesExample(form, check, (right) => ({
      breach: check.most ? right.times(check.most).plus(1) : right.times(check.least ?? 0).minus(1),
      sound: right,
    })),
  words: (form, check) => sidesWords(form, check, (left, right) => `${left} ÷ ${right} ${boundsWords(check)}`),
  behindBlank: 'told',
}

/** The bound that a share misses, in words. */
function boundMissed({ least, most }: Ratio, left: Decimal, right: Decimal): string | undefined {
  if (most && left.gt(right.times(most))) return `超过${percent(most)}`
  return least && left.lt(right.times(least)) ? `低于${percent(least)}` : undefined
}

function boundsWords({ least, most }: Ratio): string {
  return [least && `不低于 ${percent(least)}`, most && `不超过 ${percent(most)}`].filter(Boolean).join('，')
}

function percent(share: string): string {
  return `${new Decimal(share).times(100).toFixed()}%`
}
