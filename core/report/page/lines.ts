import { onceForWords } from '../../once.ts'

/**
 * Estimates the width and the number of lines of a text, on the safe side: a Chinese character is as wide as it is
 * high, others as in the widest font that may be substituted. No font is measured.
 */
const narrow = 0.64
const others: Readonly<Record<string, number>> = { '%': 0.95, '.': 0.33, ',': 0.33, ' ': 0.33, '\u00A0': 0.5 }
/** The space set between a Chinese character and a digit or letter. */
const aside = 0.25
/** Unbreakable pieces: words, and characters that may not end or begin a line together with their neighbours. */
const pieces = /[（〔《“]*(?:[\x21-\x7e]+|[^\x21-\x7e])[）〕》”，。；：、！？]*/gu
const latin = /[\x21-\x7e]/

/** An unbreakable piece: its width, and the gap before it, as multiples of the font size. */
type Piece = { readonly width: number; readonly gap: number }

/** The number of lines of a text in a column; `width` and `size` are in the same unit. */
export function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(1, width / size)
  return piecesOf(text).reduce((sum, pieces) => sum + linesOfOne(pieces, room), 0)
}

/** The pieces of each line of a text; cached, since many widths are tried. */
const piecesOf = onceForWords((text): readonly (readonly Piece[])[] =>
  text.split('\n').map((line) => {
    const found = [...line.matchAll(pieces)].map(([piece]) => piece)
    return found.map((piece, at) => ({ width: widthOf(piece), gap: gap(found[at - 1] ?? '', piece) }))
  }),
)

function linesOfOne(pieces: readonly Piece[], room: number): number {
  let [lines, used] = [1, 0]
  for (const { width, gap } of pieces) {
    const behind = used + (used > 0 ? gap : 0) + width
    if (behind <= room) used = behind
    else if (width <= room) [lines, used] = [lines + 1, width]
    else [lines, used] = [lines + Math.ceil(behind / room) - 1, behind % room]
  }
  return lines
}

/** Whether a word or figure of a text is wider than its column, so that it is broken where no break is allowed. */
export function breaks(text: string, width: number, size: number): boolean {
  return piecesOf(text).some((pieces) => pieces.some((piece) => piece.width * size > width))
}

/** The width of a text in one line, as a multiple of its size. */
export function widthOf(text: string): number {
  let width = 0
  let before = ''
  for (const letter of text) {
    width += gap(before, letter) + (others[letter] ?? (letter <= '~' ? narrow : 1))
    before = letter
  }
  return width
}

function gap(before: string, after: string): number {
  const [last, first] = [before.at(-1), after[0]]
  return last !== undefined && first !== undefined && latin.test(last) !== latin.test(first) ? aside : 0
}
