import { readNumeral } from '../../core/values/numbers.ts'

const pieces = /\d+|[〇零一二三四五六七八九十百]+|[^\d〇零一二三四五六七八九十百]+/g

/** Compares names as people number them: 附件二 before 附件十, 附件三（2） before 附件三（10）. */
export function byNumber(a: string, b: string): number {
  const [left, right] = [piecesOf(a), piecesOf(b)]
  for (const [at, piece] of left.entries()) {
    const other = right[at]
    if (other === undefined) return 1
    const apart = compared(piece, other)
    if (apart !== 0) return apart
  }
  return left.length - right.length
}

type Piece = string | number

/** The numbers in a name, in digits or in Chinese, and the words between them; full width and blanks do not count. */
function piecesOf(name: string): Piece[] {
  const even = name.normalize('NFKC').replace(/\s/g, '')
  return (even.match(pieces) ?? []).map((piece) => {
    const [number] = readNumeral(piece)
    return number === undefined ? piece : Number(number)
  })
}

/** A number comes before words; words are compared by their characters, in every locale. */
function compared(a: Piece, b: Piece): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1
  return typeof a === 'number' ? -1 : 1
}
