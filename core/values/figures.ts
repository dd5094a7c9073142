import { Decimal } from 'decimal.js'
import { sideBySide } from './digits.ts'
import { evenFigure, readNumeral } from './numbers.ts'
import { type Reading, refuse } from './refusal.ts'
import { saysNothing } from './texts.ts'

const longest = 60
const plus = /^\+(?=[^-−+])/
const stop = /(?<=.)[。,;!]$|(?<=[万亿元%分人])\.$/

/** Words that make a number approximate, longer ones first; some only beside a rank or outside another word. */
const approximate =
  /差不多|不超过|不低于|不少于|大概|大约|大致|大体|约莫|左右|上下|以上|以下|以内|不到|不足|不满|不止|将近|接近|超过|至少|起码|最多|低于|高于|少于|大于|小于|出头|开外|估计|可能|若干|多(?!少)|(?<![结其剩])余|(?<![节预])约|(?<![最附])近|几|数(?=[十百千万亿])|上(?=[百千万亿])|(?<=[十百千万亿])[来把]|(?<=\d)来|[~≈]|(?<=[\d十百千万亿元%])\+$/
const numeric = /[\d零〇一二三四五六七八九十百千万亿两几廿卅]/
const negative = /^(?:(?:人民币)?¥?[-−–—负負](.+)|(百分之)[-−负負](.+)|\((.+)\)(?:[万亿]?元?|%))$/
const behindDigits = /^¥?\d+(?:\.\d+)?([^\d\s.,()~零〇一二三四五六七八九廿卅-][^\d\s.,()~-]{0,3})$/
const behindWords = /^(.+?)(个?百分点|[^\d\s.,()~零〇一二三四五六七八九十百千万亿廿卅-]{1,4})$/
const careless = /^[kwm]元?$/i

/** The word in a number's text that makes it approximate: 约, 左右, or two adjacent digits (三五万). */
export function approximation(text: string): string | undefined {
  if (!numeric.test(text)) return undefined
  return approximate.exec(text)?.[0] ?? sideBySide(text)
}

/**
 * Reads a figure by `parse`, which returns undefined unless it can read the whole text. 无 is a blank; approximate and
 * negative figures are refused, and so is everything else.
 */
export function readFigure(raw: string, example: string, parse: (text: string) => Reading | undefined): Reading {
  const text = evenFigure(raw).replace(plus, '').replace(stop, '')
  if (text === '') return refuse('empty', raw, example)
  if (saysNothing(text)) return { value: '' }
  if (text.length > longest) return refuse('notNumber', raw, example)
  const reading = parse(text)
  if (reading) return reading
  const word = approximation(text)
  if (word !== undefined) return refuse('approximate', raw, example, word)
  return isNegative(text, parse) ? refuse('negative', raw, example) : unread(raw, text, example)
}

/** A figure's one value, unless it is above the limit; noted if it has more decimals than its cell shows. */
export function within(value: string, limit: string, raw: string, example: string, decimals?: number): Reading {
  const number = new Decimal(value)
  if (number.gt(limit)) return refuse('tooLarge', raw, example)
  return decimals !== undefined && number.decimalPlaces() > decimals ? { value, note: 'moreDecimals' } : { value }
}

/** Removes the first matching unit from the end of a figure's text. */
export function withoutUnit(text: string, units: readonly string[]): string {
  const unit = units.find((word) => text.length > word.length && text.endsWith(word))
  return unit === undefined ? text : text.slice(0, -unit.length)
}

function isNegative(text: string, parse: (text: string) => Reading | undefined): boolean {
  const [, behind, percent, share, inner] = negative.exec(text) ?? []
  const figure = percent !== undefined ? `${percent}${share}` : (behind ?? inner)
  return figure !== undefined && parse(figure) !== undefined
}

/** The refusal of a number followed by a word that is no unit of the cell, or of a text that is no number. */
function unread(raw: string, text: string, example: string): Reading {
  const [, ofDigits] = behindDigits.exec(text) ?? []
  const [, number = '', ofWords] = behindWords.exec(text) ?? []
  const word = ofDigits ?? (readNumeral(number).length > 0 ? ofWords : undefined)
  if (word === undefined) return refuse('notNumber', raw, example)
  return refuse(careless.test(word) ? 'ambiguousUnit' : 'wrongUnit', raw, example, word)
}
