import type { Direction } from '../direction.ts'
import { onceForWords } from '../once.ts'
import { approximation } from './figures.ts'
import { type Figure, type Figured, figureOf } from './measure-figure.ts'
import {
  deadline,
  included,
  leads,
  limiting,
  namedShare,
  plainLeads,
  shareName,
  signsBefore,
  signsBehind,
  since,
} from './measure-words.ts'
import { misreadIn } from './misread.ts'
import { evenFigure } from './numbers.ts'
import { type Refused, refuse } from './refusal.ts'
import type { Measure } from './show.ts'
import { readText } from './texts.ts'
import { measureWords } from './units.ts'

/** A parsed measure; `asSaid` if its words differ from sign, digits and unit. */
type Parsed = Figure & { readonly direction?: Direction }

const mostLeads = 6
const numeral = /[\d０-９十百千万亿]/
const mostDoubts = 4

/**
 * Reads a target or an actual: number, sign and unit as written (`≥50次` → 50, atLeast, 次), or words (qualitative), also
 * if there are two numbers. Verbs and counters around the number are dropped (已完成85%), steps become one number (12万5千元
 * → 125000 元), a time limit means at most (7个工作日内). Refused: an approximate number (约50次), an ambiguous one (3万5元), a
 * letter in place of a digit (1O0%), two contradictory signs (≥90%以下), nothing. Raw cells of a file are read in the
 * same way.
 */
export function readMeasure(raw: string): Measure | Refused {
  const reading = parseMeasure(raw)
  if ('refused' in reading) return reading
  const { asSaid, ...measure } = reading
  return measure
}

/** A measure, and whether it prints as written. A line is read for several rows and cells, with the same words. */
export const parseMeasure = onceForWords((raw: string): (Measure & { readonly asSaid?: true }) | Refused => {
  const example = '≥50次'
  const text = evenFigure(raw)
    .replace(/(?<![。;,])[。;,]+$/, '')
    .replace(/(?<=\d[^\d\s了]{1,4})了$/, '')
  const measure = numberOf(text)
  const misread = misreadIn(text)
  if (misread && isFigure(numberOf(misread.meant))) return refuseLetter(raw, misread)
  if (measure && 'readings' in measure) return refuseReadings(raw, measure.readings)
  if (measure) return measure
  const word = doubtIn(text)
  if (word !== undefined) return refuse('approximate', raw, example, word)
  const words = readText(raw, false, example)
  if ('refused' in words) return words
  const value = 'value' in words && !/^(?:空|-+|\/)$/.test(text) ? words.value : ''
  return value === '' ? { value } : { value, direction: 'qualitative' }
})

/** A measure as it is stored beside the unit of its row: as written if it was said in words, and with a unit of its own. */
export function beside({ value, unit, said }: Measure & { readonly said?: string }, unitOfRow: string): string {
  return said ?? (unit && unit !== unitOfRow ? `${value}${unit}` : value)
}

/** A measure joined with the unit of its separate cell: ≥60 and % are ≥60%. */
export function joinUnit(text: string, unit: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return `${text}${unit}`
  const measure = numberOf(evenFigure(text))
  if (!measure || 'readings' in measure || measure.unit !== undefined) return text
  const end = text.split('').findLastIndex((char) => numeral.test(char)) + 1
  return `${text.slice(0, end)}${unit}${text.slice(end)}`
}

/** Whether a text begins with a verb or a counter that a number may follow: 培训5期 may also be a name. */
export function isLed(raw: string): boolean {
  const text = evenFigure(raw)
  return leads.some((word) => text.startsWith(word)) || namedShare.test(text)
}

function refuseLetter(raw: string, { letter, digit, meant }: NonNullable<ReturnType<typeof misreadIn>>): Refused {
  const { refused } = refuse('letterForDigit', raw, meant, letter)
  return { refused: { ...refused, digit } }
}

