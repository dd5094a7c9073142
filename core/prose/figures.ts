import { Decimal } from 'decimal.js'
import { flatMap } from '../flat-map.ts'
import { zerosOf } from '../values/numbers.ts'
import { columnsOfFigure, columnsOfWords } from './colour.ts'
import type { Figure } from './figure.ts'
import type { Column, Measured, ProseSettings } from './rules.ts'
import { namedBy, slot, yearIn } from './words.ts'

const shape =
  /(?<![\d.A-Za-z〔[［])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(亿元|万元|千元|元|[亿万](?![\u4e00-\u9fa5])|个百分点|%|人次|人|名|个|分(?![之别类析配布期钟])|[年月日号])?/g
const marks = `，。；：:、,;！？\n${slot}`
/** Words right before a figure that make it inexact. */
export const roughBefore = /(?:约|近|超过?|不足|不到|将近|接近|[≥≤><＞＜~～-])$/
const roughAfter = /^[万亿]?(?:余|多|左右|以上|以下|以内|上下)/

const measured: Readonly<Record<string, Measured>> = { 人: 'people', 名: 'people', '%': 'percent', 分: 'points' }

/** More figures than a sentence has: a longer one is cut after so many, at the last mark before the next. */
const mostFigures = 100

/** A sentence, in pieces if it has too many figures; each takes a digit and what parts it from the next. */
export function readable(sentence: string): string[] {
  if (sentence.length <= 2 * mostFigures) return [sentence]
  let end = 0
  const cuts = flatMap([...sentence.matchAll(shape)], (figure, at) => {
    const from = end
    end = figure.index + figure[0].length
    return at > 0 && at % mostFigures === 0 ? phraseStart(sentence, figure.index, from) : []
  })
  return [0, ...cuts].map((from, at) => sentence.slice(from, cuts[at]))
}

const announces = /其中|包括|[：:]/
const compares = /[比较占与]|[预决]算/

/** Whether a list continues after ；: 年初预算466万元，其中：基本支出451万元；项目支出15万元. Its items make no comparison. */
function goesOn(said: string): boolean {
  const parts = said.split('；').reverse()
  const first = parts.findIndex((part) => announces.test(part))
  return first >= 0 && parts.slice(0, first).every((part) => !compares.test(part))
}

/** Whether a part after ； has the columns of the one before: 年初预算收入1440万元，…；支出1440万元，其中：. */
function balances(said: string, part: string): boolean {
  const before = said.slice(said.lastIndexOf('；') + 1)
  return /^(?:安排)?支出(?!决算|实际)/.test(part) && /收入(?:合计)?\d/.test(before) && !before.includes('支出')
}

/** Every figure of a sentence, except years, months, days and document numbers. */
export function figuresIn(settings: ProseSettings, sentence: string): Figure[] {
  const found: Figure[] = []
  let columns: readonly Column[] = []
  for (let match = shape.exec(sentence); match; match = shape.exec(sentence)) {
    if (/^[年月日号]$/.test(match[2] ?? '')) continue
    const from = found.at(-1)?.end ?? 0
    const start = phraseStart(sentence, match.index, from)
    const words = sentence.slice(from, start)
    const own = words.slice(words.lastIndexOf('；') + 1)
    const said = sentence.slice(0, start - own.length - 1)
    const balanced = own !== words && balances(said, own + sentence.slice(start, match.index))
    const anew = own !== words && !balanced && !goesOn(said)
    columns = union(anew ? [] : columns, columnsOfWords(settings, anew ? own : words))
    const read = figureAt(settings, sentence, match, start, columns)
    const figure = balanced && read.columns.length === 0 ? { ...read, columns } : goingOn(found, read, words)
    columns = union(columns, columnsOfFigure(figure))
    found.push(figure)
  }
  return found
}

/** 三公经费预算10万元，决算8.73万元: a bare final after the only budget in its part has the same subject. */
function goingOn(found: readonly Figure[], figure: Figure, between: string): Figure {
  const before = found.at(-1)
  const isBare = figure.of === 'money' && figure.key === 'final' && figure.columns.length === 1
  if (!/^，?$/.test(between) || !isBare || before?.of !== 'money') return figure
  if (!before.columns.includes('budget') || before.key === 'budget') return figure
  const others = found.slice(0, -1).some(({ columns, key }) => columns.includes('budget') && key !== before.key)
  return others ? figure : { ...figure, key: before.key }
}

function union(one: readonly Column[], other: readonly Column[]): readonly Column[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])]
}

function figureAt(
  settings: ProseSettings,
  sentence: string,
  match: RegExpExecArray,
  start: number,
  columns: readonly Column[],
): Figure {
  const [text, digits = '0', unit = ''] = match
  const end = match.index + text.length
  const phrase = sentence.slice(start, match.index)
  const year = yearIn(sentence.slice(0, start))
  const zeros = zerosOf(unit)
  const named = namedBy(settings, phrase)
  const behind = columnsBehind(settings, sentence.slice(end, end + 10))
  return {
    text,
    value: new Decimal(digits.replaceAll(',', '')),
    decimals: decimalsOf(digits),
    unit,
    of: measured[unit] ?? (zeros === undefined ? undefined : 'money'),
    zeros: zeros ?? 0,
    at: match.index,
    end,
    phrase,
    key: named.key,
    columns: behind.length > 0 ? behind : named.columns,
    year: named.year,
    before: { columns, year },
    rough: roughBefore.test(phrase.trimEnd()) || roughAfter.test(sentence.slice(end, end + 3)),
  }
}

function decimalsOf(digits: string): number {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : digits.length - point - 1
}

/** The columns named in brackets after a figure: 4万元（预算）. */
function columnsBehind(settings: ProseSettings, words: string): readonly Column[] {
  const [, inner = ''] = /^[（(]([^（()）\d]{2,8})[）)]/.exec(words) ?? []
  return columnsOfWords(settings, inner)
}

/** The start of the words before a figure: after the last mark outside of brackets, or after the previous figure. */
function phraseStart(sentence: string, at: number, from: number): number {
  for (let start = at; start > from; start -= 1) {
    if (marks.includes(sentence[start - 1] ?? '')) return start
  }
  return from
}
