import { Decimal } from 'decimal.js'
import { inDigits } from './digits.ts'
import { halfWidth } from './texts.ts'

/** The powers of ten that may follow digits in one word: `3.5百万`. */
const magnitudes: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
}

/** The ranks of a whole number in words, highest first, with their zeros. */
const ranks: readonly (readonly [string, number])[] = [
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
]

const plainShapes: Readonly<Record<string, string>> = {
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
  點: '点',
}
const formalShapes = /[拾佰仟萬億圆圓點]/g
const unseen = /\p{Cf}/gu
const grouped = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d|,\d)/g
const besideWords = /(?<![\d.,])\s+|\s+(?![\d.,])/g
const bareDecimals = /^([-−+¥(]*)\.(?=\d)/
const figure = /^([^.]*?)(\.\d+)?([十百千]?[万亿]|万亿|[十百千])?$/
const nothing = /^零[万亿]?$/
const arabic = /^\d+$/
const oneDigit = /^[1-9]$/

/** A figure's text normalised: half width, without thousands separators or spaces beside words, 万 for 萬, 0.5 for .5. */
export function evenFigure(text: string): string {
  return halfWidth(text)
    .replace(unseen, '')
    .trim()
    .replace(grouped, (digits) => digits.replaceAll(',', ''))
    .replace(besideWords, '')
    .replace(formalShapes, (shape) => plainShapes[shape] ?? shape)
    .replace(bareDecimals, (_, sign: string) => `${sign}0.`)
}

/**
 * The exact numbers that a normalised text may mean, as plain digits with the decimals given: none if the whole text is
 * not a number, several if its last digit may stand for itself or for the rank below (`3万5`: 35000 or 30005).
 */
export function readNumeral(text: string): readonly string[] {
  const written = inDigits(text)
  const [, whole = '', part = '', magnitude = ''] = figure.exec(written) ?? []
  if (part === '' && !arabic.test(whole)) return wholeNumbers(written).map(String)
  const zeros = magnitudes[magnitude] ?? 0
  const high = Math.max(whole.lastIndexOf('亿'), whole.lastIndexOf('万')) + 1
  if (high > 0 && zeros > 0) return inSteps(whole.slice(0, high), `${whole.slice(high)}${part}`, zeros)
  return wholeNumbers(whole).map((number) => shift(`${number}${part}`, zeros))
}

/**
 * Moves the decimal point of plain digits; decimals stay as given if it does not move, otherwise there are as many as
 * needed.
 */
export function shift(digits: string, places: number): string {
  return places === 0 ? digits : new Decimal(`${digits}e${places}`).toFixed()
}

/** The zeros of a unit of money: 万元 4, 元 0; undefined for other words. */
export function zerosOf(unit: string): number | undefined {
  return unit === '元' ? 0 : magnitudes[unit.endsWith('元') ? unit.slice(0, -1) : unit]
}

/** Reads a number in steps, 3亿2000.5万: up to the last 亿 or 万, and digits in a smaller unit below it. */
function inSteps(high: string, low: string, zeros: number): readonly string[] {
  const digits = low.replace(/^零/, '')
  const room = magnitudes[high.slice(-1)] ?? 0
  if (!/^\d+\.\d+$/.test(digits)) return []
  const [whole = '', part] = shift(digits, zeros).split('.')
  if (whole.length > room) return []
  return wholeNumbers(high).map((number) => `${number + BigInt(whole)}${part === undefined ? '' : `.${part}`}`)
}

function wholeNumbers(text: string): readonly bigint[] {
  if (arabic.test(text)) return [BigInt(text)]
  if (nothing.test(text)) return [0n]
  const [rank, zeros] = ranks.find(([word]) => text.includes(word)) ?? []
  if (!rank || !zeros) return []
  const at = text.lastIndexOf(rank)
  const lows = below(text.slice(at + 1), zeros)
  return times(text.slice(0, at), rank).flatMap((high) => lows.map((low) => high * 10n ** BigInt(zeros) + low))
}

/** The number before a rank: one digit before 十百千, a number below 10000 in words before 万, below 10^8 before 亿. */
function times(text: string, rank: string): readonly bigint[] {
  if (text === '' && rank === '十') return [1n]
  if (rank !== '万' && rank !== '亿') return oneDigit.test(text) ? [BigInt(text)] : []
  const most = arabic.test(text) ? 10n ** 12n : rank === '亿' ? 10n ** 8n : 10_000n
  return wholeNumbers(text).filter((number) => number > 0n && number < most)
}

/**
 * The number after a rank: nothing, 零 and a number, one digit (two readings except after 十), as many digits as zeros,
 * or words; after 亿, thousands may mean 万 without saying so (一亿五千).
 */
function below(text: string, zeros: number): readonly bigint[] {
  const top = 10n ** BigInt(zeros)
  if (text === '') return [0n]
  if (text.startsWith('零')) return wholeNumbers(text.slice(1)).filter((number) => number > 0n && number < top)
  if (oneDigit.test(text)) return zeros === 1 ? [BigInt(text)] : [(BigInt(text) * top) / 10n, BigInt(text)]
  const silent = zeros === 8 && !text.includes('万')
  const digits = text.length === zeros || (silent && text.length === 4)
  if (arabic.test(text) && !(digits && zeros > 1)) return []
  const numbers = wholeNumbers(text).filter((number) => number < top)
  return silent && text.length < 8 ? numbers.flatMap((number) => [number * 10_000n, number]) : numbers
}
