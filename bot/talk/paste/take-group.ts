import { type Address, bind, numbersOf } from '../../../core/address.ts'
import { nextRowNumber, rowNumbers } from '../../../core/facts.ts'
import { cellAt, type PlacedCell } from '../../../core/form.ts'
import { rowLabel, withYear } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { asQuestion, isAsked } from '../../../core/questions.ts'
import { withoutHead } from '../../../core/values/column-heads.ts'
import { readSaid } from '../../../core/values/read.ts'
import type { Reading } from '../../../core/values/refusal.ts'
import { showValue } from '../../../core/values/show.ts'
import { labelled, readRefused, rowChanges } from '../answer/cells.ts'
import { listNames } from '../asking/shown.ts'
import { questionOf, type Talk } from '../talk.ts'
import { type Copy, withRow } from './copies.ts'
import type { Group, ReadCell } from './groups.ts'
import type { PastedLine } from './lines.ts'
import { unclear, whyUntaken } from './said.ts'
import { type Blank, keep, type Paste, refuseLine } from './state.ts'
import { statedAs } from './stated.ts'

/** Takes the texts of a row into the filing's row with that name, or a new one: all of them or none. */
export function takeGroup(talk: Talk, paste: Paste, group: Group, copy: Copy | undefined, line: PastedLine): Paste {
  if (copy && 'unknown' in copy) return refuseLine(paste, line, [{ say: 'unknownProject', name: copy.unknown }])
  const moved = group.cells.map((one) => ({ ...one, at: inCopy(one.at, group, copy) }))
  if (!group.row) return takeCells(talk, paste, moved, line)
  const list = inCopy(group.row.list, group, copy)
  const name = moved.find(({ cell }) => cell.column === 'name')?.text ?? ''
  const label = cellAt(talk.form, list)?.row.label ?? ''
  if (name === '') return refuseLine(paste, line, [{ say: 'needName', noun: label }])
  const known = rowNumbers(paste.facts, list)?.[listNames(paste.facts, list).indexOf(name)]
  const number = known ?? nextRowNumber(paste.facts, list)
  if (isTaken(paste, `${list}.${number}.name`)) return refuseLine(paste, line, [{ say: 'sameName', name }])
  const row = `${list}.${number}`
  const cells = moved.map((one) => ({ ...one, at: `${row}${one.at.slice(`${list}.${group.row?.number}`.length)}` }))
  const read = takeCells(talk, withRow(paste, list, number), cells, line)
  return read.facts.get(`${row}.name`) ? read : { ...paste, refused: read.refused }
}

/** Whether the block has already given this name. */
function isTaken({ changes }: Paste, address: Address): boolean {
  return changes.some((change) => change.address === address)
}

function inCopy(at: Address, group: Group, copy: Copy | undefined): Address {
  if (!group.copy || !copy || 'unknown' in copy) return at
  return `${group.copy.list}.${copy.number}${at.slice(`${group.copy.list}.${group.copy.number}`.length)}`
}

/** Takes texts by their questions; if one is refused, nothing of the row is taken. */
function takeCells(talk: Talk, paste: Paste, cells: readonly ReadCell[], line: PastedLine): Paste {
  const asked = cells.filter(({ cell }) => isAsked(cell))
  const beside = cells.filter(({ cell, text }) => cell.readFrom && text !== '')
  const begun = keep(
    withSigned(withStated(talk, paste, cells), cells),
    beside.map(({ at, text }) => ({ address: at, to: text })),
  )
  const rows = [...new Set(asked.map(({ cell }) => cell.row))]
  let read = begun
  for (const row of rows) {
    const own = asked.filter(({ cell }) => cell.row === row)
    const whole = cells.filter(({ cell }) => cell.row === row)
    const question = asQuestion(row, numbersOf(own[0]?.at ?? ''))
    read = takeQuestion(talk, withBlanks(talk, read, question, whole), question, own, line)
    if (read.refused.length > begun.refused.length || saysMore(read, begun, line))
      return { ...paste, refused: read.refused }
  }
  return read
}

/** Whether a line that was refused before has more refusals now. */
function saysMore(read: Paste, before: Paste, { number }: PastedLine): boolean {
  const count = ({ refused }: Paste) => refused.find((one) => one.number === number)?.says.length
  return count(read) !== count(before)
}

