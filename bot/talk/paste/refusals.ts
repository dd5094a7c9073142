import { cellAt, type PlacedCell } from '../../../core/form.ts'
import type { Told } from '../../../core/paper/filing/filing-read.ts'
import { why } from '../../../core/paper/filing/why.ts'
import { readSaid } from '../../../core/values/read.ts'
import type { Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'
import type { PastedLine } from './lines.ts'
import { unknownLine } from './other-row.ts'
import { type Paste, refuseLine } from './state.ts'

/** A text in a line that was not taken, and why. */
type Left = { readonly text: string; readonly why: string }

const unknown: readonly string[] = [why.unknownRow, why.noAnnex, why.nowhere]

/**
 * Refuses what was not taken of each line: doubtful texts that a cell could read, and texts that were not read at all.
 */
export function withRefusals(
  talk: Talk,
  paste: Paste,
  { doubts, unread }: Told,
  lineOf: (source: string | undefined) => PastedLine,
): Paste {
  const open = doubts.filter(({ at, text }) => {
    const cell = cellAt(talk.form, at)
    return !cell || !isUnreadable(talk, cell, text)
  })
  const lines = new Map<PastedLine, Left[]>()
  for (const left of [...open, ...unread]) {
    const line = lineOf(left.source)
    lines.set(line, [...(lines.get(line) ?? []), left])
  }
  return [...lines].reduce((read, [line, left]) => refuseLine(read, line, saysOf(talk, line, left)), paste)
}

/** Whether a text cannot be a value of the cell; taking its row then says why. */
export function isUnreadable(talk: Talk, { kind }: PlacedCell, text: string): boolean {
  return kind.type !== 'rows' && !('value' in readSaid(kind, text, talk.form.edition.unit))
}

function saysOf(talk: Talk, line: PastedLine, left: readonly Left[]): Say[] {
  const filled = line.cells.filter((cell) => cell !== '').length
  if (left.length >= filled && left.every(({ why: reason }) => unknown.includes(reason))) return unknownLine(talk, line)
  const reasons = [...new Set(left.map(({ why: reason }) => reason))]
  return reasons.map((reason) => {
    const texts = left.filter(({ why: one }) => one === reason).map(({ text }) => text)
    return { say: 'cellsUnread', texts: texts.length < filled ? texts : [], why: reason }
  })
}
