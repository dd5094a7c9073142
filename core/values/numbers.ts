import { Decimal } from 'decimal.js'
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

/** The ranks of a whole number said in words, highest first, with their zeros. */
const ranks: readonly (readonly [string, number])[] = [
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
]

const digitsByValue = ['零〇○', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']
const digitOf: ReadonlyMap<string, string> = new Map(
  digitsByValue.flatMap((shapes, value) => [...shapes].map((shape) => [shape, String(value)] as const)),
)
const anyDigit = `[${digitsByValue.join('')}]`
const nonZero = `[${digitsByValue.slice(1).join('')}]`

const twoDigits = new RegExp(`${nonZero}{2}`)
const mixedDigits = new RegExp(`${nonZero}{2}|\\d${anyDigit}|${nonZero}\\d`)
const everyDigit = new RegExp(nonZero, 'g')
const pointInWords = new RegExp(`点(${anyDigit}+)`, 'g')

/** A figure's text made even: half width, thousands separators and spaces beside words taken out, 万 for 萬. */
export function evenFigure(text: string): string {
  return halfWidth(text)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d|,\d)/g, (grouped) => grouped.replaceAll(',', ''))
    .replace(/(?<![\d.,])\s+|\s+(?![\d.,])/g, '')
    .replace(/[拾佰仟萬億圆圓]/g, (shape) => '十百千万亿元元'['拾佰仟萬億圆圓'.indexOf(shape)] ?? shape)
}

/**
 * The exact numbers that an even text may mean, as plain digits with the decimals given: none when it is not wholly
 * a number, two when its last digit may stand for itself or for the rank below (`3万5`: 35000 or 30005).
 */
export function readNumeral(text: string): readonly string[] {
  const written = inDigits(text)
  const [, whole = '', part = '', magnitude = ''] =
    /^([^.]+?)(\.\d+)?([十百千]?[万亿]|万亿|[十百千])?$/.exec(written) ?? []
  if (part === '' && !/^\d+$/.test(whole)) return wholeNumbers(written).map(String)
  return wholeNumbers(whole).map((number) => shift(`${number}${part}`, magnitudes[magnitude] ?? 0))
}

/** Moves the point of plain digits; decimals stay as given where it does not move, else as many as are needed. */
export function shift(digits: string, places: number): string {
  return places === 0 ? digits : new Decimal(`${digits}e${places}`).toFixed()
}

/** The zeros that a unit of money stands for: 万元 4, 元 0; undefined where it is none. */
export function zerosOf(unit: string): number | undefined {
  return unit === '元' ? 0 : magnitudes[unit.replace(/元$/, '')]
}

/** A run of Chinese digits read one by one: 二〇二四 → 2024. */
export function digitByDigit(run: string): string {
  return [...run].map((shape) => digitOf.get(shape) ?? shape).join('')
}

/** Two Chinese digits side by side, which are no number: 三五, 七八. */
export function sideBySide(text: string): string | undefined {
  return twoDigits.exec(withoutPoint(text))?.[0]
}

/** Chinese digits in Arabic ones (零 stays where it holds a place); a text with digits side by side stays unread. */
function inDigits(text: string): string {
  const pointed = withoutPoint(text)
  if (mixedDigits.test(pointed)) return ''
  return pointed.replace(/[〇○]/g, '零').replace(everyDigit, digitByDigit)
}

/** 四点二八 → 四.28 */
function withoutPoint(text: string): string {
  return text.replace(pointInWords, (_, digits: string) => `.${digitByDigit(digits)}`)
}

function wholeNumbers(text: string): readonly bigint[] {
  if (/^\d+$/.test(text)) return [BigInt(text)]
  if (text === '零') return [0n]
  const [rank, zeros] = ranks.find(([word]) => text.includes(word)) ?? []
  if (!rank || !zeros) return []
  const at = text.lastIndexOf(rank)
  const lows = below(text.slice(at + 1), zeros)
  return times(text.slice(0, at), rank).flatMap((high) => lows.map((low) => high * 10n ** BigInt(zeros) + low))
}

/** What stands before a rank: one digit before 十百千, a number below 10000 before 万. */
function times(text: string, rank: string): readonly bigint[] {
  if (text === '' && rank === '十') return [1n]
  if ('十百千'.includes(rank)) return /^[1-9]$/.test(text) ? [BigInt(text)] : []
  return wholeNumbers(text).filter((number) => number > 0n && (rank === '亿' || number < 10_000n))
}

/** What stands after a rank: nothing, 零 and a number, one digit (two readings but after 十), as many digits as zeros, words. */
function below(text: string, zeros: number): readonly bigint[] {
  const top = 10n ** BigInt(zeros)
  if (text === '') return [0n]
  if (text.startsWith('零')) return wholeNumbers(text.slice(1)).filter((number) => number > 0n && number < top)
  if (/^[1-9]$/.test(text)) return zeros === 1 ? [BigInt(text)] : [(BigInt(text) * top) / 10n, BigInt(text)]
  if (/^\d+$/.test(text)) return text.length === zeros && zeros > 1 ? [BigInt(text)] : []
  return wholeNumbers(text).filter((number) => number < top)
}
