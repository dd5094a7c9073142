import { notTakenWords } from '../../words/remarks.ts'
import type { Position } from '../filing/filing-read.ts'
import type { FileRemark, Judged } from './judged.ts'

type Text = { readonly text: string; readonly why: string; readonly position: Position }

/**
 * Remarks on doubtful and unread texts. Unread texts that follow each other, for one reason, are one remark at the
 * first: a row that the form does not have, or a page of another filing.
 */
export function notTaken(
  { doubts, unread, places }: Pick<Judged, 'doubts' | 'unread' | 'places'>,
  label: (at: string) => string | undefined,
): FileRemark[] {
  const positioned = <One extends { readonly source?: string }>(one: One) => {
    const position = places.positions.get(one.source ?? '')
    return position ? [{ ...one, position }] : []
  }
  const doubtful = doubts.flatMap(positioned).map(({ at, text, why, position }) => {
    return { ...position, text: notTakenWords([text], why, label(at)) }
  })
  const groups = together(unread.flatMap(positioned))
  return [...doubtful, ...groups.flatMap(groupRemark)]
}

function groupRemark(group: readonly Text[]): FileRemark[] {
  const [first] = group
  const words = group.map(({ text }) => text)
  return first ? [{ ...first.position, text: notTakenWords(words, first.why) }] : []
}

function together(texts: readonly Text[]): Text[][] {
  const groups: Text[][] = []
  for (const text of texts) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && before.why === text.why && isNext(before.position, text.position)) last.push(text)
    else groups.push([text])
  }
  return groups
}

/** Whether a text is in the same row or paragraph as another, or in the next one. */
function isNext(one: Position, other: Position): boolean {
  const [a, b] = [one.source, other.source]
  const isBeside = one.document === other.document && a.table === b.table && a.note === b.note && a.sheet === b.sheet
  const step = (b.row ?? b.paragraph ?? 0) - (a.row ?? a.paragraph ?? 0)
  return isBeside && step >= 0 && step <= 1 && JSON.stringify(a.within) === JSON.stringify(b.within)
}
