import { isTableWord, type KnownText, onlyOne } from './kinds.ts'
import { moneyUnitIn } from './label.ts'
import type { Line, Piece } from './line.ts'
import { type Reader, sayUnit } from './reader.ts'
import { isNote } from './similar.ts'

/** The number of a row, in a column before its label. */
export const rowNumber =
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）])[、.．]?$/

/** Takes a text that only names the unit of money: 单位：元. */
export function takeUnit(reader: Reader, piece: Piece): boolean {
  const text = piece.text.trim().replace(/^[（(]|[）)]$/g, '')
  const unit = /[:：位]/.test(text) ? moneyUnitIn(text) : undefined
  if (unit === undefined) return false
  sayUnit(reader, unit)
  reader.ledger.printed(piece)
  return true
}

/** Takes the number of a row under the head 序号. */
export function takeNumber({ heads, ledger }: Reader, { table }: Line, piece: Piece): boolean {
  const over = table !== undefined && heads?.line.table === table ? heads.line.pieces : []
  const own = over.find(({ text }) => text.replace(/\s/g, '') === '序号')
  if (!own || piece.from < own.from || piece.to > own.to || !rowNumber.test(piece.text.trim())) return false
  ledger.printed(piece)
  return true
}

/** Whether a line is a note of the form. */
export function isAside(reader: Reader, told: readonly KnownText[]): boolean {
  const only = onlyOne(told)
  const aside = only !== undefined && (isNote(reader.shape.notes, only.piece.text) || isTableWord(only.piece.text))
  if (aside) reader.ledger.printed(only.piece)
  return aside
}
