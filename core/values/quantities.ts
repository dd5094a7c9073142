import { Decimal } from 'decimal.js'
import { readFigure, within, withoutUnit } from './figures.ts'
import { readNumeral, shift } from './numbers.ts'
import { type Reading, refuse } from './refusal.ts'

const people = ['个人', '人', '名', '位', '个']
const areaUnits = ['平方米', '平米', '平方', '㎡', 'm²', 'm2']
const limits = { count: '1e9', area: '1e8', points: '1000', percent: '1e6' } as const

/** A count in whole digits, its unit word or none behind it. */
export function readCount(raw: string, unit: string, example: string): Reading {
  return readFigure(raw, example, (text) => {
    const number = only(withoutUnit(text, unit === '人' ? people : [unit, '个']))
    if (number === undefined) return undefined
    const whole = number.replace(/\.0+$/, '')
    return whole.includes('.') ? refuse('notWhole', raw, example) : within(whole, limits.count, raw, example)
  })
}

/** Points of a score or a weight, 分 or nothing behind them. */
export function readPoints(raw: string, example: string): Reading {
  return readFigure(raw, example, (text) => {
    const number = only(withoutUnit(text, ['分']))
    return number === undefined ? undefined : within(number, limits.points, raw, example)
  })
}

/** An area in ㎡. */
export function readArea(raw: string, example: string): Reading {
  return readFigure(raw, example, (text) => {
    const number = only(withoutUnit(text, areaUnits))
    return number === undefined ? undefined : within(number, limits.area, raw, example)
  })
}

/** A percentage, with or without its sign; a bare share up to 1 has two readings (0.9: 90% or 0.9%). */
export function readPercent(raw: string, example: string): Reading {
  return readFigure(raw, example, (text) => {
    const bare = text.replace(/^百分之|%$/, '')
    const number = only(bare)
    if (number === undefined) return undefined
    if (bare === text && isShare(number)) return shares(number)
    const reading = within(number, limits.percent, raw, example)
    return 'refused' in reading ? reading : { value: `${number}%` }
  })
}

function only(text: string): string | undefined {
  const numbers = readNumeral(text)
  return numbers.length === 1 ? numbers[0] : undefined
}

function isShare(number: string): boolean {
  const value = new Decimal(number)
  return value.gt(0) && value.lte(1)
}

function shares(number: string): Reading {
  const percents = [`${shift(number, 2)}%`, `${number}%`]
  return { choices: percents.map((value) => ({ value, shown: value })) }
}
