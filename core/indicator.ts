import { Decimal } from 'decimal.js'
import { type Address, cellIn } from './address.ts'
import { compare } from './comparing.ts'
import type { Direction } from './direction.ts'
import type { ScoringSettings } from './edition.ts'
import type { Facts } from './facts.ts'
import { cellAt, type Form } from './form.ts'
import type { MeasurePart } from './layout.ts'
import { onceFor, onceForText, onceForWords } from './once.ts'
import { once } from './once-per-facts.ts'
import { type Proposed, proposeScore, type Scored } from './scoring.ts'
import { joinUnit, readMeasure } from './values/measure.ts'
import { type Measure, showMeasure, showValue } from './values/show.ts'

/** One third-level indicator as the scoring rules see it. `row` is its address, `overall.indicators.cost.1`. */
export const scoredAt = once((form: Form, facts: Facts, row: Address): Scored | undefined => {
  const texts = columns.map((column) => facts.get(cellIn(row, column)) ?? '')
  return scoredOf(form, [tableOf(row), ...texts].join(between))
})

const columns = ['weight', 'target', 'actual', 'direction', 'band', 'unit'] as const
const between = '\u0000'

/** Cached by text: an indicator's texts change far less often than the filing. */
const scoredOf = onceForText((form: Form, texts: string): Scored | undefined => {
  const [table = '', weightText, targetText, actualText, stated, band, kept] = texts.split(between)
  const weight = numberIn(weightText)
  const target = statedMeasure(targetText)
  const actual = statedMeasure(actualText)
  if (!weight || !target || !actual) return undefined
  const { unit, ...compared } = compare(target, actual, kept ?? '')
  return {
    direction: directionOf(form, table, stated, target),
    weight,
    band: form.edition.scoring.bands.find(({ id, phrase }) => phrase === actualText || id === band),
    ...compared,
    ...(unit ? { unit } : {}),
  }
})

/** The score that the rules propose for an indicator. */
export function proposedScoreAt(form: Form, facts: Facts, row: Address): Proposed | undefined {
  const scored = scoredAt(form, facts, row)
  return scored && proposedFor(form.edition.scoring)(scored)
}

const proposedFor = onceFor((settings: ScoringSettings) => onceFor((scored: Scored) => proposeScore(settings, scored)))

/**
 * The stated direction; else that of the sign; else lower for costs and higher for other numbers; words are
 * qualitative.
 */
export function directionAt(form: Form, facts: Facts, row: Address): Direction {
  const stated = facts.get(cellIn(row, 'direction'))
  return directionOf(form, tableOf(row), stated, measureAt(facts, cellIn(row, 'target')))
}

function directionOf(form: Form, table: string, stated: string | undefined, target: Measure | undefined): Direction {
  if (isDirection(stated)) return stated
  if (target?.direction) return target.direction
  if (!numberIn(target?.value)) return 'qualitative'
  return usualDirection(form, table)
}

/** The direction of a number without a sign. */
export function defaultDirection(form: Form, row: Address): Direction {
  return usualDirection(form, tableOf(row))
}

function usualDirection(form: Form, table: string): Direction {
  return form.edition.scoring.lowerIsBetter.includes(table) ? 'atMost' : 'atLeast'
}

/**
 * A target (with its sign) or an actual as printed. Anything else (`≥50次` in a file, 7个工作日内) stays as written, with the
 * unit of its separate cell. At least 100% prints as 100%, since nothing exceeds it.
 */
export function measureText(facts: Facts, address: Address): string {
  const value = facts.get(address) ?? ''
  const row = address.slice(0, address.lastIndexOf('.'))
  const direction = facts.get(cellIn(row, 'direction'))
  const unit = facts.get(cellIn(row, 'unit'))
  const text = unit ? joinUnit(value, unit) : value
  const measure = measureOf(value)
  const whole = value === '100' && unit === '%' && direction === 'atLeast'
  if (!numberIn(measure?.value) || measure?.direction || whole || !isDirection(direction)) return text
  return showMeasure({ value: text, direction }, address.endsWith('.target') ? 'target' : 'actual')
}

/** One part of a target or an actual, for forms that print the parts in separate columns. */
export function measurePart(form: Form, facts: Facts, address: Address, part: MeasurePart): string {
  const row = address.slice(0, address.lastIndexOf('.'))
  const measure = measureAt(facts, address)
  if (!measure) return ''
  if (part === 'sign') return signWord(form, cellIn(row, 'direction'), directionAt(form, facts, row))
  const unit = facts.get(cellIn(row, 'unit')) || measureAt(facts, cellIn(row, 'target'))?.unit || ''
  if (part === 'unit') return unit
  return measure.unit && measure.unit !== unit ? `${measure.value}${measure.unit}` : measure.value
}

/** The edition's word for a direction. */
function signWord(form: Form, address: Address, direction: Direction): string {
  const kind = cellAt(form, address)?.kind
  return kind ? showValue(kind, direction) : ''
}

/** A target or an actual as it is read. */
export function measureAt(facts: Facts, address: Address): Measure | undefined {
  return measureOf(facts.get(address))
}

function measureOf(text: string | undefined): Measure | undefined {
  return text ? measureIn(text) : undefined
}

/** A measure for scoring; 无 in its cell is compared as such. */
function statedMeasure(text: string | undefined): Measure | undefined {
  const measure = measureOf(text)
  return measure?.value === '' && text ? { value: text, direction: 'qualitative' } : measure
}

/** A plain figure, which is how the talk stores it, needs no parsing. */
const measureIn = onceForWords((text): Measure => {
  if (isPlain(text)) return { value: text }
  const reading = readMeasure(text)
  return 'value' in reading ? reading : { value: text }
})

/** The table of an indicator, which is its second level: `cost`. */
function tableOf(row: Address): string {
  const end = row.lastIndexOf('.')
  return row.slice(row.lastIndexOf('.', end - 1) + 1, end)
}

function numberIn(text: string | undefined): Decimal | undefined {
  return text !== undefined && isPlain(text) ? new Decimal(text) : undefined
}

function isPlain(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

/** Whether a text is the stored word of a direction. */
export function isDirection(text: string | undefined): text is Direction {
  return text === 'atLeast' || text === 'atMost' || text === 'equal' || text === 'qualitative'
}
