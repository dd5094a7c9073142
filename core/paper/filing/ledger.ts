import type { Address } from '../../address.ts'
import { isBlank } from '../../values/blank.ts'
import type { PlacedText, Places, Told, ToldDoubt, UnreadText } from './filing-read.ts'
import type { Piece } from './line.ts'

/**
 * Accounts for every text of a file: each is a printed word of the form, or placed, doubtful or unread. Texts without
 * an account are unread in the end.
 */
export class Ledger {
  readonly #placed = new Map<Address, PlacedText>()
  readonly #doubts: ToldDoubt[] = []
  readonly #unread: UnreadText[] = []
  readonly #accounted = new Set<object>()
  /** The cells that each text was placed in. */
  readonly #from = new Map<object, Address[]>()
  readonly #rows = new Map<Address, number>()
  readonly #listedAt = new Map<Address, string>()
  readonly #labels = new Map<Address, string>()
  readonly #said = new Set<Address>()
  readonly #unsure = new Set<Address>()
  readonly #forgotten = new Set<Address>()
  /** Returns the source of a text. */
  readonly where: (piece: Piece) => string

  constructor(where: (piece: Piece) => string) {
    this.where = where
  }

  #account({ of, also = [] }: Piece): void {
    for (const each of [of, ...also]) this.#accounted.add(each)
  }

  /** Records printed words of the form, and blanks. */
  printed(...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#account(piece)
  }

  /** Places a value; if its address already has another one, that stays and this one is doubtful. */
  place(at: Address, value: string, piece: Piece, none = false): void {
    this.#account(piece)
    const before = this.#placed.get(at)
    const isMore = before?.value === '' && (value !== '' || none)
    if (before === undefined || isMore) {
      this.#placed.set(at, { at, value, source: this.where(piece), ...(none ? { none } : {}) })
      this.#from.set(piece.of, [...(this.#from.get(piece.of) ?? []), at])
    } else if (before.value !== value && value !== '')
      this.#doubts.push({ at, text: value, why: `${before.source}已读到“${before.value}”`, source: this.where(piece) })
  }

  /** Whether a text was placed as a value. */
  isValue({ of }: Piece): boolean {
    return this.#from.has(of)
  }

  /** Makes a placed text doubtful. */
  takeBack(piece: Piece, why: string): void {
    for (const at of this.#from.get(piece.of) ?? []) if (this.#placed.delete(at)) this.doubt(at, piece, why)
  }

  /** Records that the file has room for the rows of a list, even if it names none. */
  hasList(list: Address, piece: Piece): void {
    if (!this.#rows.has(list)) this.#rows.set(list, 0)
    if (!this.#listedAt.has(list)) this.#listedAt.set(list, this.where(piece))
  }

  /** Records the label that is printed for a cell, or the first line of an annex. */
  labelled(at: Address, label: Piece): void {
    if (!this.#labels.has(at)) this.#labels.set(at, this.where(label))
  }

  /** Adds what sentences say of cells without a value from a table or a label; for the others, the checks compare. */
  said({ placed, doubts }: Pick<Told, 'placed' | 'doubts'>): void {
    const isFree = ({ at }: { readonly at: Address }) => !this.#placed.has(at)
    const free = placed.filter(isFree)
    this.#doubts.push(...doubts.filter(isFree))
    for (const one of free) {
      this.#placed.set(one.at, one)
      this.#said.add(one.at)
    }
  }

  /** Places paragraphs as one text. */
  text(at: Address, pieces: readonly Piece[]): void {
    const [first] = pieces
    if (!first) return
    for (const piece of pieces) this.#account(piece)
    this.#placed.set(at, { at, value: pieces.map(({ text }) => text.trim()).join('\n'), source: this.where(first) })
  }

  doubt(at: Address, piece: Piece, why: string, text = piece.text): void {
    this.#account(piece)
    this.#doubts.push({ at, text: text.trim(), why, source: this.where(piece) })
  }

  /** Adds a doubt about the file as a whole. */
  question(at: Address, text: string, why: string): void {
    this.#doubts.push({ at, text, why })
  }

  unread(piece: Piece, why: string, text = piece.text): void {
    this.#account(piece)
    if (text.trim() !== '') this.#unread.push({ source: this.where(piece), text: text.trim(), why })
  }

  /** Adds the same doubt about each text that is not blank. */
  doubtAll(at: Address, pieces: readonly Piece[], why: string): void {
    for (const piece of pieces) if (!isBlank(piece.text)) this.doubt(at, piece, why)
  }

  unreadAll(pieces: readonly Piece[], why: string): void {
    for (const piece of pieces) this.unread(piece, why)
  }

  isAccounted(piece: Piece): boolean {
    return this.#accounted.has(piece.of)
  }

  /** Whether a list under this address has rows. */
  hasUnder(address: Address): boolean {
    return [...this.#rows].some(([list, count]) => count > 0 && list.startsWith(`${address}.`))
  }

  hasRows(list: Address): boolean {
    return (this.#rows.get(list) ?? 0) > 0
  }

  valueAt(at: Address): string | undefined {
    return this.#placed.get(at)?.value
  }

  /** The next free row number of a list. */
  next(list: Address): number {
    const number = (this.#rows.get(list) ?? 0) + 1
    this.#rows.set(list, number)
    return number
  }

  /** Records that rows of the lists under an address could not be read: then their lists are not stated. */
  unsure(address: Address): void {
    for (const list of this.#rows.keys()) if (isUnder(list, address)) this.#unsure.add(list)
  }

  /** Marks the row numbers of a list up to this one as used. */
  taken(list: Address, number: number): void {
    this.#rows.set(list, number)
  }

  #numbersOf(list: Address, count: number): string {
    const numbers = Array.from({ length: count }, (_, at) => at + 1)
    return numbers.filter((number) => !this.#forgotten.has(`${list}.${number}`)).join(',')
  }

  /** The source of a list's first row. */
  #firstUnder(list: Address): string {
    for (const { at, source } of this.#placed.values()) if (at.startsWith(`${list}.`)) return source
    return this.#listedAt.get(list) ?? ''
  }

  /** Drops unnamed, empty copies of an annex if there is another copy. */
  forgetBlankCopies(list: Address): void {
    const held = new Map<string, boolean>()
    for (const { at, value } of this.#placed.values()) {
      if (!at.startsWith(`${list}.`)) continue
      const copy = at.slice(list.length + 1).split('.')[0] ?? ''
      held.set(copy, held.get(copy) === true || (value !== '' && !at.includes('.heading.')))
    }
    if (![...held.values()].includes(true)) return
    for (const [copy, filled] of held) if (!filled) this.#forget(list, copy)
  }

  #forget(list: Address, copy: string): void {
    for (const at of [...this.#placed.keys()]) if (at.startsWith(`${list}.${copy}.`)) this.#placed.delete(at)
    for (const at of [...this.#rows.keys()]) if (at.startsWith(`${list}.${copy}.`)) this.#rows.delete(at)
    this.#forgotten.add(`${list}.${copy}`)
  }

  /** What became of the texts; each list that the file has is placed with the numbers of its rows. */
  told(): Told {
    const sure = [...this.#rows].filter(([list]) => !this.#unsure.has(list))
    const lists = sure.map(([at, count]) => ({ at, value: this.#numbersOf(at, count), source: this.#firstUnder(at) }))
    return { placed: [...this.#placed.values(), ...lists], doubts: this.#doubts, unread: this.#unread }
  }

  /** Where cells are labelled, and which are placed from sentences. */
  places(): Omit<Places, 'positions'> {
    return { labels: this.#labels, said: this.#said }
  }
}

function isUnder(list: Address, address: Address): boolean {
  return list === address || list.startsWith(`${address}.`)
}
