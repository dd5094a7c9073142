import type { Form } from '../../form.ts'
import { isBlank } from '../../values/blank.ts'
import { saysNone } from '../../values/texts.ts'
import { isDots } from './kinds.ts'
import { labelOf } from './label.ts'
import { labelledText } from './labelled.ts'
import { isLevel } from './levels.ts'
import type { Line, Piece } from './line.ts'
import type { Shape } from './shape.ts'
import type { ShapeRow } from './slots.ts'

/** What a text is, where a table was lost and each of its cells is a line. */
type Token = {
  readonly line: Line
  readonly piece: Piece
  readonly is: 'row' | 'head' | 'cell' | 'level1' | 'level2' | 'word' | 'labelled' | 'value'
  readonly row?: ShapeRow
}

/** Cells that were put together to a row again; `broken` where there are not as many as the form prints. */
export type Rebuilt = { readonly line: Line; readonly broken?: true }

/**
 * Puts a table together again that came as one cell a line: behind each label of the form as many cells as the form
 * prints there. Rows that come otherwise are marked, since nobody can tell which cell is missing.
 */
export function rebuilt(form: Form, shape: Shape, year: number, lines: readonly Line[]): readonly Rebuilt[] {
  const tokens = lines.flatMap((line): Token[] => {
    const [piece] = line.pieces
    return piece ? [{ line, piece, ...tokenOf(form, shape, year, piece.text) }] : []
  })
  const made: Rebuilt[] = []
  let heads = 0
  let list = 0
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token
    const values = valuesFrom(tokens, at + 1)
    if (token.is === 'head') {
      const end = headsEnd(tokens, at)
      const own = tokens.slice(at, end).filter((each) => each.is === 'head')
      made.push(joined([...cornersBefore(tokens, at), ...own]))
      heads = own.length
      const under = valuesFrom(tokens, end)
      made.push(...underHeads(shape, own, under))
      at = end + under.length
      list = 0
    } else if (token.is === 'row' && token.row) {
      const count = token.row.behind.length
      made.push(...rowOf(token, values, count, token.row.list ? heads || count : 0))
      list = token.row.list ? heads || count : 0
      at += 1 + values.length
    } else if (token.is === 'level2' || token.is === 'level1') {
      const second = tokens[at + 1]?.is === 'level2' && token.is === 'level1' ? tokens[at + 1] : undefined
      const behind = second ? valuesFrom(tokens, at + 2) : values
      made.push(...indicatorsOf(shape, second ? [token, second] : [token], behind))
      at += (second ? 2 : 1) + behind.length
    } else if (token.is === 'cell') {
      made.push(joined([token, ...values.slice(0, 1)]), ...values.slice(1).map((each) => joined([each])))
      at += 1 + values.length
    } else {
      if (token.is !== 'word' || list === 0) made.push(joined([token]))
      else made.push(...rowOf(token, values, list, list))
      at += 1 + (token.is === 'word' && list > 0 ? values.length : 0)
    }
  }
  return made
}

function tokenOf(form: Form, shape: Shape, year: number, text: string): Pick<Token, 'is' | 'row'> {
  if (isBlank(text)) return { is: 'value' }
  const { whole, bare } = labelOf(text, year)
  const { levels } = form.edition
  const level = shape.tree && isLevel(levels, text)
  if (level) return { is: level === 'first' ? 'level1' : 'level2' }
  const row = shape.rows.get(whole) ?? shape.rows.get(bare)
  if (row) return { is: 'row', row }
  if (shape.columns.has(whole) || shape.columns.has(bare) || isLevelHead(shape, whole)) return { is: 'head' }
  if (shape.alone.has(whole) || shape.alone.has(bare)) return { is: 'cell' }
  if (shape.words.has(whole) || shape.words.has(bare) || isDots(text)) return { is: 'word' }
  return { is: labelledText(shape, text, year) ? 'labelled' : 'value' }
}

function isLevelHead({ tree }: Shape, whole: string): boolean {
  return tree?.levels.some((level) => labelOf(level).whole === whole) === true
}

function valuesFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const end = tokens.findIndex((token, at) => at >= from && token.is !== 'value')
  return tokens.slice(from, end < 0 ? undefined : end)
}

function headsEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, at) => at > from && token.is !== 'head')
  return end < 0 ? tokens.length : end
}

/** The printed words right before the heads: the corner of the table, with its unit. */
function cornersBefore(tokens: readonly Token[], at: number): readonly Token[] {
  const before = tokens[at - 1]
  const corner = before && isBlank(before.piece.text) ? tokens[at - 2] : before
  return corner?.is === 'word' ? [corner] : []
}

function joined(tokens: readonly Token[]): Rebuilt {
  const pieces = tokens.map(({ piece }, at) => ({ ...piece, from: at, to: at + 1 }))
  return { line: { ...(tokens[0] as Token).line, pieces } }
}

/** A row with as many cells as it should have; what follows may be rows of its list, or blanks. */
function rowOf(label: Token, values: readonly Token[], count: number, list: number): Rebuilt[] {
  const rest = values.slice(count)
  const blank = (tokens: readonly Token[]) => tokens.every(({ piece }) => isBlank(piece.text))
  const own = joined([label, ...values.slice(0, count)])
  if (values.length < count) return [{ ...own, broken: true }]
  if (blank(rest)) return [own]
  const rows = chunks(rest, (list || count) + 1)
  const whole = rows.every((row) => row.length === rows[0]?.length && isRowOfList(row[0], row.slice(1)))
  if (!whole || (rows[0]?.length ?? 0) <= (list || count)) return [{ ...joined([label, ...values]), broken: true }]
  return [own, ...rows.map((row): Rebuilt => (list > 0 ? joined(row) : { ...joined(row), broken: true }))]
}

/** A name with its figures, or blanks all over. */
function isRowOfList(name: Token | undefined, others: readonly Token[]): boolean {
  const figure = ({ piece }: Token) =>
    isBlank(piece.text) || saysNone(piece.text) || /^[-(（]?\d/.test(piece.text.trim())
  return (
    name !== undefined &&
    others.every(figure) &&
    (isBlank(name.piece.text)
      ? others.every(({ piece }) => isBlank(piece.text))
      : !/^\d[\d.,]*$/.test(name.piece.text.trim()))
  )
}

/** Values right under heads: those of cells that stand alone, or rows of a list. */
function underHeads(shape: Shape, heads: readonly Token[], values: readonly Token[]): Rebuilt[] {
  const kept = withoutBlankEnd(values, heads.length)
  if (kept.length === 0) return []
  if (kept.length % heads.length !== 0) return [{ ...joined(kept), broken: true }]
  return shape.tree && heads.some(({ piece }) => isLevelHead(shape, labelOf(piece.text).whole))
    ? [{ ...joined(kept), broken: true }]
    : chunks(kept, heads.length).map(joined)
}

function withoutBlankEnd(values: readonly Token[], size: number): readonly Token[] {
  let end = values.length
  while (end > size && isBlank(values[end - 1]?.piece.text ?? '')) end -= 1
  const whole = Math.ceil(end / size) * size
  return values.slice(0, Math.min(values.length, whole))
}

/** Indicators behind their level, as many cells each as the tree has columns. */
function indicatorsOf({ tree }: Shape, levels: readonly Token[], values: readonly Token[]): Rebuilt[] {
  const size = tree?.columns.length ?? 0
  if (values.every(({ piece }) => isBlank(piece.text))) return [joined(levels)]
  const kept = size > 0 ? withoutBlankEnd(values, size) : values
  if (size === 0 || kept.length % size !== 0) return [joined(levels), { ...joined(kept), broken: true }]
  const [first, ...others] = chunks(kept, size)
  return [joined([...levels, ...(first ?? [])]), ...others.map(joined)]
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

/** Whether lines are cells of lost tables: nothing but single texts. */
export function isLost(lines: readonly Line[]): boolean {
  return lines.every((line) => line.table === undefined)
}