function refuseReadings(raw: string, readings: readonly string[]): Refused {
  const [sign = ''] = /^[≥≤<>=]+/.exec(evenFigure(raw)) ?? []
  return refuse('twoReadings', raw, `${sign}${readings[0] ?? ''}`, readings.join('、'))
}

/** The word that makes a number approximate, if the text without it is a number. */
function doubtIn(text: string): string | undefined {
  let rest = text.replace(shareName, '')
  const first = approximation(rest)
  for (let left = mostDoubts, word = first; word !== undefined && left > 0; left -= 1) {
    rest = rest.replace(word, '')
    if (isFigure(numberOf(rest)) || isRankAlone(rest)) return first
    word = approximation(rest)
  }
  return undefined
}

function isFigure(measure: ReturnType<typeof numberOf>): boolean {
  return measure !== undefined && !('readings' in measure)
}

/** Whether a text is a rank without its number, as left over from 上千人. */
function isRankAlone(text: string): boolean {
  const [, unit] = /^[十百千万亿]{1,2}(.{1,4})$/.exec(text) ?? []
  return measureWords.some((word) => word === unit)
}

function numberOf(text: string): Parsed | Exclude<Figured, Figure> | undefined {
  const bare = text.replace(included, '')
  const outer = withoutLeads(deadline.test(bare) ? bare.replace(since, '') : bare)
  const before = signsBefore.find(([sign]) => sign.test(outer.rest))
  const inner = withoutLeads(before ? outer.rest.replace(before[0], '') : outer.rest)
  const behind = signsBehind.find(([sign]) => sign.test(inner.rest))
  if (before && behind && before[1] !== behind[1]) return undefined
  const within = behind ? undefined : withinTime(inner.rest)
  if (within && before && before[1] !== 'atMost') return undefined
  const figure = within ?? figureOf(behind ? inner.rest.replace(behind[0], '') : inner.rest)
  const limit = within || outer.limits || inner.limits ? 'atMost' : undefined
  const direction = before?.[1] ?? behind?.[1] ?? limit
  if (!figure || 'readings' in figure) return figure
  if ((!direction || within) && isDate(figure)) return undefined
  if ((outer.share || inner.share) && figure.unit !== '%') return undefined
  const asSaid = figure.asSaid ?? (outer.asSaid || inner.asSaid || within || bare !== text ? true : undefined)
  return { value: figure.value, ...optional({ unit: figure.unit, direction, asSaid }) }
}

type Led = { readonly rest: string; readonly asSaid: boolean; readonly limits: boolean; readonly share: boolean }

/** A text without the verbs and counters before its number. */
function withoutLeads(text: string): Led {
  let led: Led = { rest: text.replace(namedShare, ''), asSaid: false, limits: false, share: namedShare.test(text) }
  for (let left = mostLeads; left > 0; left -= 1) {
    const plain = plainLeads.find((word) => led.rest.startsWith(word))
    const word = plain ?? leads.find((one) => led.rest.startsWith(one))
    if (word === undefined) break
    const limits = led.limits || word === limiting
    led = { ...led, rest: led.rest.slice(word.length), asSaid: led.asSaid || plain === undefined, limits }
  }
  return { ...led, asSaid: led.asSaid || led.share }
}

/** The number of a limit that ends in 内; its unit must be a known one. */
function withinTime(text: string): Figure | undefined {
  const [end] = deadline.exec(text) ?? []
  const figure = end === undefined ? undefined : figureOf(text.slice(0, -end.length))
  if (!figure || 'readings' in figure) return undefined
  return measureWords.some((word) => word === figure.unit) ? figure : undefined
}

/** Whether a figure is a month or a year (12月, 2023年); 12个月 is a count. */
function isDate({ value, unit }: Figure): boolean {
  if (unit === '月' || unit === '月份') return /^(?:[1-9]|1[0-2])$/.test(value)
  return (unit === '年' || unit === '年度') && /^(?:19|20|21)\d\d$/.test(value)
}

function optional<T extends Record<string, unknown>>(parts: T) {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
