import type { Direction } from '../edition.ts'
import { approximation } from './figures.ts'
import { evenFigure } from './numbers.ts'
import { type Refused, refuse } from './refusal.ts'
import { only, percentOf } from './shares.ts'
import type { Measure } from './show.ts'
import { readText } from './texts.ts'
import { measureWords } from './units.ts'

const signsBefore: readonly (readonly [RegExp, Direction])[] = [
  [/^(?:>=|[≥≧⩾>]|大于(?:或?等于)?|不[低小少]于|高于|超过|至少)/, 'atLeast'],
  [/^(?:<=|[≤≦⩽<]|小于(?:或?等于)?|不[高大多]于|不超过|低于|少于|至多|最多)/, 'atMost'],
  [/^(?:==?|等于)/, 'equal'],
]
const signsBehind: readonly (readonly [RegExp, Direction])[] = [
  [/(?:及|或)?以上$/, 'atLeast'],
  [/(?:(?:及|或)?以[下内]|之内)$/, 'atMost'],
]
const longest = 60
/** What a unit does not hold; a text with any of it is a sentence. */
const notInUnits = /[\d\s.,:;，、；：。()（）<>=≥≤~前后底完成较好高低达率的了号楼第及不无有均已为是全]/

/**
 * A target or an actual: its number, sign and unit as written (`≥50次` → 50, atLeast, 次), or words (qualitative),
 * also where there are two numbers. Refused: an approximate number (约50次), two signs at odds (≥90%以下), nothing.
 * Raw cells of a file read the same.
 */
export function readMeasure(raw: string): Measure | Refused {
  const example = '≥50次'
  const text = evenFigure(raw).replace(/(?<![。;,])[。;,]+$/, '')
  const measure = numberOf(text)
  if (measure) return measure
  const word = approximation(text)
  if (word !== undefined && numberOf(text.replace(word, ''))) return refuse('approximate', raw, example, word)
  const words = readText(raw, false, example)
  if ('refused' in words) return words
  const value = 'value' in words && !/^(?:空|-+|\/)$/.test(text) ? words.value : ''
  return value === '' ? { value } : { value, direction: 'qualitative' }
}

function numberOf(text: string): Measure | undefined {
  const before = signsBefore.find(([sign]) => sign.test(text))
  const rest = (before ? text.replace(before[0], '') : text).replace(/^(?:达到?|控制在)/, '')
  const behind = signsBehind.find(([sign]) => sign.test(rest))
  if (before && behind && before[1] !== behind[1]) return undefined
  const figure = figureOf(behind ? rest.replace(behind[0], '') : rest)
  const direction = before?.[1] ?? behind?.[1]
  return figure && direction ? { ...figure, direction } : figure
}

function figureOf(text: string): Measure | undefined {
  const [, digits, unit = ''] = /^([-−]?\d+(?:\.\d+)?)(.{0,5})$/u.exec(text) ?? []
  if (digits === undefined) return inWords(text)
  if (notInUnits.test(unit) || approximation(`1${unit}`) !== undefined) return undefined
  return withUnit(digits.replace('−', '-').replace(/^(-?)0+(?=\d)/, '$1'), unit)
}

/** 百分之九十, 九成, 三十家: Chinese digits count only before a known unit, since 一般 and 十分 are no numbers. */
function inWords(text: string): Measure | undefined {
  if (text.length > longest) return undefined
  const percent = percentOf(text)
  if (percent !== undefined) return withUnit(percent, '%')
  const unit = measureWords.find((word) => text.endsWith(word))
  const number = unit === undefined ? undefined : only(text.slice(0, -unit.length))
  return unit === undefined || number === undefined ? undefined : withUnit(number, unit)
}

function withUnit(value: string, unit: string): Measure {
  return unit === '' ? { value } : { value, unit }
}