function takeQuestion(
  talk: Talk,
  paste: Paste,
  question: Question,
  cells: readonly ReadCell[],
  line: PastedLine,
): Paste {
  const open = readingsOf(talk, paste, question, cells)
  if (open.size === 0) return paste
  if (question.row.id.endsWith('#reason') && !questionOf(talk, question.id, paste.facts))
    return unneeded(paste, question, open)
  const read = { readings: open, missing: [] }
  const refused = readRefused(talk, paste.facts, question, read)
  if (refused) return refuseLine(paste, line, refused)
  const { changes, also, choose, choices = [] } = rowChanges(talk, paste.facts, question, read)
  const untaken = whyUntaken(talk, paste, question, changes)
  if (untaken) return refuseLine(paste, line, [untaken])
  const [say] = choose ?? []
  if (!say) return keep(paste, changes, also)
  if (paste.choose || question.numbers.length > 0) return refuseLine(paste, line, [unclear(say)])
  return { ...paste, choose: { say, choices, row: question.id } }
}

/** A reason for an indicator that loses no points is left out, and the bot says so. */
function unneeded(paste: Paste, { numbers, row }: Question, readings: ReadonlyMap<string, Reading>): Paste {
  const name = paste.facts.get(`${bind(row.id.split('#', 1)[0] ?? '', numbers)}.name`) ?? row.label
  const said = [...readings.values()].some((reading) => 'value' in reading && reading.value !== '')
  return said ? { ...paste, also: [...paste.also, { say: 'reasonUnneeded', name }] } : paste
}

/** The readings of the texts, 无 included; a blank has none. */
function readingsOf(talk: Talk, paste: Paste, question: Question, cells: readonly ReadCell[]) {
  const readings = new Map<string, Reading>()
  for (const { at, cell, text, doubtful, none } of cells) {
    if (at === talk.form.edition.layout.name || (isHeading(at) && paste.facts.has(at))) continue
    if (none) readings.set(cell.column, { value: '' })
    else if (text !== '') readings.set(cell.column, readingOf(talk, question, cell, text, doubtful))
  }
  return readings
}

/** Records what a row leaves blank: the row if all of it is blank, otherwise the cells. */
function withBlanks(talk: Talk, paste: Paste, question: Question, cells: readonly ReadCell[]): Paste {
  const blank = cells.filter(({ at, text, none }) => text === '' && !none && at !== talk.form.edition.layout.name)
  const row = titleOf(talk, paste, question)
  const isWhole = blank.length > 0 && blank.length === cells.length && !/#(?:score|band|reason)$/.test(question.id)
  // The line for the signature is blank in every empty form.
  if (isWhole && question.row.cells.some(({ signed }) => signed)) return paste
  const noted = blank
    .filter(({ cell }) => isAsked(cell))
    .map(({ at, cell }): Blank => {
      if (isWhole) return { at, row }
      return { at, cell: `${row} ${withYear(cell.label, talk.filing.year)}` }
    })
  return { ...paste, blanks: [...paste.blanks, ...noted] }
}

/** The form prints the weight of a first level: it is taken only if none is stored. */
function isHeading(at: Address): boolean {
  return at.includes('.heading.')
}

/** Canonical dates, choices, items and rates are taken as they are; anything else is read again. */
function readingOf(talk: Talk, question: Question, cell: PlacedCell, text: string, doubtful: boolean): Reading {
  const { kind = cell.kind } = labelled(talk, question.cells).find(({ column }) => column === cell.column) ?? {}
  const canonical = !doubtful && ['date', 'choice', 'items', 'percent'].includes(kind.type)
  return canonical ? { value: text } : readSaid(kind, withoutHead(cell, text), talk.form.edition.unit)
}

/** Collects values that signing fills in; they are not stored, and named once. */
function withSigned(paste: Paste, cells: readonly ReadCell[]): Paste {
  const said = cells.flatMap(({ cell, text }) =>
    cell.signed && text !== '' ? [{ label: cell.label, read: showValue(cell.kind, text) }] : [],
  )
  const fresh = said.filter(({ label, read }) => !paste.signed.some((one) => one.label === label && one.read === read))
  return { ...paste, signed: [...paste.signed, ...fresh] }
}

/** Records the derived figures that are stated, to be compared later. */
function withStated(talk: Talk, paste: Paste, cells: readonly ReadCell[]): Paste {
  const stated = cells.flatMap(({ at, cell, text }) =>
    cell.formula ? statedAs(talk, paste.facts, cell.row, cell, at, text) : [],
  )
  return { ...paste, stated: [...paste.stated, ...stated] }
}

function titleOf(talk: Talk, { facts }: Paste, { row, numbers }: Question): string {
  return rowLabel(talk.form, facts, talk.filing.year, row.id, numbers)
}
