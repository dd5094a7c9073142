import type { Address } from '../../edition.ts'
import { isBlank } from '../../values/blank.ts'
import type { PlacedText, Told, ToldDoubt, UnreadText } from './filing-read.ts'
import type { Piece } from './line.ts'

/**
 * Keeps account of every text of a file: each is a printed word of the form, or placed, doubtful or unread. What nobody
 * has accounted for in the end is unread.
 */
export class Ledger {
  readonly #placed = new Map<Address, PlacedText>()
  readonly #doubts: ToldDoubt[] = []
  readonly #empty = new Set<Address>()
  readonly #unread: UnreadText[] = []
  readonly #accounted = new Set<object>()
  readonly #rows = new Map<Address, number>()
  readonly #where: (piece: Piece) => string

  constructor(where: (piece: Piece) => string) {
    this.#where = where
  }

  /** Printed words of the form, and blanks. */
  printed(...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#accounted.add(piece.of)
  }

  /** Places a value; where another stands at its address already, that one stays and this is doubtful. */
  place(at: Address, value: string, piece: Piece): void {
    this.#accounted.add(piece.of)
    const before = this.#placed.get(at)
    if (before === undefined) this.#placed.set(at, { at, value, source: this.#where(piece) })
    else if (before.value === '' && value !== '') this.#placed.set(at, { at, value, source: this.#where(piece) })
    else if (before.value !== value && value !== '')
      this.#doubts.push({ at, text: value, why: `${before.source}已读到“${before.value}”`, source: this.#where(piece) })
  }

  /** A value that the file implies by what it lists, without a text of its own. */
  list(at: Address, value: string, source: string): void {
    if (!this.#placed.has(at)) this.#placed.set(at, { at, value, source })
  }

  /** Places paragraphs as one text. */
  text(at: Address, pieces: readonly Piece[]): void {
    const [first] = pieces
    if (!first) return
    for (const piece of pieces) this.#accounted.add(piece.of)
    this.#placed.set(at, { at, value: pieces.map(({ text }) => text.trim()).join('\n'), source: this.#where(first) })
  }

  doubt(at: Address, piece: Piece, why: string, text = piece.text): void {
    this.#accounted.add(piece.of)
    this.#doubts.push({ at, text: shown(text), why, source: this.#where(piece) })
  }

  /** A doubt about the file as a whole. */
  question(at: Address, text: string, why: string): void {
    this.#doubts.push({ at, text, why })
  }

  unread(piece: Piece, why: string, text = piece.text): void {
    this.#accounted.add(piece.of)
    if (text.trim() !== '') this.#unread.push({ source: this.#where(piece), text: shown(text), why })
  }

  /** The same doubt about each text that is not blank. */
  doubtAll(at: Address, pieces: readonly Piece[], why: string): void {
    for (const piece of pieces) if (!isBlank(piece.text)) this.doubt(at, piece, why)
  }

  unreadAll(pieces: readonly Piece[], why: string): void {
    for (const piece of pieces) this.unread(piece, why)
  }

  isAccounted(piece: Piece): boolean {
    return this.#accounted.has(piece.of)
  }

  /** Whether rows were begun in a list under this address. */
  hasUnder(address: Address): boolean {
    return [...this.#rows.keys()].some((list) => list.startsWith(`${address}.`))
  }

  valueAt(at: Address): string | undefined {
    return this.#placed.get(at)?.value
  }

  sourceAt(at: Address): string | undefined {
    return this.#placed.get(at)?.source
  }

  /** The next free number of a list's rows. */
  next(list: Address): number {
    const number = (this.#rows.get(list) ?? 0) + 1
    this.#rows.set(list, number)
    return number
  }

  addresses(): readonly Address[] {
    return [...this.#placed.keys()]
  }

  /** Numbers of a list up to this one are taken. */
  taken(list: Address, number: number): void {
    this.#rows.set(list, number)
  }

  /** A list that is said to be empty. */
  nothingIn(list: Address): void {
    this.#empty.add(list)
  }

  told(): Told {
    const empty = [...this.#empty].filter((list) => !this.#rows.has(list))
    return { placed: [...this.#placed.values()], doubts: this.#doubts, unread: this.#unread, empty }
  }

  lists() {
    const { placed, doubts, unread } = this.told()
    return {
      placed,
      doubts: doubts.map(({ at, text, why, source }) => ({
        at,
        text,
        why: source === undefined ? why : `${source}：${why}`,
      })),
      unread,
    }
  }
}

function shown(text: string): string {
  return text.trim()
}
