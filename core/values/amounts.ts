import { Decimal } from 'decimal.js'
import { readFigure, within } from './figures.ts'
import { readNumeral, shift, zerosOf } from './numbers.ts'
import { type Reading, refuse } from './refusal.ts'

/** 10^7 万元, in 元: above that somebody took 元 for 万元. */
const limit = '1e11'

/**
 * Reads an amount into the edition's unit, exactly. A figure without a unit is in the edition's unit; `¥` and 元 are
 * 元; 万 and 亿 need no 元 behind them. What has two readings comes back as a choice (3万5; 5千 where the unit is 万元).
 */
export function readAmount(raw: string, unit: string, example: string): Reading {
  return readFigure(raw, example, (text) => {
    const values = [...new Set(amounts(text, zerosOf(unit) ?? 0))]
    const [first] = values
    if (first === undefined) return undefined
    const most = shift(new Decimal(limit).toFixed(), -(zerosOf(unit) ?? 0))
    if (values.length === 1) return within(first, most, raw, example)
    if (values.some((value) => new Decimal(value).gt(most))) return refuse('tooLarge', raw, example)
    return { choices: values.map((value) => ({ value, shown: shown(value, unit) })) }
  })
}

/** Every worth of an even text in a unit of that many zeros. */
function amounts(text: string, zeros: number): readonly string[] {
  const [, sign = '', figure = '', yuan = ''] = /^(¥|人民币)?(.+?)(元|块钱?)?$/.exec(withoutCents(text)) ?? []
  const [, digits, word = ''] = /^(\d+(?:\.\d+)?)([十百千]?万|[十百千万]?亿)?$/.exec(figure) ?? []
  const inYuan = sign !== '' || yuan !== ''
  if (digits !== undefined) {
    const power = word !== '' ? zerosOf(word) : inYuan ? 0 : zeros
    return [shift(digits.replace(/^0+(?=\d)/, ''), (power ?? 0) - zeros)]
  }
  if (sign === '¥') return []
  const numbers = readNumeral(figure)
  return powersOf(figure, inYuan, zeros).flatMap((power) => numbers.map((number) => shift(number, power - zeros)))
}

/** Whether a number in words counts 元 or the edition's unit; 百 and 千 alone do not tell. */
function powersOf(figure: string, inYuan: boolean, zeros: number): readonly number[] {
  if (inYuan || /[万亿]/.test(figure)) return [0]
  return /[百千]/.test(figure) ? [0, zeros] : [zeros]
}

/** 元5角6分整 → .56元; 整 goes. */
function withoutCents(text: string): string {
  const whole = text.replace(/(?<=[元角分万亿])[整正]$/, '')
  const [, yuan, tenths, hundredths] = /^(.+)元(?:(.)角)?(?:零?(.)分)?$/.exec(whole) ?? []
  if (yuan === undefined || (tenths === undefined && hundredths === undefined)) return whole
  const digits = [tenths ?? '0', hundredths ?? ''].map((digit) => (digit === '' ? '' : (readNumeral(digit)[0] ?? '?')))
  return `${yuan}.${digits.join('')}元`
}

function shown(value: string, unit: string): string {
  const zeros = zerosOf(unit) ?? 0
  return zeros === 0 ? `${value}${unit}` : `${value}${unit}（${shift(value, zeros)}元）`
}
