import { digitByDigit } from './digits.ts'
import { approximation } from './figures.ts'
import { isKnownUnit } from './measure-units.ts'
import { readNumeral } from './numbers.ts'
import { percentOf } from './shares.ts'
import { measureWords } from './units.ts'

/** A number with its unit; `asSaid` if it was not written in digits and unit (12万5千元, 8.5成). */
export type Figure = { readonly value: string; readonly unit?: string; readonly asSaid?: true }

/** What a text is as a number: a figure, or all of its readings if it is ambiguous (3万5元). */
export type Figured = Figure | { readonly readings: readonly string[] }

const longest = 60
const longestUnit = 5
/** Characters that no unit contains; a text with any of them is a sentence. */
const notInUnits = /[\d\s.,:;，、；：。()（）<>=≥≤~前后底完成较好高低达率的了号楼第及不无有均已为是全]/
const inDigits = /^[-−]?\d+(?:\.\d+)?/
const inSteps = /^\d[\d.零一二两三四五六七八九十百千万亿]*/
const isStepped = /[十百千万亿][\d零一二两三四五六七八九]/
const bracketed = /^([十百千万亿]{0,2})\(([^()]{1,6})\)$/u
/** A second counter in brackets means the same as the first: 台(套); 次(每季度) is different. */
const twofold = /^([^()]{1,4})\([台套件副把只辆架组个次场批期户人名位处座幢栋间种本册份条项家所]{1,2}\)$/u
const discount = /^(\d{1,2}|\d\.\d|[一二三四五六七八九]{1,2})折$/

/** The number and the unit of a normalised text that contains nothing else. */
export function figureOf(text: string): Figured | undefined {
  if (text.length > longest) return undefined
  const even = text.replace(/^\+(?=\d)/, '').replace(/^负(?=\d)/, '-')
  const [digits] = inDigits.exec(even) ?? []
  const rest = even.slice(digits?.length)
  if (digits === undefined || /^[成折]/.test(rest)) return inWords(even)
  const [run = ''] = inSteps.exec(even) ?? []
  if (isStepped.test(run)) return stepped(run, even.slice(run.length))
  const unit = unbracketed(rest)
  if (!isUnit(unit)) return undefined
  const figure = withUnit(digits.replace('−', '-').replace(/^(-?)0+(?=\d)/, '$1'), unit)
  return unit === rest ? figure : { ...figure, asSaid: true }
}

/** A unit without its brackets: (万亩) and 台(套) are 万亩 and 台. */
function unbracketed(text: string): string {
  const [, rank = '', noun] = bracketed.exec(text) ?? []
  return noun === undefined ? (twofold.exec(text)?.[1] ?? text) : `${rank}${noun}`
}

/** Reads an amount in steps: 12万5千元 is one number, 3万5元 has two readings. */
function stepped(run: string, unit: string): Figured | undefined {
  const [, noun = unit] = /^\(([^()]{1,6})\)$/u.exec(unit) ?? []
  if (!isUnit(noun)) return undefined
  const figured = ofReadings(readNumeral(run), noun)
  return figured && ('readings' in figured ? figured : { ...figured, asSaid: true })
}

/** Reads Chinese digits before a known unit (百分之九十, 九成, 三十家); elsewhere 一般 and 十分 are no numbers. */
function inWords(text: string): Figured | undefined {
  const share = discountOf(text) ?? percentOf(text)
  if (share !== undefined) return { value: share, unit: '%', ...(/[成折]/.test(text) ? { asSaid: true } : {}) }
  const unit = measureWords.find((word) => text.endsWith(word))
  return unit === undefined ? undefined : ofReadings(readNumeral(text.slice(0, -unit.length)), unit)
}

/** The percentage of a discount: 85折 and 八五折 are 85 %, 9折 is 90 %. */
function discountOf(text: string): string | undefined {
  const [, said] = discount.exec(text) ?? []
  if (said === undefined) return undefined
  const digits = digitByDigit(said).replace('.', '')
  return digits.length === 1 ? `${digits}0` : digits.replace(/^0/, '')
}

function ofReadings(numbers: readonly string[], unit: string): Figured | undefined {
  const [value] = numbers
  if (value === undefined) return undefined
  return numbers.length === 1 ? withUnit(value, unit) : { readings: numbers.map((number) => `${number}${unit}`) }
}

/** Whether a text can be a unit, or a unit per another (元/平方米). */
function isUnit(text: string): boolean {
  const parts = text.split('/')
  if (parts.length > 2 || parts.some((part) => [...part].length > longestUnit)) return false
  return isKnownUnit(text) || (!notInUnits.test(text) && approximation(`1${text}`) === undefined)
}

function withUnit(value: string, unit: string): Figure {
  return unit === '' ? { value } : { value, unit }
}
