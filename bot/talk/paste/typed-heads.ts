import type { Form } from '../../../core/form.ts'
import { isFigure, tokensOf } from '../../../core/values/tokens.ts'
import { namedBy } from './labels.ts'
import { isFilled } from './lines.ts'
import type { Part } from './parts.ts'

/** A line of heads has a word over the row's name and at least two over its figures. */
const fewestHeads = 3

/**
 * Lines in which typed heads with a row of as many figures right under them are rows of a table, 项目 预算 调整 决算 over
 * 公务接待 4 4.2 3.25: the figures then stand under their heads.
 */
export function withTypedHeads(form: Form, year: number, parts: readonly Part[]): readonly Part[] {
  const filled = parts.filter(({ line }) => isFilled(line))
  const [first, second] = filled
  const heads = first && headsIn(form, year, first)
  const under = second && heads && rowIn(second, heads.length)
  if (!first || !second || !under) return parts
  const rows = new Map<Part, Part>([[first, inCells(first, heads)]])
  for (const part of filled.slice(1)) {
    const row = rowIn(part, heads.length)
    if (row) rows.set(part, row)
  }
  return parts.map((part) => rows.get(part) ?? part)
}

/** The words of a typed line without a figure, of which one is the head of a column. */
function headsIn(form: Form, year: number, { line }: Part): readonly string[] | undefined {
  const words = line.text.split(/\s/)
  if (line.parted || words.length < fewestHeads || words.some(isFigure)) return undefined
  const isHead = words.slice(1).some((word) => namedBy(form, year, '', word)?.is === 'head')
  return isHead ? words : undefined
}

/** A typed row of figures with so many cells. */
function rowIn(part: Part, count: number): Part | undefined {
  const { line, named } = part
  if (line.parted || named?.is !== 'row') return undefined
  if (part.is === 'cells') return part.cells.length === count ? inCells(part, part.cells) : undefined
  const figures = part.is === 'said' ? tokensOf([], part.rest) : []
  const isRow = figures.length === count - 1 && figures.every(isFigure)
  return isRow ? inCells(part, [named.row.label, ...figures]) : undefined
}

function inCells({ line, named }: Part, cells: readonly string[]): Part {
  return { is: 'cells', line: { ...line, cells, parted: true }, cells, ...(named ? { named } : {}) }
}
