import type { Cell, Row } from '../../edition.ts'
import { nextRowNumber, rowNumbers } from '../../facts.ts'
import { asQuestion, isAsked, type Question } from '../../questions.ts'
import { isWordy } from '../../values/tokens.ts'
import { labelled } from '../cells.ts'
import type { Talk } from '../talk.ts'
import type { PastedLine } from './grid.ts'
import { byColumns, keepReading, readCell } from './rows.ts'
import { keep, type Paste, without } from './state.ts'

/** A cell behind its own label; a text may go on over the next lines. */
export function readLabelledText(
  talk: Talk,
  paste: Paste,
  line: PastedLine,
  row: Row,
  column: string,
  values: readonly string[],
): Paste {
  const { numbers } = paste.copy
  const question = asQuestion(row, numbers)
  const cell = question.cells.find((one) => one.column === column)
  const said = values.filter((value) => value !== '')
  if (!cell || !isWordy(cell)) return byColumns(talk, paste, line, { row, numbers }, said.slice(0, 1), [column])
  if (line.parted || !isLong(cell))
    return said.length === 0 ? keep(paste, []) : one(talk, paste, line, question, column, said.join(' '))
  return { ...paste, text: { question, column, words: said.join(' '), line } }
}

function isLong({ kind }: Cell): boolean {
  return kind.type === 'items' || (kind.type === 'text' && kind.long === true)
}

/** The line as more of the text in hand. */
export function takesMore(paste: Paste, { parted, text }: PastedLine): Paste | undefined {
  if (!paste.text || parted) return undefined
  const words = paste.text.words === '' ? text : `${paste.text.words}\n${text}`
  return { ...paste, text: { ...paste.text, words } }
}

/** The paste with the text in hand kept. */
export function withMore(talk: Talk, paste: Paste): Paste {
  const { text } = paste
  const rest = without(paste, 'text')
  if (!text || text.words === '') return rest
  return one(talk, rest, text.line, text.question, text.column, text.words)
}

function one(talk: Talk, paste: Paste, line: PastedLine, question: Question, column: string, words: string): Paste {
  const cell = labelled(talk, question.cells).find((each) => each.column === column && isAsked(each))
  if (!cell) return keep(paste, [])
  const readings = new Map([[column, readCell(talk, cell, words)]])
  return keepReading(talk, paste, line, question, { readings, missing: [] })
}

/** A project that is named in the block joins its list. */
export function addListed(paste: Paste, rest: Paste, list: string, name: string): Paste {
  const number = nextRowNumber(paste.facts, list)
  const listed = [...(rowNumbers(paste.facts, list) ?? []), number].join(',')
  const changes = [
    { address: list, to: listed },
    { address: `${list}.${number}.name`, to: name },
  ]
  return keep({ ...rest, copy: { ...paste.copy, numbers: [number] } }, changes)
}
