import type { Question } from '../../../core/question.ts'
import { isFigureRow } from '../../../core/questions.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { hasLabel } from '../paste/has-label.ts'
import { rowsNamed, saysAnswer } from '../paste/named-rows.ts'
import { deniedSeverally, mayDeny } from '../paste/none-of.ts'
import type { Talk } from '../talk.ts'
import { labelled } from './cells.ts'

const parting = /([；;，,。])\s*(?=\p{sc=Han})/u
/** A name with several figures. */
const likeRow = /^\p{sc=Han}{2,12}[\s:：]{0,2}\d[\d.]{0,12}[\s，,、]{1,2}\d/u

/** `none`: says that there is none of the row, in both years or in the last. */
type Piece = { readonly text: string; readonly row: Question | undefined; readonly none?: 'both' | 'last' }

/**
 * A line that gives the figures of several rows, or says none of them, with one row in each line:
 * 公务接待3.93，5，4.28；公车运行维护3.54，1，0.6; 出国没有，公车购置也没有. Any other text as it is.
 */
export function rowInEachLine(talk: Talk, text: string): string {
  if (/[\n\t|｜]/.test(text.trim()) || !(/\d/.test(text) || mayDeny.test(text))) return text
  const [first = '', ...more] = deniedSeverally(talk, text.trim()).split(parting)
  if (more.length === 0) return text
  const pieces: Piece[] = [pieceOf(talk, first)]
  for (let at = 0; at < more.length; at += 2) {
    const [mark = '', words = ''] = [more[at], more[at + 1]]
    const last = pieces.at(-1)
    const piece = pieceOf(talk, words)
    if (last && belongs(talk, last, mark, piece))
      pieces[pieces.length - 1] = { ...last, text: `${last.text}${mark}${words}` }
    else pieces.push(piece)
  }
  const [begun, ...others] = pieces
  if (!begun?.row || (begun.none && others.length === 0) || isOfWhichYear(pieces)) return text
  return pieces.map((one) => one.text).join('\n')
}

/** Whether a year may be meant for what follows as well: 去年没有出国，也没有购车. */
function isOfWhichYear(pieces: readonly Piece[]): boolean {
  const last = pieces.findIndex(({ none }) => none === 'last')
  return last >= 0 && pieces.slice(last).some(({ none }) => none === 'both')
}

/** Whether a piece continues the row before it: it names no other one, or a cell of that row. */
function belongs(talk: Talk, { row }: Piece, mark: string, piece: Piece): boolean {
  if (row && piece.none) return piece.row?.id === row.id
  if (!row || !/\d/.test(piece.text)) return true
  if (byLabels(labelled(talk, row.cells), piece.text) !== undefined) return true
  return piece.row ? piece.row.id === row.id : !/[；;。]/.test(mark) && !likeRow.test(piece.text)
}

function pieceOf(talk: Talk, text: string): Piece {
  const named = rowsNamed(talk, undefined, text)
  const isFilled = named && !named.list && saysAnswer(named)
  const row = isFilled ? named.questions.find((one) => isFigureRow(one.row) && !one.row.repeats) : undefined
  if (!row || !named) return { text: text.trim(), row }
  if (named.none) return { text: `${row.row.label} ${named.rest}`, row, none: saysNone(named.rest) ? 'both' : 'last' }
  // In a line of a table, the label of a cell does not follow a name at once.
  return { text: hasLabel(talk, row, named.rest) ? `${row.row.label} ${named.rest}` : text.trim(), row }
}
