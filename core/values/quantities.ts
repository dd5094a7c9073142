import { Decimal } from 'decimal.js'
import { readFigure, within, withoutUnit } from './figures.ts'
import { readNumeral, shift } from './numbers.ts'
import { type Reading, refuse } from './refusal.ts'
import { only, percentOf } from './shares.ts'

const people = ['个人', '人', '名', '位', '个']
const areaUnits = ['平方米', '平米', '平方', '㎡', 'm²', 'm2', '平']
const limits = { count: '1e9', area: '1e8', points: '1000', percent: '1e6' } as const
const decimals = 2

/** Reads a count in whole digits, with or without its unit. */
export function readCount(raw: string, unit: string, example: string): Reading {
  return readFigure(raw, example, (text) => {
    const numbers = readNumeral(withoutUnit(text, unit === '人' ? people : [unit, '个']))
    const whole = numbers.map((number) => number.replace(/\.0+$/, ''))
    const parted = whole.some((number) => number.includes('.'))
    return parted ? refuse('notWhole', raw, example) : oneOf(whole, unit, limits.count, raw, example)
  })
}

/** Reads the points of a score or a weight, with or without 分. */
export function readPoints(raw: string, example: string): Reading {
  return readFigure(raw, example, (text) =>
    oneOf(readNumeral(withoutUnit(text, ['分'])), '分', limits.points, raw, example),
  )
}

/** Reads an area in ㎡. */
export function readArea(raw: string, example: string): Reading {
  return readFigure(raw, example, (text) =>
    oneOf(readNumeral(withoutUnit(text, areaUnits)), '㎡', limits.area, raw, example, decimals),
  )
}

/**
 * Reads a percentage, with or without its sign; a bare share up to 1 is ambiguous (0.9: 90% or 0.9%). 百分点 are the
 * difference of two percentages and are refused.
 */
export function readPercent(raw: string, example: string): Reading {
  return readFigure(raw, example, (text) => {
    const [points] = /个?百分点$/.exec(text) ?? []
    if (points !== undefined) return refuse('percentagePoints', raw, example, points)
    const said = percentOf(text)
    const number = said ?? only(text)
    if (number === undefined) return undefined
    if (said === undefined && isShare(number)) return shares(number, raw)
    const reading = within(number, limits.percent, raw, example, decimals)
    return 'value' in reading ? { ...reading, value: `${number}%` } : reading
  })
}

/** A number within the limit, or the choice between several. */
function oneOf(
  numbers: readonly string[],
  unit: string,
  limit: string,
  raw: string,
  example: string,
  decimals?: number,
): Reading | undefined {
  const [first] = numbers
  if (first === undefined) return undefined
  if (numbers.length === 1) return within(first, limit, raw, example, decimals)
  if (numbers.some((number) => new Decimal(number).gt(limit))) return refuse('tooLarge', raw, example)
  return { choices: numbers.map((value) => ({ value, shown: `${value}${unit}` })), read: raw.trim() }
}

function isShare(number: string): boolean {
  const value = new Decimal(number)
  return value.gt(0) && value.lte(1)
}

function shares(number: string, raw: string): Reading {
  const percents = [`${shift(number, 2)}%`, `${number}%`]
  return { choices: percents.map((value) => ({ value, shown: value })), read: raw.trim() }
}
