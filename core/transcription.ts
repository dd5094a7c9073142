import { type Address, cellIn, isSignature, numbersOf } from './address.ts'
import { annexAt, annexesOf, copyAt } from './annexes.ts'
import type { Kind } from './cell-kind.ts'
import type { FirstLevel, SecondLevel } from './edition.ts'
import { expand, type Facts } from './facts.ts'
import type { Filing } from './filing.ts'
import { cellAt, type Form, type PlacedCell } from './form.ts'
import { cellsRead, textAt } from './formula.ts'
import { directionAt, measurePart } from './indicator.ts'
import { rowLabel, withYear } from './labels.ts'
import type { MeasurePart } from './layout.ts'
import { paperOrder } from './paper-order.ts'
import { questions } from './questions.ts'
import { showValue, signs } from './values/show.ts'

/** A filing as it is copied by hand into the finance system, whose fields take plain numbers only. */
export type Transcription = {
  readonly indicators: readonly IndicatorLine[]
  readonly figures: readonly CellLine[]
  readonly texts: readonly CellLine[]
}

/** An indicator, its target in three parts; `of` is the annex, or its copy. */
export type IndicatorLine = Readonly<
  Record<
    'of' | 'first' | 'second' | 'name' | 'sign' | 'target' | 'unit' | 'actual' | 'weight' | 'score' | 'reason',
    string
  >
>

/** Any other cell; a number with its unit. */
export type CellLine = Readonly<Record<'of' | 'row' | 'column' | 'value' | 'unit', string>>

/** What stands in a cell without a value: answered as none, or not answered yet. One that is not asked stays empty. */
export const marks = { none: '无', open: '未填' } as const

type Subject = Pick<Filing, 'facts' | 'year'>
type Mark = (address: Address, value: string) => string
type Placed = { readonly of: string; readonly address: Address; readonly cell: PlacedCell }

/** What the filing states, annex by annex; signatures and the report's text are left out. */
export function transcriptionOf(form: Form, subject: Subject): Transcription {
  const placed = placedCells(form, subject.facts)
  const targets = placed.filter(({ cell }) => cell.column === 'target')
  const mark = marking(form, subject.facts)
  const others = placed.filter(({ cell }) => !levelsOf(form, cell)).map((one) => cellLine(form, subject, one, mark))
  return {
    indicators: targets.flatMap((target) => indicatorLine(form, subject.facts, target, mark)),
    figures: others.filter(({ unit }) => unit !== ''),
    texts: others.filter(({ unit, value }) => unit === '' && value !== ''),
  }
}

/** The cells that are copied, each with its address, in the order of the annexes. */
function placedCells(form: Form, facts: Facts): Placed[] {
  const order = paperOrder(form, facts)
  const cells = [...form.cells.values()].filter(isTranscribed)
  const placed = cells
    .flatMap((cell) => (expand(facts, cell.pattern) ?? []).map((address) => ({ address, cell })))
    .sort((one, other) => order(one.address, other.address))
  return annexesOf(form, facts).flatMap(({ id, title }) =>
    placed.filter(({ address }) => annexAt(form, address) === id).map((one) => ({ of: title, ...one })),
  )
}

function isTranscribed({ pattern, signed, imported, readFrom, kind, row }: PlacedCell): boolean {
  return !(signed || imported || readFrom || row.prose || kind.type === 'rows' || isSignature(pattern))
}

/** Fills a cell without a value with its mark; what is derived is open while anything that it reads is. */
function marking(form: Form, facts: Facts): Mark {
  const asked = new Set(questions(form, facts).flatMap(({ cells }) => cells.map(({ address }) => address)))
  const isOpen = (address: Address): boolean => {
    const formula = cellAt(form, address)?.formula
    if (!formula || facts.get(address)) return asked.has(address) && !facts.has(address)
    return cellsRead(formula, numbersOf(address)).some((read) => expand(facts, read)?.some(isOpen) ?? true)
  }
  return (address, value) => {
    if (value !== '') return value
    if (isOpen(address)) return marks.open
    return facts.has(address) ? marks.none : ''
  }
}

function indicatorLine(form: Form, facts: Facts, { of, address, cell }: Placed, mark: Mark): IndicatorLine[] {
  const levels = levelsOf(form, cell)
  const row = address.slice(0, address.lastIndexOf('.'))
  if (!levels) return []
  const at = (column: string) => mark(cellIn(row, column), textAt(form, facts, cellIn(row, column)) ?? '')
  const part = (column: string, which: MeasurePart) => measurePart(form, facts, cellIn(row, column), which)
  return [
    {
      of,
      first: levels.first.label,
      second: levels.second.label,
      name: at('name'),
      sign: signs[directionAt(form, facts, row)] || part('target', 'sign'),
      target: mark(address, part('target', 'value')),
      unit: part('target', 'unit'),
      actual: mark(cellIn(row, 'actual'), part('actual', 'value')),
      weight: at('weight'),
      score: at('score'),
      reason: at('reason'),
    },
  ]
}

function cellLine(form: Form, { facts, year }: Subject, { of, address, cell }: Placed, mark: Mark): CellLine {
  const unit = unitOf(cell.kind, form.edition.unit)
  const value = showValue(cell.kind, textAt(form, facts, address) ?? '')
  return {
    of,
    row: rowWithin(form, { facts, year }, address, cell),
    column: withYear(cell.label, year),
    value: mark(address, unit === '%' ? value.replace('%', '') : value),
    unit,
  }
}

/** The row in words, without the name of the copy that it stands in, and without its column. */
function rowWithin(form: Form, { facts, year }: Subject, address: Address, cell: PlacedCell): string {
  const label = rowLabel(form, facts, year, cell.row.id, numbersOf(address))
  const copy = copyAt(form, address)
  const name = copy && facts.get(cellIn(copy, 'name'))
  const own = name && label.startsWith(`${name}·`) ? label.slice(name.length + 1) : label
  return own.endsWith(` ${cell.label}`) ? own.slice(0, -cell.label.length - 1) : own
}

/** The levels of an indicator's cell; undefined for any other cell. */
function levelsOf({ edition }: Form, { pattern }: PlacedCell): { first: FirstLevel; second: SecondLevel } | undefined {
  const [, id] = /\.indicators\.(\w+)\./.exec(pattern) ?? []
  for (const first of edition.levels) for (const second of first.second) if (second.id === id) return { first, second }
  return undefined
}

/** The unit of a number; empty if the cell is none. */
function unitOf(kind: Kind, money: string): string {
  const units: Partial<Record<Kind['type'], string>> = { amount: money, percent: '%', points: '分', area: '㎡' }
  return kind.type === 'count' ? kind.unit : (units[kind.type] ?? '')
}
