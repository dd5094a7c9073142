import { bind } from '../../../core/address.ts'
import type { Change } from '../../../core/filing.ts'
import { cellPattern } from '../../../core/form.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { asQuestion, isFigureRow } from '../../../core/questions.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { isRefused, readRow } from '../../../core/values/row.ts'
import { labelled, readRefused, rowChanges } from '../answer/cells.ts'
import { refuseNoneInRow } from '../answer/demanded.ts'
import { refuseWords } from '../answer/in-words.ts'
import { refuseDate } from '../answer/odd-date.ts'
import type { Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'
import type { PastedLine } from './lines.ts'
import { isLongText, type Part } from './parts.ts'
import { keep, type Paste, refuseLine } from './state.ts'
import { statedAs } from './stated.ts'

type Said = Extract<Part, { readonly is: 'said' }>

/** Takes the lines that answer a question in words, each with the lines on which it continues. */
export function takeSaid(talk: Talk, paste: Paste, parts: readonly Part[]): Paste {
  return parts.reduce((read, part, at) => {
    if (part.is !== 'said') return read
    const text = [part.rest, ...moreOf(parts, at).map(({ line }) => line.text)].filter((words) => words !== '')
    const question = questionOfLabel(part)
    return question && text.length > 0 ? takeLine(talk, read, part.line, question, text.join('\n')) : read
  }, paste)
}

/** The lines on which a long text continues. */
export function moreOf(parts: readonly Part[], at: number): readonly Part[] {
  const part = parts[at]
  if (!part || part.line.parted || !isLongText(part)) return []
  const rest = parts.slice(at + 1)
  const end = rest.findIndex(({ is, named, line }) => named !== undefined || is === 'said' || line.parted)
  return end < 0 ? rest : rest.slice(0, end)
}

function questionOfLabel({ named }: Said): Question | undefined {
  if (named.is === 'row') {
    const row = named.row.slots.find(({ cell }) => !cell.formula)?.cell.row
    return row && asQuestion(row, [])
  }
  if (named.is !== 'asked') return undefined
  const question = asQuestion(named.row, [])
  if (named.column === '') return question
  return { ...question, cells: question.cells.filter(({ column }) => column === named.column) }
}

/** Reads a line as the answer to a question; an ambiguous figure becomes a choice that stores the whole line. */
export function takeLine(talk: Talk, paste: Paste, line: PastedLine, question: Question, text: string): Paste {
  const { read, stated } = readWhole(talk, paste, question, text)
  const refused = readRefused(talk, paste.facts, question, read)
  if (refused) return refuseLine(paste, line, refused)
  const few = line.parted ? undefined : fewFigures(talk, paste, question, text, read.readings.size)
  if (few) return refuseLine(paste, line, [few])
  const { changes, also, choose, choices = [] } = rowChanges(talk, paste.facts, question, read)
  const untaken = whyUntaken(talk, paste, question, changes)
  if (untaken) return refuseLine(paste, line, [untaken])
  const [say] = choose ?? []
  const noted = { ...paste, stated: [...paste.stated, ...stated] }
  if (!say) return keep(noted, changes, also)
  if (paste.choose) return refuseLine(paste, line, [unclear(say)])
  return { ...noted, choose: { say, choices, row: question.id } }
}

/** Refuses fewer figures without labels than a row of figures has cells, or open ones: they could be any of them. */
function fewFigures(talk: Talk, { facts }: Paste, question: Question, text: string, count: number): Say | undefined {
  const { row, cells, numbers } = question
  const named = labelled(talk, cells)
  const open = cells.filter(({ address }) => !facts.has(address)).length
  const isWhole = [cells.length, open].includes(count)
  if (cells.length < 2 || !isFigureRow(row) || isWhole || byLabels(named, text) !== undefined) return undefined
  const title = rowLabel(talk.form, facts, talk.filing.year, row.id, numbers)
  return { say: 'tooFew', title, read: text, cells: named.map(({ label }) => label) }
}

/**
 * Why changes that were read are not taken: 无 where a value is demanded, words for a figure, an odd date; undefined if
 * they are taken.
 */
export function whyUntaken(
  talk: Talk,
  { facts, takesWords }: Paste,
  question: Question,
  changes: readonly Change[],
): Say | undefined {
  const none = refuseNoneInRow(talk, question, changes)
  if (none) return none
  const words = takesWords ? undefined : refuseWords(facts, changes)
  return words ? { ...words, under: question.row.label } : refuseDate(talk, question, changes)
}

/**
 * Reads a line for the asked cells; if it has more, for all cells of the row, of which the derived ones are compared
 * later.
 */
function readWhole(talk: Talk, { facts }: Paste, { row, numbers, cells }: Question, text: string) {
  const { unit } = talk.form.edition
  const read = readRow(labelled(talk, cells), text, unit)
  const whole = read.extra === undefined ? read : readRow(row.cells, text, unit)
  if (read.extra === undefined || whole.extra !== undefined || isRefused(whole)) return { read, stated: [] }
  const stated = row.cells.flatMap((cell) => {
    const reading = whole.readings.get(cell.column)
    const formula = bind(cellPattern(row, cell), numbers)
    return cell.formula && reading && 'value' in reading ? statedAs(talk, facts, row, cell, formula, reading.value) : []
  })
  const asked = [...whole.readings].filter(([column]) => cells.some((cell) => cell.column === column))
  return { read: { readings: new Map(asked), missing: [] }, stated }
}

/** The readings of an ambiguous value in words, if no buttons can be offered. */
export function unclear(say: Say): Say {
  if (say.say !== 'choose') return say
  return { say: 'unclearLine', label: say.label, readings: say.choices.map(({ label }) => label) }
}
