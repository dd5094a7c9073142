import { isLong } from '../../../core/cell-kind.ts'
import type { Row } from '../../../core/edition.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isFigureRow } from '../../../core/questions.ts'
import { behindTitle, ownLabelLength, partLength, saidLabelLength, titleLength } from '../../../core/titles.ts'
import { asCorrected, putsRight, saidChange, withoutTelling } from '../../../core/values/corrected.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { isRefused, type RowReading, readRow } from '../../../core/values/row.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import type { Button, Say } from '../nouns.ts'
import { lengthBeforeCell } from '../paste/labels.ts'
import type { Talk } from '../talk.ts'
import { labelled, readRefused, rowChanges } from './cells.ts'
import { signedApart } from './signed-apart.ts'

/** What a line gives for a question, or why it cannot be read. */
export type Answer =
  | { readonly refused: readonly Say[] }
  | {
      readonly changes: readonly Change[]
      readonly complete: boolean
      readonly also: readonly Say[]
      readonly choose?: readonly Say[]
      readonly choices?: readonly Button[]
    }

/**
 * Reads one line for one question: its changes, or why it cannot be read. Of a refused line nothing is stored. Values
 * that signing fills in are left out, and the bot says so.
 */
export function readAnswer(talk: Talk, facts: Facts, question: Question, written: string): Answer {
  const { line, apart } = signedApart(talk, question, cellChanged(talk, question, evenLine(talk, question, written)))
  if (apart.length === 0) return readLine(talk, facts, question, line)
  if (line === '') return { refused: [{ say: 'signedLater', cells: apart }] }
  const read = readLine(talk, facts, question, line)
  return 'refused' in read ? read : { ...read, also: [...read.also, { say: 'signedLater', cells: apart }] }
}

function readLine(talk: Talk, facts: Facts, question: Question, line: string): Answer {
  const run = question.cells.length > 1 ? unevenThousands(line) : undefined
  if (run !== undefined) return { refused: [{ say: 'unevenThousands', read: run }] }
  const open = question.cells.filter(({ address }) => !facts.has(address))
  const partial = open.length > 0 && open.length < question.cells.length
  const cells = labelled(talk, partial ? open : question.cells)
  const first = readRow(cells, line, talk.form.edition.unit)
  if (!partial || (first.extra === undefined && !isRefused(first))) return taken(talk, facts, question, first)
  const whole = readRow(labelled(talk, question.cells), line, talk.form.edition.unit)
  const renamed = otherName(facts, question, whole)
  if (renamed !== undefined) return { refused: [unfinished(talk, question, open, renamed)] }
  const complete = whole.extra === undefined && whole.missing.length === 0
  const isNamed = byLabels(labelled(talk, question.cells), line) !== undefined
  const better = isNamed || (complete && (first.extra !== undefined || !isRefused(whole)))
  return better ? taken(talk, facts, question, whole) : taken(talk, facts, { ...question, cells: open }, first)
}

function taken(talk: Talk, facts: Facts, question: Question, read: RowReading): Answer {
  const refused = readRefused(talk, facts, question, read)
  return refused ? { refused } : rowChanges(talk, facts, question, read)
}

/** Another name than the listed row has, with more behind it: the line is about a new row. */
function otherName(facts: Facts, { cells }: Question, { readings }: RowReading): string | undefined {
  const known = facts.get(cells.find(({ address }) => /\.\d+\.name$/.test(address))?.address ?? '')
  const name = readings.get('name')
  const isOther = known && name && 'value' in name && name.value !== known && readings.size > 1
  return isOther ? name.value : undefined
}

/** Refuses a line about another row while this one is incomplete. */
function unfinished(talk: Talk, question: Question, open: Question['cells'], read: string): Say {
  const title = rowLabel(talk.form, talk.filing.facts, talk.filing.year, question.row.id, question.numbers)
  return { say: 'unfinished', title, read, missing: labelled(talk, open).map(({ label }) => label) }
}

/** A line without what people copy along: the row's own label in front, and commas between a name and a phone. */
export function evenLine({ form, filing }: Talk, { row, cells }: Question, line: string): string {
  if (cells.length > 1 && cells.every(({ kind }) => kind.type === 'text' && !kind.long))
    return personApart(line.replace(/[，,；;]/g, ' '))
  const text = line.trim()
  const own = cells.every(isWordy) ? text.slice(ownLength(row, text)) : text
  if (own !== text) return own === '' ? line : own
  const plain = withoutTelling(line.replace(/^\s*(?:其中[：:]?|[1-9][、.．])?\s*/, ''))
  const length = titleLength(row, plain) || partBefore(row, plain) || lengthBeforeCell(form, filing.year, row, plain)
  const behind = behindTitle(plain.slice(length))
  return length > 0 && (isFigureRow(row) || putsRight(behind)) ? asCorrected(behind) : line
}

/** The length of a row's own name that is said before its words; 是 may follow it where no sentence is expected. */
function ownLength(row: Row, text: string): number {
  return ownLabelLength(row, text) || (row.cells.some(({ kind }) => isLong(kind)) ? 0 : saidLabelLength(row, text))
}

/** A name and a phone with what parts them: 王芳13800138000, 姓名王芳. */
function personApart(line: string): string {
  return line
    .replace(/(姓名|名字|填[表报]人|经办人)是?(?=\p{Script=Han})/gu, '$1：')
    .replace(/(?<=\p{Script=Han})(?=[\d０-９]{7})/gu, ' ')
}

/** A cell's label with its new value: 完成值 118 of 完成值改成118; any other line as it is. */
function cellChanged(talk: Talk, { cells }: Question, line: string): string {
  const said = saidChange(line)
  const isCell = said && byLabels(labelled(talk, cells), `${said.what} 1`) !== undefined
  return isCell ? `${said.what} ${said.to}` : line
}

const leastPart = 2

/**
 * The length of a part of the row's name with which a line begins, if figures follow: 接待 3.93 5 4.28; otherwise 0.
 */
function partBefore(row: Row, line: string): number {
  const length = partLength(row, line, leastPart)
  return length > 0 && /^\d/.test(behindTitle(line.slice(length))) ? length : 0
}

/** Digits with commas that are neither thousands nor clearly several figures: 12,34,567. */
function unevenThousands(line: string): string | undefined {
  return line.split(/\s+/).find((word) => {
    const [first = '', ...groups] = word.normalize('NFKC').split(',')
    const digits = [first, ...groups].every((part) => /^\d{1,3}$/.test(part))
    const even = groups.every((part) => part.length === 3)
    return digits && groups.length > 1 && groups.at(-1)?.length === 3 && !even
  })
}
