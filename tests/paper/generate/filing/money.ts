import type { Dice } from '../../../fixtures/dice.ts'

/** Money in hundredths of the edition's unit, so that sums are exact. */
export type Hundredths = number

/** Three amounts: of 上年决算、预算、决算, or of 年初、全年、执行. */
export type Three = [Hundredths, Hundredths, Hundredths]

/** Up to so many hundredths, occasionally 0. */
export function amount(dice: Dice, most: number): Hundredths {
  if (dice.chance(0.08)) return 0
  return dice.chance(0.4) ? 100 * (1 + dice.upTo(Math.ceil(most / 100))) : 1 + dice.upTo(most)
}

export function three(dice: Dice, most: number): Three {
  return [amount(dice, most), amount(dice, most), amount(dice, most)]
}

export function sum(rows: readonly Three[]): Three {
  const column = (at: 0 | 1 | 2) => rows.reduce((whole, row) => whole + row[at], 0)
  return [column(0), column(1), column(2)]
}

/** `12.50`; 0 may also be blank. */
export function said(dice: Dice, hundredths: Hundredths): string {
  if (hundredths === 0 && dice.chance(0.5)) return ''
  return written(hundredths)
}

export function written(hundredths: Hundredths): string {
  return (hundredths / 100).toFixed(2)
}
