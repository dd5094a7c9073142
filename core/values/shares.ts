import { readNumeral, shift } from './numbers.ts'

/** How far the decimal point of a share in words moves to give percent. */
const places: Readonly<Record<string, number>> = { 十: 1, 百: 0, 千: -1, 万: -2 }

const parts = /^([十百千万])分之(.+)$/
const signed = /^(.+)([%‰])$/
const tenths = /^(.+?)成([^零〇○十百千]?)$/

/** The percentage in a normalised text that states one: 90%, 90‰, 百分之九十, 千分之五, 九成, 九成五, 百分百. */
export function percentOf(text: string): string | undefined {
  if (text === '百分百') return '100'
  const [, rank = '', number] = parts.exec(text) ?? []
  if (number !== undefined) return moved(number === '百' ? '100' : only(number), places[rank] ?? 0)
  const [, counted, sign] = signed.exec(text) ?? []
  if (counted !== undefined) return moved(only(counted), sign === '%' ? 0 : -1)
  const [, tens, ones = ''] = tenths.exec(text) ?? []
  return tens === undefined ? undefined : inTenths(tens, ones)
}

/** The only number that a text can mean. */
export function only(text: string): string | undefined {
  const numbers = readNumeral(text)
  return numbers.length === 1 ? numbers[0] : undefined
}

/** The percentage of tenths: 九成 is 90, 九成五 and 九成半 are 95; ten is the most. */
function inTenths(tens: string, ones: string): string | undefined {
  const number = only(tens)
  const digit = ones === '' || ones === '半' ? ones.replace('半', '5') : only(ones)
  if (number === undefined || digit === undefined || digit.length > 1) return undefined
  const most = digit === '' ? /^(?:\d|10|\d\.\d+)$/ : /^\d$/
  return most.test(number) ? moved(digit === '' ? number : `${number}.${digit}`, 1) : undefined
}

function moved(number: string | undefined, by: number): string | undefined {
  return number === undefined ? undefined : shift(number, by)
}
