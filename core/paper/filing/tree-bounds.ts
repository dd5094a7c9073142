import type { AnnexId } from '../../address.ts'
import type { Form } from '../../form.ts'
import { isBlank } from '../../values/blank.ts'
import { type KnownText, onlyOne } from './kinds.ts'
import { isLevel } from './levels.ts'
import { begun, type Line } from './line.ts'
import type { Reader } from './reader.ts'
import { shapesOf } from './shape.ts'
import type { ShapeTree } from './slots.ts'

/** Whether a level at the beginning of a line starts the tree: in a part of a filing the heads may be missing. */
export function beginsTree({ form, pasted, under }: Reader, told: readonly KnownText[]): boolean {
  if (!pasted || under === 'tree') return false
  const [first, second] = told.filter(({ kind }) => kind.is !== 'blank')
  const level = first?.kind.is === 'word' && !isLevelIn(form, first) ? second : first
  return level !== undefined && isLevelIn(form, level)
}

function isLevelIn({ edition }: Form, { piece }: KnownText): boolean {
  return isLevel(edition.levels, piece.text) !== undefined
}

/** Enters the tree; heads of another table do not apply to it. */
export function enterTree(reader: Reader, tree: ShapeTree): void {
  reader.under = 'tree'
  const heads = reader.heads?.heads.flatMap(({ forms }) => forms) ?? []
  if (!heads.some((form) => tree.heads.get(form)?.cell.column === 'name')) delete reader.heads
}

/** Whether the label of a row before the indicators' names ends the tree. */
export function endsTree(reader: Reader, line: Line, told: readonly KnownText[]): boolean {
  const [first] = told.filter(({ kind }) => kind.is !== 'blank')
  if (!first) return false
  if (first.kind.is === 'labelled') return onlyOne(told) !== undefined || line.table === undefined
  if (first.kind.is !== 'row' && first.kind.is !== 'cell') return false
  const name = reader.heads?.heads.find(({ column }) => column)
  return !line.aligned || first.piece.from < (name?.from ?? 0)
}

/** Whether a line begins with a level of indicators in an annex without any. */
export function isStray(form: Form, annex: AnnexId, line: Line): boolean {
  if (shapesOf(form).some((shape) => shape.annex.id === annex && shape.tree)) return false
  const [first, second] = begun(line).filter(({ text }) => !isBlank(text))
  return [first, second].some((piece) => piece && isLevel(form.edition.levels, piece.text) !== undefined)
}
