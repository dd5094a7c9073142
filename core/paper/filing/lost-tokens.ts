import type { Form } from '../../form.ts'
import { isBlank } from '../../values/blank.ts'
import { isDots } from './kinds.ts'
import { foundBy, isAmong, labelOf } from './label.ts'
import { labelledText } from './labelled.ts'
import { isLevel } from './levels.ts'
import type { Line, Piece } from './line.ts'
import type { Shape } from './shape.ts'
import { isNote } from './similar.ts'
import type { ShapeRow, Slot } from './slots.ts'

/** The meaning of a text in a lost table, where each cell is a line. */
export type Meaning =
  | { readonly is: 'row'; readonly row: ShapeRow }
  | { readonly is: 'cell'; readonly slot: Slot }
  | { readonly is: 'head' | 'level1' | 'level2' | 'word' | 'note' | 'labelled' | 'value' }

/** A line with the meaning of its text. */
export type Token = { readonly line: Line; readonly piece: Piece } & Meaning

/** What is known for reading the texts of an annex. */
export type Known = { readonly form: Form; readonly shape: Shape; readonly year: number }

export function tokenOf(known: Known, line: Line): Token[] {
  const [piece] = line.pieces
  return piece ? [{ line, piece, ...meaningOf(known, piece.text) }] : []
}

/** The meaning of a text; whatever the form does not print is a value. */
export function meaningOf(known: Known, text: string): Meaning {
  if (isBlank(text)) return { is: 'value' }
  const { shape, year } = known
  const label = printedOf(known, text)
  if (label) return label
  if (isNote(shape.notes, text)) return { is: 'note' }
  return { is: labelledText(shape, text, year) ? 'labelled' : 'value' }
}

function printedOf({ form, shape, year }: Known, text: string): Meaning | undefined {
  const { whole } = labelOf(text, year)
  const level = shape.tree && isLevel(form.edition.levels, text)
  if (level) return { is: level === 'first' ? 'level1' : 'level2' }
  const row = foundBy(shape.rows, text, year)
  if (row) return { is: 'row', row }
  if (isAmong(shape.columns, text, year) || isLevelHead(shape, whole)) return { is: 'head' }
  const slot = foundBy(shape.alone, text, year)
  if (slot) return { is: 'cell', slot }
  return isAmong(shape.words, text, year) || isDots(text) ? { is: 'word' } : undefined
}

/** Whether a label is the head of the tree's levels: 一级指标. */
export function isLevelHead({ tree }: Shape, whole: string): boolean {
  return tree?.levels.some((level) => labelOf(level).whole === whole) === true
}

export function isEmpty({ piece }: Token): boolean {
  return isBlank(piece.text)
}

/** Joins the texts of one cell, at the position of the first. */
export function together<One extends { readonly piece: Piece }>(
  tokens: readonly [One, ...One[]],
  between: string,
): One {
  const [first, ...others] = tokens
  if (others.length === 0) return first
  const also = tokens.flatMap(({ piece }) => [piece.of, ...(piece.also ?? [])])
  return { ...first, piece: { ...first.piece, text: tokens.map(({ piece }) => piece.text.trim()).join(between), also } }
}
