import type { Question } from '../../../core/question.ts'
import { isFigureRow } from '../../../core/questions.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { rowsNamed } from '../paste/named-rows.ts'
import type { Talk } from '../talk.ts'
import { labelled } from './cells.ts'

const parting = /([；;，,。])\s*(?=\p{sc=Han})/u
/** A name with several figures. */
const likeRow = /^\p{sc=Han}{2,12}[\s:：]{0,2}\d[\d.]{0,12}[\s，,、]{1,2}\d/u

type Piece = { readonly text: string; readonly row: Question | undefined }

/**
 * A line that gives the figures of several rows, with one row in each line: 公务接待3.93，5，4.28；公车运行维护3.54，1，0.6.
 * Any other text as it is.
 */
export function rowInEachLine(talk: Talk, text: string): string {
  if (/[\n\t|｜]/.test(text.trim()) || !/\d/.test(text)) return text
  const [first = '', ...more] = text.trim().split(parting)
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
  const rows = pieces.flatMap(({ row }) => row ?? [])
  return pieces[0]?.row && rows.length > 0 ? pieces.map((one) => one.text).join('\n') : text
}

/** Whether a piece continues the row before it: it names no other one, or a cell of that row. */
function belongs(talk: Talk, { row }: Piece, mark: string, piece: Piece): boolean {
  if (!row || !/\d/.test(piece.text)) return true
  if (byLabels(labelled(talk, row.cells), piece.text) !== undefined) return true
  return piece.row ? piece.row.id === row.id : !/[；;。]/.test(mark) && !likeRow.test(piece.text)
}

function pieceOf(talk: Talk, text: string): Piece {
  const named = rowsNamed(talk, undefined, text)
  const isFilled = named && !named.list && /\d/.test(named.rest)
  const row = isFilled ? named.questions.find((one) => isFigureRow(one.row)) : undefined
  return { text: text.trim(), row }
}
