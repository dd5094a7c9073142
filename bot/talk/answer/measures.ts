import { cellIn } from '../../../core/address.ts'
import { compare, readingsWithout } from '../../../core/comparing.ts'
import type { Direction } from '../../../core/direction.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { defaultDirection, isDirection, measureAt } from '../../../core/indicator.ts'
import type { Question } from '../../../core/question.ts'
import type { Reading, Refusal } from '../../../core/values/refusal.ts'
import type { RowReading } from '../../../core/values/row.ts'
import { type Measure, showMeasure } from '../../../core/values/show.ts'
import type { Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'

type Read = Extract<Reading, { readonly value: string }>

/** The address of the row with an indicator's target and actual. */
function measuredRow({ cells }: Question): string | undefined {
  const cell = cells.find(({ kind }) => kind.type === 'measure')
  return cell?.address.slice(0, cell.address.lastIndexOf('.'))
}

function readAt(read: RowReading, column: string): Read | undefined {
  const reading = read.readings.get(column)
  return reading && 'value' in reading ? reading : undefined
}

/**
 * The unit stored beside a target and an actual: the target's, else the actual's if a target is given, else the one
 * stored before.
 */
export function unitBeside(facts: Facts, question: Question, read: RowReading): string {
  const row = measuredRow(question)
  const [target, actual] = [readAt(read, 'target'), readAt(read, 'actual')]
  const known = row && facts.get(cellIn(row, 'unit'))
  return target?.unit ?? (target ? actual?.unit : undefined) ?? known ?? ''
}

/**
 * Refuses an actual that cannot be compared with its target: in another unit, or without one where it could be either
 * of two.
 */
export function unitsApart(title: string, facts: Facts, question: Question, read: RowReading): Say[] | undefined {
  const row = measuredRow(question)
  const actual = readAt(read, 'actual')
  const target = readAt(read, 'target') ?? (row === undefined ? undefined : measureAt(facts, cellIn(row, 'target')))
  const unit = target?.unit ?? (row && facts.get(cellIn(row, 'unit'))) ?? ''
  if (!target || !actual || unit === '') return undefined
  const { apart } = compare({ ...target, unit }, actual, '')
  const refusal =
    apart === 'units' ? wrongUnit(actual, unit) : apart === 'unclear' ? unclearUnit(actual, unit) : undefined
  return refusal && [{ say: 'refused', title, refusals: [{ label: '实际完成值', refusal }] }]
}

function wrongUnit({ value, unit = '', said }: Read, right: string): Refusal {
  return { code: 'wrongUnit', read: said ?? `${value}${unit}`, word: unit, example: `${value}${right}` }
}

function unclearUnit({ value, said = value }: Read, unit: string): Refusal {
  const readings = readingsWithout(value, unit)
  return { code: 'twoReadings', read: said, word: readings.join('、'), example: readings[0] }
}

/**
 * Direction and unit are read from the target's words. Without a sign, the default direction is stored, with a button
 * for the other.
 */
export function measureChanges(
  talk: Talk,
  facts: Facts,
  question: Question,
  read: RowReading,
): { changes: Change[]; says: Say[] } {
  const target = readAt(read, 'target')
  const row = measuredRow(question)
  if (row === undefined || !target || target.value === '') return { changes: [], says: [] }
  const stated = statedSign(facts, row)
  const direction = target.direction ?? stated ?? defaultDirection(talk.form, row)
  const unit = unitBeside(facts, question, read)
  const changes: Change[] = [
    { address: cellIn(row, 'direction'), to: direction },
    { address: cellIn(row, 'unit'), to: unit },
    ...keptInItsUnit(facts, row, unit, read),
  ]
  const says = [
    ...(target.direction || stated ? [] : turnSay(facts, question, row, { ...target, direction, unit }, read)),
    ...strictSay({ ...target, direction, unit }),
  ]
  return { changes, says }
}

/** Says that a target's own number reaches it, though its sign leaves it out: >100场 is compared as ≥100场. */
function strictSay({ strict, said, value, ...measure }: Read & Measure): Say[] {
  if (strict === undefined) return []
  return [{ say: 'strictTargets', targets: [{ read: strict, target: showMeasure({ ...measure, value }, 'target') }] }]
}

/** Targets with a strict sign in one sentence. */
export function inOneSay(also: readonly Say[]): readonly Say[] {
  const targets = also.flatMap((say) => (say.say === 'strictTargets' ? say.targets : []))
  if (targets.length === 0) return also
  return [...also.filter(({ say }) => say !== 'strictTargets'), { say: 'strictTargets', targets }]
}

/**
 * An actual that was stored before keeps its unit if the target's is another size of it: 7.95 stays 万元 beside
 * 80000元.
 */
function keptInItsUnit(facts: Facts, row: string, unit: string, read: RowReading): Change[] {
  const address = cellIn(row, 'actual')
  const [actual = '', before = ''] = [facts.get(address), facts.get(cellIn(row, 'unit'))]
  if (readAt(read, 'actual') || before === '' || before === unit || !/^-?\d+(?:\.\d+)?$/.test(actual)) return []
  const one = { value: actual, unit: before }
  return compare({ ...one, unit }, one, '').apart ? [] : [{ address, to: `${actual}${before}` }]
}

/** The direction stored before; a changed figure keeps it if no other is given. */
function statedSign(facts: Facts, row: string): Direction | undefined {
  const stated = facts.get(`${row}.direction`)
  return isDirection(stated) && stated !== 'qualitative' ? stated : undefined
}

/** Says how a target without a sign was understood, with a button for the other direction. */
function turnSay(
  facts: Facts,
  question: Question,
  row: string,
  { value, said, direction, unit }: Read & Measure,
  read: RowReading,
): Say[] {
  const other = direction === 'atLeast' ? 'atMost' : 'atLeast'
  const name = readAt(read, 'name')
  const label = other === 'atMost' ? '改为不超过（≤）' : '改为不低于（≥）'
  const action = {
    do: 'answer',
    row: question.id,
    values: { [`${row}.direction`]: other },
    seen: Number.MAX_SAFE_INTEGER,
    saw: { [`${row}.target`]: said ?? value, [`${row}.direction`]: direction ?? '' },
  } as const
  const measure = { value: said ?? `${value}${unit ?? ''}`, ...(direction ? { direction } : {}) }
  const called = name?.value ?? facts.get(`${row}.name`) ?? ''
  return [
    { say: 'defaultDirection', name: called, target: showMeasure(measure, 'target'), choices: [{ label, action }] },
  ]
}
