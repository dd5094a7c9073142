import { Decimal } from 'decimal.js'
import { inOneUnit, rankOf } from './values/measure-units.ts'
import type { Measure } from './values/show.ts'

/**
 * Why a target and an actual cannot be compared: the actual is words, or a figure among words; their units measure
 * different things; one has no unit and could mean either of two; the target is no single number.
 */
export type Apart = 'words' | 'unread' | 'units' | 'unclear' | 'target'

/** A target and an actual as numbers in one unit, or why they cannot be compared. */
export type Compared = {
  readonly target: Decimal | undefined
  readonly actual: Decimal | undefined
  readonly unit: string
  readonly said?: { readonly target: string; readonly actual: string }
  readonly apart?: Apart
}

const holdsFigure = /[\d０-９]|百分之/
/** Days are not compared as numbers, and several targets in one cell are another finding. */
const daysOrSeveral = /[年月日、，；;,]|[≥≤][^≥≤]*[≥≤]/
/** A number without a unit that is at least this share of the other's magnitude may be in either unit. */
const nearRank = 0.1

/** Compares two measures; `unit` is the content of the separate unit cell, '' if empty. */
export function compare(target: Measure, actual: Measure, unit: string): Compared {
  const [goal, done] = [numberIn(target.value), numberIn(actual.value)]
  const shown = unit || target.unit || actual.unit || ''
  if (!goal || !done) return { target: goal, actual: done, unit: shown, ...apartOf(wordsApart(target, actual)) }
  const [ofTarget, ofActual] = [target.unit ?? unit, actual.unit ?? unit]
  const alike = ofTarget === '' || ofActual === '' || ofTarget === ofActual
  if (alike && isUnclear([goal, ofTarget], [done, ofActual])) return { ...none(shown), apart: 'unclear' }
  if (alike) return { target: goal, actual: done, unit: shown }
  const one = inOneUnit([goal, ofTarget], [done, ofActual])
  if (!one) return { ...none(shown), apart: 'units' }
  const said = { target: `${target.value}${ofTarget}`, actual: `${actual.value}${ofActual}` }
  return { target: one.numbers[0], actual: one.numbers[1], unit: one.unit, said }
}

/** Whether a target is a day or several figures; how often something is done (每月2次) is neither. */
function isDated(target: string): boolean {
  return daysOrSeveral.test(target.replace(/每个?[年月日周]/g, ''))
}

function none(unit: string): Compared {
  return { target: undefined, actual: undefined, unit }
}

function apartOf(apart: Apart | undefined): { readonly apart?: Apart } {
  return apart ? { apart } : {}
}

/** Words for a figure, a figure among words, or a target that is not one number. */
function wordsApart(target: Measure, actual: Measure): Apart | undefined {
  if (target.value === '' || actual.value === '') return undefined
  if (numberIn(target.value)) return holdsFigure.test(actual.value) ? 'unread' : 'words'
  if (!holdsFigure.test(target.value)) return undefined
  if (!holdsFigure.test(actual.value)) return isDated(target.value) ? undefined : 'words'
  return daysOrSeveral.test(target.value) ? undefined : 'target'
}

/** Both readings of a number without a unit beside one that has one: 0.95 and 90%, 16200 and 1.5万人. */
export function readingsWithout(number: string, unit: string): readonly [string, string] {
  if (unit === '%') return [`${new Decimal(number).times(100).toFixed()}%`, `${number}%`]
  return [`${number}${unit.slice(rankWord(unit))}`, `${number}${unit}`]
}

function rankWord(unit: string): number {
  return rankOf(unit).eq(1) ? 0 : (/^[十百千万亿]+/.exec(unit)?.[0].length ?? 0)
}

type Sided = readonly [Decimal, string]

function isUnclear(target: Sided, actual: Sided): boolean {
  if (target[1] === actual[1]) return false
  return target[1] === '' ? mayBeEither(target[0], actual) : mayBeEither(actual[0], target)
}

/** Whether a number without a unit may be in the other's unit, or without its magnitude or percent sign. */
function mayBeEither(bare: Decimal, [number, unit]: Sided): boolean {
  if (unit === '%') return bare.gt(0) && bare.lte(1) && number.gt(1)
  const rank = rankOf(unit)
  return rank.gte(1000) && bare.gte(number.times(rank).times(nearRank))
}

function numberIn(text: string): Decimal | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : undefined
}
