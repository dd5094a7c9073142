import type { Question } from '../../../core/question.ts'
import { isFigureRow } from '../../../core/questions.ts'
import { asCorrected } from '../../../core/values/corrected.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { isBareFigures } from '../../../core/values/texts.ts'
import { isFigure, isWordy } from '../../../core/values/tokens.ts'
import { rowsNamed } from '../paste/named-rows.ts'
import type { Talk } from '../talk.ts'
import { labelled } from './cells.ts'

/** A row's name on one line and its figures on the next, or each of its figures on a line, as one line. */
export function inOneLine(talk: Talk, question: Question, text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (hasCellInEachLine(talk, question, lines)) return lines.map((line) => line.trim()).join(' ')
  const [name, figures, more] = lines
  if (!name || !figures || more !== undefined || !isBareFigures(figures)) return text
  const isName = isOwnName(question, name) || rowsNamed(talk, question, name)?.rest === ''
  return isName ? `${name} ${figures}` : text
}

/** Whether each line gives one cell of a row of figures, by its label or in order: 去年4.1, 预算4, 决算3.25. */
function hasCellInEachLine(talk: Talk, { row, cells }: Question, lines: readonly string[]): boolean {
  if (!isFigureRow(row) || row.repeats || lines.length < 2 || lines.length > cells.length) return false
  const isCell = (line: string) => byLabels(labelled(talk, cells), line.trim())?.parts.size === 1
  const inOrder =
    lines.length === cells.length && lines.every((line) => isFigure(line.trim()) && !/\s/.test(line.trim()))
  return inOrder || lines.every(isCell)
}

/** Whether a text only names the current question, or only says that it is wrong: it gives no value. */
export function isOwnName({ row, numbers, cells }: Question, text: string): boolean {
  const said = text.trim()
  const own = [row.label, ...(row.aliases ?? [])].filter((word) => said.startsWith(word))
  const named = numbers.length === 0 || row.repeats !== undefined
  if (cells.length > 1 && cells.some((cell) => cell.label === said && isWordy(cell))) return true
  return own.some((word) => (said === word ? named : asCorrected(said.slice(word.length)) === ''))
}
