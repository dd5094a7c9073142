import type { Row } from '../../edition.ts'
import { isFigureRow, type Question, questions } from '../../questions.ts'
import { isWordy } from '../../values/tokens.ts'
import { commit } from '../commit.ts'
import { unseen } from '../people/clash.ts'
import type { Say } from '../say.ts'
import type { Talk, Turn } from '../talk.ts'
import { copyAt } from './copies.ts'
import { linesOf, type PastedLine } from './grid.ts'
import { labelsOf } from './labels.ts'
import { readBlock } from './read.ts'
import { headerOf, segmentsOf } from './segments.ts'
import type { Paste } from './state.ts'
import { statedApart } from './stated.ts'

/**
 * Takes a text that is a block of rows; undefined where it is none. At a question of figures several lines are one; at
 * a question of words they are the answer, unless two of them begin with labels of the form, or the first is its header.
 */
export function answerBlock(talk: Talk, question: Question, text: string): Turn | undefined {
  if (!/[\n\t|｜]/.test(text)) return undefined
  const lines = linesOf(text)
  if (!isBlock(talk, question, lines)) return undefined
  return blockTurn(talk, question, readBlock(unseen(talk), question, lines))
}

/**
 * A single line that its own question cannot read, but that is whole as a line of the form: it begins with the label of
 * another row, or has an indicator's score behind its weight.
 */
export function answerElsewhere(talk: Talk, question: Question, text: string): Turn | undefined {
  const [line, more] = linesOf(text)
  if (!line || more) return undefined
  const indicators = question.row.id.includes('.indicators.') && question.row.repeats
  if (labelledLines(talk, question, [line]) === 0 && !indicators) return undefined
  const paste = readBlock(unseen(talk), question, [line])
  return paste.changes.length > 0 && paste.refused.length === 0 ? blockTurn(talk, question, paste) : undefined
}

function isBlock(talk: Talk, question: Question, lines: readonly PastedLine[]): boolean {
  const labels = labelledLines(talk, question, lines)
  const { row } = question
  if (isFigureRow(row)) return lines.length > 1 || labels > 0
  if (row.repeats)
    return labels > 0 || lines.some(({ parted }) => parted) || (lines.length > 1 && hasFigures(talk, row))
  const words = row.cells.some((cell) => isWordy(cell))
  return words ? labels > 1 || hasHeader(talk, question, lines) : labels > 0 && lines.length > 1
}

/** Whether the block begins with a line of the form's columns. */
function hasHeader(talk: Talk, question: Question, [first]: readonly PastedLine[]): boolean {
  const labels = labelsOf(talk.form, copyAt(talk, question).annex, talk.filing.year)
  return first?.parted === true && headerOf(labels, first) !== undefined
}

/** Whether the rows of a list have more than a name. */
function hasFigures(talk: Talk, { repeats }: Row): boolean {
  return (talk.form.rows.get(repeats?.row ?? '')?.cells.length ?? 0) > 1
}

/** How many lines begin with a label of the annex, or are its header. */
function labelledLines(talk: Talk, question: Question, lines: readonly PastedLine[]): number {
  const labels = labelsOf(talk.form, copyAt(talk, question).annex, talk.filing.year)
  return lines.filter((line) => headerOf(labels, line) || segmentsOf(labels, line).segments.length > 0).length
}

function blockTurn(talk: Talk, question: Question, paste: Paste): Turn {
  const all = questions(talk.form, paste.facts)
  const before = all[all.findIndex(({ id }) => id === question.id) - 1]?.id
  const changes = [...new Map(paste.changes.map((change) => [change.address, change])).values()]
  const also = [...withoutTurns(paste.also), ...saysOf(talk, paste)]
  const here = changes.every(({ address }) => question.cells.some((cell) => cell.address === address))
  const turn = commit(here ? talk : unseen(talk), { changes, row: before ?? '', also })
  if (!paste.choose || turn.place?.at === 'menu') return turn
  const { say, choices, row } = paste.choose
  return { ...turn, place: { at: 'menu', choices, row }, says: [...turn.says.slice(0, -1), say] }
}

/** Targets without a sign in one sentence; one alone keeps its button. */
function withoutTurns(also: readonly Say[]): readonly Say[] {
  const turns = also.filter((say) => say.say === 'defaultDirection')
  if (turns.length < 2) return also
  const targets = turns.map(({ name, target }) => ({ name, target }))
  return [...also.filter(({ say }) => say !== 'defaultDirection'), { say: 'defaultDirections', targets }]
}

function saysOf(talk: Talk, paste: Paste): Say[] {
  const apart = statedApart(talk, paste.facts, paste.stated)
  return [
    ...(apart.length > 0 ? [{ say: 'statedApart' as const, cells: apart }] : []),
    ...(paste.refused.length > 0
      ? [{ say: 'linesRefused' as const, lines: paste.refused, kept: paste.changes.length > 0 }]
      : []),
  ]
}
