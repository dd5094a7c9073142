import { isBlank } from '../../values/blank.ts'
import { saysNone } from '../../values/texts.ts'
import { foundBy, isAmong } from './label.ts'
import { labelledText } from './labelled.ts'
import type { Piece } from './line.ts'
import type { Reader } from './reader.ts'
import type { Shape } from './shape.ts'
import type { ShapeRow, Slot } from './slots.ts'

/** What a text on paper is. */
export type Kind =
  | { readonly is: 'row'; readonly row: ShapeRow }
  | { readonly is: 'cell'; readonly slot: Slot }
  /** A head that may also come before its value. */
  | { readonly is: 'head'; readonly slot?: Slot }
  | { readonly is: 'word' | 'blank' | 'text' | 'labelled' }

/** A text with its kind. */
export type KnownText = { readonly piece: Piece; readonly kind: Kind }

/** The kind of a text in an annex. */
export function kindOf({ shape, year }: Pick<Reader, 'shape' | 'year'>, { text }: Pick<Piece, 'text'>): Kind {
  if (isBlank(text)) return { is: 'blank' }
  const row = foundBy(shape.rows, text, year) ?? rowSayingNone(shape, text, year)
  if (row) return { is: 'row', row }
  const slot = foundBy(shape.alone, text, year)
  if (isAmong(shape.heads, text, year)) return slot ? { is: 'head', slot } : { is: 'head' }
  if (slot) return { is: 'cell', slot }
  if (isAmong(shape.words, text, year) || isDots(text) || isTableWord(text)) return { is: 'word' }
  return { is: labelledText(shape, text, year) ? 'labelled' : 'text' }
}

/** The row whose label is followed by 无 in the same cell. */
function rowSayingNone({ rows }: Shape, text: string, year: number): ShapeRow | undefined {
  const [label = '', said, ...rest] = text.split(/[:：]/)
  return said !== undefined && rest.length === 0 && saysNone(said) ? foundBy(rows, label, year) : undefined
}

/** Words that any table may print: 续表, 备注, 序号. */
export function isTableWord(text: string): boolean {
  return /^[（(]?(?:续表|接上表|续上表|备注|序号|注|说明)[)）]?[:：]?$/.test(text.trim())
}

/** Whether a text is a year over several columns. */
export function isYear(text: string): boolean {
  return /^\s*20\d\d\s*年度?\s*$/.test(text)
}

/** Whether a text stands for omitted rows: …… */
export function isDots(text: string): boolean {
  return /^[.…·。\s]+$/.test(text)
}

/** Whether a text is a label for what follows it in its line. */
export function isLabel({ kind }: KnownText): boolean {
  return kind.is === 'row' || kind.is === 'cell' || kind.is === 'labelled'
}

/** The only text of a line with nothing else in it. */
export function onlyOne(told: readonly KnownText[]): KnownText | undefined {
  const [only, ...others] = told.filter(({ kind }) => kind.is !== 'blank')
  return others.length === 0 ? only : undefined
}

/** In a line that is not all heads, a head with a text after it is a label. */
export function beforeItsValue(each: KnownText, at: number, told: readonly KnownText[]): KnownText {
  const { piece, kind } = each
  const next = told[at + 1]?.kind.is
  if (kind.is !== 'head' || !kind.slot || (next !== 'text' && next !== 'blank')) return each
  return { piece, kind: { is: 'cell', slot: kind.slot } }
}
