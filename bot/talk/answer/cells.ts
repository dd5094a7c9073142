import type { Kind } from '../../../core/cell-kind.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { rowLabel, withYear } from '../../../core/labels.ts'
import { kindNow } from '../../../core/offered-options.ts'
import { onceForText } from '../../../core/once.ts'
import type { AskedCell, Question } from '../../../core/question.ts'
import { isMore } from '../../../core/values/decimals.ts'
import { beside } from '../../../core/values/measure.ts'
import type { LabelledRefusal } from '../../../core/values/refusal.ts'
import { type Reading, type Refusal, type Refused, refuse } from '../../../core/values/refusal.ts'
import type { RowReading } from '../../../core/values/row.ts'
import { isNumberLike, tidied } from '../../../core/values/tidy.ts'
import { nearYear } from '../clock.ts'
import type { Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'
import { type Ambiguous, chooseSay } from './choose.ts'
import { measureChanges, unitBeside, unitsApart } from './measures.ts'

/** Cells as they are asked now: labels with the filing's year, and the kind that the current facts give. */
export function labelled(talk: Talk, cells: readonly AskedCell[]): AskedCell[] {
  const year = String(talk.filing.year)
  return cells.map((cell) => {
    const [known, kind] = [inYear(cell, year), askedKind(talk, cell)]
    return kind === known.kind ? known : { ...known, kind }
  })
}

/** A cell with the year in its labels; made once, so that what is read from its words is worked out once. */
const inYear = onceForText((cell: AskedCell, year: string): AskedCell => {
  const withIt = (word: string) => withYear(word, Number(year))
  return { ...cell, label: withIt(cell.label), ...(cell.years ? { years: cell.years.map(withIt) } : {}) }
})

function askedKind(talk: Talk, cell: AskedCell): Kind {
  const kind = kindNow(talk.filing.facts, cell)
  return kind.type === 'date' ? { ...kind, near: nearYear(talk, talk.filing.year) } : kind
}

/**
 * Why a line cannot be taken: too much in it, a value that cannot be read, a score above its weight, a name in use;
 * undefined if it can.
 */
export function readRefused(talk: Talk, facts: Facts, question: Question, read: RowReading): Say[] | undefined {
  const title = titleOf(talk, facts, question)
  const cells = labelled(talk, question.cells).map(({ label }) => label)
  if (read.extra !== undefined) return [{ say: 'tooMuch', title, extra: read.extra, cells }]
  const refusals = question.cells.flatMap((cell) => refusalOf(talk, cell, read.readings.get(cell.column)))
  if (refusals.length > 0) return [{ say: 'refused', title, refusals }]
  if (read.readings.size === 0) return [{ say: 'needText' }]
  return (
    aboveWeight(facts, question, read) ?? nameRefused(facts, question, read) ?? unitsApart(title, facts, question, read)
  )
}

/** The changes of a line that was read. An ambiguous value becomes a choice, whose buttons store the whole line. */
export function rowChanges(talk: Talk, facts: Facts, question: Question, read: RowReading) {
  const changes: Change[] = []
  const ambiguous: Ambiguous[] = []
  const unit = unitBeside(facts, question, read)
  for (const cell of question.cells) {
    const reading = read.readings.get(cell.column)
    if (reading && 'value' in reading) changes.push({ address: cell.address, to: tidied(cell, beside(reading, unit)) })
    if (reading && 'choices' in reading) ambiguous.push({ cell, reading })
  }
  const measures = measureChanges(talk, facts, question, read)
  const complete = question.cells.every(
    ({ address }) => facts.has(address) || changes.some((change) => change.address === address),
  )
  const said = [...changes, ...measures.changes]
  const choose = ambiguous.length > 0 ? chooseSay(talk, question, ambiguous, said) : undefined
  return {
    changes: said,
    complete,
    also: [...measures.says, ...decimalsSay(talk, question, read)],
    ...(choose ? { choose: [choose.say], choices: choose.choices } : {}),
  }
}

/** Names the values with more decimals than their cells show; they are stored as given. */
function decimalsSay(talk: Talk, question: Question, read: RowReading): Say[] {
  const cells = labelled(talk, question.cells).flatMap(({ column, label }) => {
    const reading = read.readings.get(column)
    return reading && 'value' in reading && reading.note ? [{ label, value: reading.value }] : []
  })
  return cells.length > 0 ? [{ say: 'moreDecimals', cells }] : []
}

function refusalOf(talk: Talk, cell: AskedCell, reading: Reading | undefined): LabelledRefusal[] {
  const bound = cell.column === 'actual' && reading && 'value' in reading ? reading.bound : undefined
  const refusal = reading && ('refused' in reading ? reading.refused : (bound ?? numberRefused(cell, reading)))
  return refusal ? [{ label: withYear(cell.label, talk.filing.year), refusal }] : []
}

function numberRefused({ tidy }: AskedCell, reading: Exclude<Reading, Refused>): Refusal | undefined {
  const value = 'value' in reading ? reading.value : ''
  if (tidy !== 'documentNumber' || value === '' || isNumberLike(value)) return undefined
  return refuse('notDocumentNumber', value, '云财绩〔2024〕12号').refused
}

function titleOf(talk: Talk, facts: Facts, question: Question): string {
  return rowLabel(talk.form, facts, talk.filing.year, question.row.id, question.numbers)
}

function aboveWeight(facts: Facts, question: Question, read: RowReading): Say[] | undefined {
  const score = read.readings.get('score')
  const cell = question.cells.find(({ column }) => column === 'score')
  const weight = cell && facts.get(cell.address.replace(/\.score$/, '.weight'))
  if (!score || !('value' in score) || !score.value || !weight) return undefined
  return isMore(score.value, weight) ? [{ say: 'aboveWeight', weight, read: score.value }] : undefined
}

/** Refuses a listed row's name if it is blank, or another row has it. */
function nameRefused(facts: Facts, { row, cells }: Question, read: RowReading): Say[] | undefined {
  const cell = cells.find(({ column }) => column === 'name')
  const [, list = '', number] = /^(.*)\.(\d+)\.name$/.exec(cell?.address ?? '') ?? []
  const said = read.readings.get('name')
  if (number === undefined || !said || !('value' in said)) return undefined
  if (said.value === '') return [{ say: 'needName', noun: row.label }]
  const others = (rowNumbers(facts, list) ?? []).filter((other) => other !== Number(number))
  const taken = others.some((other) => facts.get(`${list}.${other}.name`) === said.value)
  return taken ? [{ say: 'sameName', name: said.value }] : undefined
}
