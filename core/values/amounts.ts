import { Decimal } from 'decimal.js'
import { readFigure, within } from './figures.ts'
import { readNumeral, shift, zerosOf } from './numbers.ts'
import { type Reading, refuse } from './refusal.ts'

/** 10^7 万元, in 元: a larger amount means that 元 were taken for 万元. */
const limit = '100000000000'
const decimals = 2

const money = /^((?:人民币|RMB|CNY)?¥?)(.+?)(元?)$/i
const inOneUnit = /^(\d+(?:\.\d+)?)([十百千]?万|[十百千万]?亿)?$/
const leadingZeros = /^0+(?=\d)/
const largeRank = /[万亿]/
const smallRank = /[百千]/
const whole = /(?<=[元角分万亿])[整正]$/
const spoken = /块钱?|毛钱?/g
const currencyBehind = /(?:人民币|RMB)$/i
const counted = /个(?=亿)/
const cents = /^(?:(.+)元)?(?:零?(.)角)?(?:零?(.)分)?$/

/**
 * Reads an amount into the edition's unit, exactly. A figure without a unit is in the edition's unit; `¥` and 元 mean 元;
 * 万 and 亿 need no 元 after them. An ambiguous text returns a choice (3万5; 5千 if the unit is 万元).
 */
export function readAmount(raw: string, unit: string, example: string): Reading {
  return readFigure(raw, example, (text) => {
    const values = [...new Set(amounts(text, zerosOf(unit) ?? 0))]
    const [first] = values
    if (first === undefined) return undefined
    const most = shift(limit, -(zerosOf(unit) ?? 0))
    if (values.length === 1) return within(first, most, raw, example, decimals)
    if (values.some((value) => new Decimal(value).gt(most))) return refuse('tooLarge', raw, example)
    return { choices: values.map((value) => ({ value, shown: shownAmount(value, unit) })), read: raw.trim() }
  })
}

/** Every value of a normalised text in a unit with so many zeros. */
function amounts(text: string, zeros: number): readonly string[] {
  const [, sign = '', figure = '', yuan = ''] = money.exec(withoutCents(text)) ?? []
  const [, digits, word = ''] = inOneUnit.exec(figure) ?? []
  const inYuan = sign !== '' || yuan !== ''
  if (digits !== undefined) {
    const power = word !== '' ? zerosOf(word) : inYuan ? 0 : zeros
    return [shift(digits.replace(leadingZeros, ''), (power ?? 0) - zeros)]
  }
  const numbers = readNumeral(figure)
  return powersOf(figure, inYuan, zeros).flatMap((power) => numbers.map((number) => shift(number, power - zeros)))
}

/** The possible powers of ten of a number in words: 元 or the edition's unit; 百 and 千 alone are ambiguous. */
function powersOf(figure: string, inYuan: boolean, zeros: number): readonly number[] {
  if (inYuan || largeRank.test(figure)) return [0]
  return smallRank.test(figure) ? [0, zeros] : [zeros]
}

/**
 * Drops and replaces words of money: 元5角6分整 → .56元; 块 is 元, 毛 is 角, 3个亿 is 3亿. 分 alone is no money, since it also means
 * points.
 */
function withoutCents(text: string): string {
  const bare = text.replace(currencyBehind, '').replace(counted, '')
  const even = bare.replace(spoken, (word) => (word.startsWith('块') ? '元' : '角')).replace(whole, '')
  const [, yuan, tenths, hundredths] = cents.exec(even) ?? []
  if (tenths === undefined && (yuan === undefined || hundredths === undefined)) return even
  const digits = [tenths ?? '0', hundredths ?? ''].map((digit) => (digit === '' ? '' : oneDigit(digit)))
  return `${yuan ?? '0'}.${digits.join('')}元`
}

function oneDigit(shape: string): string {
  const [number = ''] = readNumeral(shape)
  return number.length === 1 ? number : '?'
}

/** An amount with its unit, and in 元 beside another one. */
export function shownAmount(value: string, unit: string): string {
  const zeros = zerosOf(unit) ?? 0
  return zeros === 0 ? `${value}${unit}` : `${value}${unit}（${shift(value, zeros)}元）`
}
