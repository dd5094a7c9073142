import { Decimal } from 'decimal.js'
import { evenFigure, sideBySide } from './numbers.ts'
import { type Reading, type RefusalCode, refuse } from './refusal.ts'
import { saysNone } from './texts.ts'

const longest = 60

/** Words that make a number approximate, longer ones first; a few only beside a rank. */
const approximate =
  /差不多|不超过|不低于|不少于|大概|大约|约莫|左右|上下|以上|以下|以内|不到|不足|不满|将近|接近|超过|至少|最多|估计|可能|若干|多|余|约|近|几|数(?=[十百千万亿])|(?<=[十百千万亿])来|[~≈]/
const numeric = /[\d零〇一二三四五六七八九十百千万亿两几]/

/** The word in a number's text that makes it approximate: 约, 左右, two digits side by side (三五万). */
export function approximation(text: string): string | undefined {
  if (!numeric.test(text)) return undefined
  return approximate.exec(text)?.[0] ?? sideBySide(text)
}

/**
 * Reads a figure by `parse`, which answers undefined for a text that it cannot consume wholly.
 * None is a blank; approximations and negative figures are refused, and so is everything else.
 */
export function readFigure(raw: string, example: string, parse: (text: string) => Reading | undefined): Reading {
  const text = evenFigure(raw)
  if (text === '') return refuse('empty', raw, example)
  if (saysNone(text)) return { value: '' }
  if (text.length > longest) return refuse('notNumber', raw, example)
  const reading = parse(text)
  if (reading) return reading
  const word = approximation(text)
  if (word !== undefined) return refuse('approximate', raw, example, word)
  return isNegative(text, parse) ? refuse('negative', raw, example) : unread(raw, text, example)
}

/** The one value that a figure has, unless it is above the limit. */
export function within(value: string, limit: string, raw: string, example: string): Reading {
  return new Decimal(value).gt(limit) ? refuse('tooLarge', raw, example) : { value }
}

/** Takes the first unit that stands at the end off a figure's text. */
export function withoutUnit(text: string, units: readonly string[]): string {
  const unit = units.find((word) => text.length > word.length && text.endsWith(word))
  return unit === undefined ? text : text.slice(0, -unit.length)
}

function isNegative(text: string, parse: (text: string) => Reading | undefined): boolean {
  const inner = /^(?:¥?[-−–—负](.+)|\((.+)\)(?:[万亿]?元)?)$/.exec(text)
  return inner !== null && parse(inner[1] ?? inner[2] ?? '') !== undefined
}

/** A number with a word behind it that is no unit of the cell, or no number at all. */
function unread(raw: string, text: string, example: string): Reading {
  const [, word] = /^¥?\d+(?:\.\d+)?([^\d\s.,()~-]{1,4})$/.exec(text) ?? []
  if (word === undefined) return refuse('notNumber', raw, example)
  const code: RefusalCode = /^[kwm]$/i.test(word) ? 'ambiguousUnit' : 'wrongUnit'
  return refuse(code, raw, example, word)
}
