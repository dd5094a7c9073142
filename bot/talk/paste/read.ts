import type { Told } from '../../../core/paper/filing/filing-read.ts'
import { type Foreign, lineSource, readPasted } from '../../../core/paper/filing/pasted.ts'
import type { Question } from '../../../core/question.ts'
import { isFigureRow, questions } from '../../../core/questions.ts'
import type { Talk } from '../talk.ts'
import { addressIn, type Copy, copiesOf } from './copies.ts'
import { groupsOf } from './groups.ts'
import type { Hand } from './hand.ts'
import type { PastedLine } from './lines.ts'
import { unknownLine } from './other-row.ts'
import { pageOf } from './page.ts'
import type { Part } from './parts.ts'
import { isUnreadable, withRefusals } from './refusals.ts'
import { moreOf, takeLine, takeSaid } from './said.ts'
import { emptyPaste, keep, type Paste, refuseLine } from './state.ts'
import { takeGroup } from './take-group.ts'

/** Reads the lines of a block: answers in words by their questions, all other lines by the form's reader. */
export function readBlock(talk: Talk, hand: Hand, parts: readonly Part[], takesWords = false): Paste | Foreign {
  const more = new Set(parts.flatMap((_, at) => moreOf(parts, at)))
  const page = pageOf(parts.filter((part) => !more.has(part)))
  const told = readPasted(hand, page)
  if ('foreign' in told) return told
  const { paste, copies } = copiesOf(emptyPaste(talk.filing.facts, takesWords), hand, told)
  const lineOf = linesBySource(parts)
  const groups = groupsOf(talk.form, told, (cell, text) => isUnreadable(talk, cell, text))
  const taken = groups.reduce((read, group) => {
    const line = lineOf(group.cells[0]?.source)
    return takeGroup(talk, read, group, group.copy && copies.get(group.copy.number), line)
  }, paste)
  const read = takeSaid(talk, withRefusals(talk, withEmpty(taken, hand, copies, told), told, lineOf), parts)
  return told.unnamed ? { ...read, unnamed: true } : read
}

/** Reads lines without labels of the form as answers to this question and the next ones, one line each. */
export function readInTurn(talk: Talk, question: Question, lines: readonly PastedLine[]): Paste {
  const { facts } = talk.filing
  const all = questions(talk.form, facts)
  const from = all.findIndex(({ id }) => id === question.id)
  const queue = all.slice(from).filter(({ row }) => (isFigureRow(row) || row.repeats) && !row.prose)
  const end = queue.findIndex(({ row }) => row.repeats)
  return lines.reduce((paste, line, at) => {
    const next = end >= 0 && at >= end ? undefined : queue[at]
    const text = line.parted ? line.cells.join('\t') : line.text
    return next ? takeLine(talk, paste, line, next, text) : refuseLine(paste, line, unknownLine(talk, line))
  }, emptyPaste(facts))
}

function linesBySource(parts: readonly Part[]): (source: string | undefined) => PastedLine {
  const lines = new Map(parts.map(({ line }) => [lineSource(line.number), line]))
  return (source = '') => lines.get(source) ?? { number: 0, text: '', cells: [], parted: false }
}

/** Stores lists of indicators as empty if the block says so and they are not asked yet. */
function withEmpty(paste: Paste, { each = '' }: Hand, copies: ReadonlyMap<number, Copy>, { placed }: Told): Paste {
  const empty = placed.flatMap(({ at, value }) => (value === '' && /\.indicators\.[^.]+$/.test(at) ? [at] : []))
  const lists = empty.flatMap((at) => addressIn(each, copies, at) ?? [])
  const open = lists.filter((list) => !paste.facts.has(list))
  return keep(
    paste,
    open.map((address) => ({ address, to: '' })),
  )
}
