import type { AnnexId } from '../../../core/address.ts'
import { isLong } from '../../../core/cell-kind.ts'
import type { Form } from '../../../core/form.ts'
import { isLevel, isStrangeLevel } from '../../../core/paper/filing/levels.ts'
import { annexTitled } from '../../../core/paper/filing/titled.ts'
import { isBareFigures, saysNone } from '../../../core/values/texts.ts'
import { isFigure, isWordy, tokensOf } from '../../../core/values/tokens.ts'
import { indicatorCells } from './indicator-line.ts'
import { annexOf, frontOf, type Named, namedBy } from './labels.ts'
import { isFilled, type PastedLine } from './lines.ts'

/**
 * A line as it is read: the cells of a row, a text of its own, or (`said`) the answer in words to a question of the
 * form.
 */
export type Part =
  | { readonly is: 'cells'; readonly line: PastedLine; readonly cells: readonly string[]; readonly named?: Named }
  | { readonly is: 'text'; readonly line: PastedLine; readonly named?: Named }
  | { readonly is: 'said'; readonly line: PastedLine; readonly named: Named; readonly rest: string }

/** A table that came as one cell a line has more lines than this. */
const leastLost = 8

/** The annex when a line is reached, and whether its indicators have begun. */
type Hand = { readonly annex: AnnexId; readonly inTree: boolean }

/** Splits the lines of a text by the form's labels: copied rows at their tabs, typed ones after their label. */
export function partsOf(form: Form, year: number, hand: Hand, lines: readonly PastedLine[]): readonly Part[] {
  const parts: Part[] = []
  let at = hand
  for (const line of lines) {
    const titled = line.parted ? undefined : annexTitled(form, line.text)
    const part = titled === undefined ? partOf(form, year, at, line) : ({ is: 'text', line } as const)
    if (titled !== undefined) at = { annex: titled, inTree: false }
    if (part.named?.is === 'row') at = { ...at, annex: annexOf(form, part.named) ?? at.annex }
    if (part.named) at = { ...at, inTree: part.named.is === 'level' || (at.inTree && part.named.is === 'head') }
    parts.push(part)
  }
  return isLost(parts) ? parts.map(asText) : withBlanks(parts)
}

/**
 * A chat cuts the blanks at a message's end, and an editor those at the end of each line: a table's row without a value
 * gets as many cells as the row above it.
 */
function withBlanks(parts: readonly Part[]): readonly Part[] {
  const filled: Part[] = []
  for (const [at, part] of parts.entries()) {
    const above = filled.at(-1)
    const inTable = at === parts.length - 1 || (above?.line.parted && parts[at + 1]?.line.parted)
    filled.push(inTable && above?.is === 'cells' ? withCells(part, above.cells.length) : part)
  }
  return filled
}

/** A label alone, with blank cells after it. */
function withCells(part: Part, count: number): Part {
  const { line, named } = part
  if (part.is === 'said' || named?.is !== 'row') return part
  const cells = part.is === 'cells' ? part.cells : [line.text]
  if (cells.filter((cell) => cell !== '').length > 1) return part
  const blanks = Array.from({ length: Math.max(0, count - cells.length) }, () => '')
  return { is: 'cells', line, named, cells: [...cells, ...blanks] }
}

/** Whether a table came as one cell a line: hardly any line has more. */
function isLost(parts: readonly Part[]): boolean {
  const filled = parts.filter(({ line }) => isFilled(line))
  const cells = filled.filter(({ is }) => is === 'cells').length
  return filled.length > leastLost && filled.every(({ line }) => !line.parted) && cells * 4 < filled.length
}

function asText(part: Part): Part {
  const { line, named } = part
  return part.is === 'said' && part.named.is === 'asked' ? part : { is: 'text', line, ...(named ? { named } : {}) }
}

function partOf(form: Form, year: number, { annex, inTree }: Hand, line: PastedLine): Part {
  if (line.parted) return partedLine(form, year, annex, line)
  const heads = headCells(form, year, annex, line)
  if (heads) return heads
  const { label, rest } = frontOf(line.text)
  const named = namedBy(form, year, annex, label)
  if (named) return behindLabel(form, named, label, rest, line)
  return inTree ? indicatorLine(form, line) : listedLine(line)
}

