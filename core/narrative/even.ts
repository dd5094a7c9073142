import type { Decimal } from 'decimal.js'

/** Figures of one report have the same number of decimals; one that was given with more keeps them. */
const usual = 2

/** An amount with at least two decimals: 5 → 5.00; 0 stays 0. */
export function evenly(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed(Math.max(usual, value.decimalPlaces()))
}

/** An amount in digits with at least two decimals; words and 0 are unchanged. */
export function evenDigits(text: string): string {
  return text === '0' ? text : padded(text, '')
}

/** A rate with at least two decimals: 31.2% → 31.20%; 100% and 0% are unchanged. */
export function evenRate(text: string): string {
  return text === '100%' || text === '0%' ? text : padded(text, '%')
}

function padded(text: string, sign: string): string {
  const digits = sign !== '' && text.endsWith(sign) ? text.slice(0, -sign.length) : text
  const [, whole, decimals = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(digits) ?? []
  return whole === undefined ? text : `${whole}.${decimals.padEnd(usual, '0')}${sign}`
}
