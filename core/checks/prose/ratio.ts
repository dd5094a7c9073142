import { Decimal } from 'decimal.js'
import { type Figure, slackIn, worthIn } from '../../prose/figure.ts'

const yuan = '元'

/** How a stated percentage stands to two amounts: the same within rounding, off in its last digit, or apart. */
export type Standing = 'same' | 'lastDigit' | 'apart'

/** Compares a percentage with part ÷ whole. */
export function standingOf(stated: Figure, part: Figure, whole: Figure): Standing {
  const [above, below] = [worthIn(part, yuan), worthIn(whole, yuan)]
  return standing(stated, above, below, slackIn(part, yuan, 2), slackIn(whole, yuan, 2))
}

/** The same with amounts that were worked out, and how far rounding may have moved each. */
export function standing(
  stated: Figure,
  part: Decimal,
  whole: Decimal,
  partSlack: Decimal,
  wholeSlack: Decimal,
): Standing {
  const rate = percentOf(part, whole)
  const moved = partSlack.times(100).plus(wholeSlack.times(rate.abs())).div(whole.abs())
  const apart = stated.value.minus(rate).abs()
  if (apart.lte(slackIn(stated, ''))) return 'same'
  if (isLastDigit(stated, rate)) return 'lastDigit'
  return apart.lte(slackIn(stated, '').plus(moved)) ? 'same' : 'apart'
}

/** Whether a percentage is one off in its last digit; without decimals, whether it was merely cut off. */
function isLastDigit({ value, decimals }: Figure, rate: Decimal): boolean {
  if (decimals === 0) return value.minus(rate).abs().lt(1)
  const rounded = rate.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
  return value.minus(rounded).abs().lte(new Decimal(10).pow(-decimals))
}

/** 6 ÷ 8 = 75%. */
export function workedOut(part: string, whole: string, rate: Decimal): string {
  return `${part} ÷ ${whole} = ${rate.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed()}%`
}

/** part ÷ whole in percent. */
export function rateOf(part: Figure, whole: Figure): Decimal {
  return percentOf(worthIn(part, yuan), worthIn(whole, yuan))
}

export function percentOf(part: Decimal, whole: Decimal): Decimal {
  return part.div(whole).times(100)
}