function partedLine(form: Form, year: number, annex: AnnexId, line: PastedLine): Part {
  const [first = '', ...others] = line.cells.filter((cell) => cell !== '')
  const [named] = namesIn(form, year, annex, [first])
  if (named?.is !== 'asked' || !answersIn(form, named, others)) return rowPart(form, year, annex, line)
  const [label, ...behind] = first.split(/[:：]/)
  const rest = label === first ? others.join('\t') : [behind.join('：'), ...others].join(' ')
  return { is: 'said', line, named, rest }
}

function rowPart(form: Form, year: number, annex: AnnexId, line: PastedLine): Part {
  const [named] = namesIn(form, year, annex, line.cells)
  return { is: 'cells', line, cells: line.cells, ...(named ? { named } : {}) }
}

/** What the labels among cells name. */
function namesIn(form: Form, year: number, annex: AnnexId, cells: readonly string[]): readonly Named[] {
  const labels = cells.flatMap((cell) => [cell, cell.split(/[:：]/, 1)[0] ?? ''])
  return labels.flatMap((label) => namedBy(form, year, annex, label) ?? [])
}

/**
 * Whether the cells after a row's label answer it: in an annex of tables only if they are figures, since the line may
 * be a header.
 */
function answersIn(form: Form, named: Named, others: readonly string[]): boolean {
  return !form.edition.layout.annexes.some((layout) => layout.annex === annexOf(form, named)) || others.every(isFigure)
}

/** A typed line with headings only. */
function headCells(form: Form, year: number, annex: AnnexId, line: PastedLine): Part | undefined {
  const cells = line.text.split(/[\s:：]+/).filter((cell) => cell !== '')
  const named = cells.map((cell) => namedBy(form, year, annex, cell))
  const heads = named.flatMap((each) => (each?.is === 'head' ? [each] : []))
  const isHeads = heads.length > 1 && heads.length >= cells.length - 1
  return isHeads && heads[0] ? { is: 'cells', line, cells, named: heads[0] } : undefined
}

function behindLabel(form: Form, named: Named, label: string, rest: string, line: PastedLine): Part {
  if (named.is === 'asked') return { is: 'said', line, named, rest }
  if (rest === '') return { is: 'text', line, named }
  if (named.is === 'level') return { is: 'cells', line, cells: [label, ...levelCells(form, rest)], named }
  if (named.is !== 'row')
    return /[:：]/.test(line.text) ? { is: 'text', line, named } : { is: 'cells', line, cells: [label, rest], named }
  const asked = named.row.slots.map(({ cell }) => cell)
  const tokens = tokensOf(asked, rest)
  const behind = [named.row.behind.length, asked.length, asked.filter(({ formula }) => !formula).length]
  if (tokens.every(isFigure) && (behind.includes(tokens.length) || asked.length === 0))
    return { is: 'cells', line, cells: [label, ...tokens], named }
  const isSaid = asked.length > 0 && named.shape.annex.each === undefined
  return isSaid ? { is: 'said', line, named, rest } : { is: 'cells', line, cells: [label, ...tokens], named }
}

/** The cells after a level: its weight, that it has no indicator, a lower level, or an indicator. */
function levelCells(form: Form, rest: string): readonly string[] {
  const below = frontOf(rest)
  if (isLevel(form.edition.levels, below.label)) return [below.label, ...levelCells(form, below.rest)]
  if (rest === '') return []
  return isBareFigures(rest) || saysNone(rest) ? [rest] : indicatorCells(form, rest)
}

function indicatorLine(form: Form, line: PastedLine): Part {
  const { label, rest } = frontOf(line.text)
  const under = rest === '' ? [label] : [label, ...indicatorCells(form, rest)]
  if (under.length > 1 && isStrangeLevel(form.edition.levels, under)) return { is: 'cells', line, cells: under }
  const cells = indicatorCells(form, line.text)
  return cells.length > 1 || saysNone(line.text) ? { is: 'cells', line, cells } : { is: 'text', line }
}

/** A name with figures after it is a row of a list. */
function listedLine(line: PastedLine): Part {
  const tokens = tokensOf([], line.text)
  const from = tokens.findLastIndex((token) => !isFigure(token)) + 1
  if (from === 0 || from === tokens.length) return { is: 'text', line }
  return { is: 'cells', line, cells: [tokens.slice(0, from).join(' '), ...tokens.slice(from)] }
}

/** Whether an answer in words continues on the next lines. */
export function isLongText(part: Part): boolean {
  if (part.is !== 'said' || part.named.is !== 'asked') return false
  const { row, column } = part.named
  const cells = column === '' ? row.cells : row.cells.filter((cell) => cell.column === column)
  return cells.length === 1 && cells.every((cell) => isWordy(cell) && isLong(cell.kind))
}
