import type { Check } from '../../../core/checks/kinds.ts'
import type { Condition, Edition, Formula, Option, Paragraph, Phrase, Row, Sentence } from '../../../core/edition.ts'
import { rowPattern } from '../../../core/form.ts'
import { cellsRead } from '../../../core/formula.ts'
import type { IndicatorTree, LayoutCell, LayoutRow, ReportLayout } from '../../../core/layout.ts'

/** Every cell that some part of an edition reads, with the part that reads it. */
export type Read = { readonly by: string; readonly pattern: string }

export function cellsOfCondition(condition: Condition): string[] {
  if ('not' in condition) return cellsOfCondition(condition.not)
  if ('all' in condition) return condition.all.flatMap(cellsOfCondition)
  if ('any' in condition) return condition.any.flatMap(cellsOfCondition)
  if ('is' in condition) return [condition.is[0]]
  return ('above' in condition ? condition.above : condition.equal).flatMap((part) => cellsRead(part))
}

export function cellsOfCheck(check: Check): string[] {
  const also = [check.at, check.explainedBy].filter((pattern) => pattern !== undefined)
  const when = check.when ? cellsOfCondition(check.when) : []
  return [...also, ...when, ...cellsOfKind(check)]
}

function cellsOfKind(check: Check): string[] {
  switch (check.kind) {
    case 'notWords':
    case 'saysMeasure':
      return [check.cell]
    case 'saysNone':
      return [check.cell, ...cellsRead(check.figure)]
    case 'direction':
      return [`${check.row}.direction`, `${check.row}.target`]
    case 'score':
    case 'farAbove':
    case 'comparable':
      return ['score', 'target', 'actual', 'weight', 'direction', 'reason'].map((column) => `${check.row}.${column}`)
    case 'paired':
      return [`${check.from.row}.name`, `${check.from.row}.${check.shows}`, `${check.to}.name`]
    case 'pairedAmount':
      return [`${check.from.row}.${check.columns[0]}`, `${check.to}.${check.columns[1]}`]
    case 'prose':
      return proseReads(check)
    case 'like':
      return [check.cell, ...(check.besides ? [check.besides[0]] : [])]
    case 'copied':
      return [check.cell, check.from]
    case 'dated':
      return [check.cell, ...(check.since ? [check.since] : [])]
    case 'year':
      return [check.cell]
    case 'magnitude':
      return [...check.cells]
    case 'betterLower':
      return ['name', 'target', 'actual', 'score'].map((column) => `${check.row}.${column}`)
    case 'statedRate':
      return [check.rate, ...['name', 'target', 'actual', 'reason'].map((column) => `${check.row}.${column}`)]
    case 'allSame':
      return check.pairs.flat()
    case 'repeated':
      return check.rows.map((row) => `${row}.name`)
    case 'alike':
      return check.rows.flatMap((row) => check.columns.map((column) => `${row}.${column}`))
    default:
      return [...cellsRead(check.left), ...cellsRead(check.right)]
  }
}

/** Every cell that a rule over prose names in its data. */
function proseReads({ rule }: Extract<Check, { kind: 'prose' }>): string[] {
  const { cell, cells, name, own, all, figure } = rule as Partial<Record<string, Formula | readonly Formula[]>>
  return [cell, cells, name, own, all, figure].flatMap((read) => read ?? []).flatMap((formula) => cellsRead(formula))
}

export function cellsOfPhrase(phrase: Phrase): string[] {
  if ('count' in phrase) return [phrase.count]
  if ('join' in phrase) return [phrase.join]
  if ('rows' in phrase)
    return phrase.rows.flatMap(({ row, only }) => [row.slice(0, -2), ...(only ? cellsOfCondition(only) : [])])
  if ('rate' in phrase) return phrase.rate.flatMap((formula) => cellsRead(formula))
  const formulas: readonly Formula[] = Object.values(phrase).flat()
  return formulas.flatMap((formula) => cellsRead(formula))
}

/** The names in a text's `{{slots}}`. */
export function slotsIn(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => match[1] ?? '')
}

/** The slots of a paragraph, those relative to a row written out. */
export function slotsOfParagraph(paragraph: Paragraph): string[] {
  if ('each' in paragraph) return slotsOfEach(paragraph)
  return paragraph.flatMap(slotsOfSentence)
}

function slotsOfSentence(sentence: Sentence): string[] {
  if (typeof sentence === 'string') return slotsIn(sentence)
  if ('when' in sentence) return [...cellsOfCondition(sentence.when), ...slotsIn(sentence.say)]
  return [...slotsIn(sentence.first ?? ''), ...slotsOfEach(sentence)]
}

function slotsOfEach({ each, say }: Extract<Paragraph, { say: string }>): string[] {
  return each.flatMap(({ row, only }) => [
    ...(only ? cellsOfCondition(only) : []),
    ...slotsIn(say).map((slot) => absolute(slot, row)),
  ])
}

/** `.name` is a cell of the row, `..name` one of the row that it stands in. */
function absolute(slot: string, row: string): string {
  if (slot.startsWith('..')) return `${row.slice(0, row.indexOf('*') + 1)}${slot.slice(1)}`
  return slot.startsWith('.') ? `${row}${slot}` : slot
}

export function cellsOfLayoutRow(row: LayoutRow, tables: readonly string[]): string[] {
  const inCells = (cells: readonly LayoutCell[]) => cells.flatMap(({ text }) => slotsIn(text))
  if ('indicators' in row) return tables.flatMap((table) => cellsOfTree(row, table))
  if ('side' in row) return [...inCells([row.side]), ...row.rows.flatMap((inner) => cellsOfLayoutRow(inner, tables))]
  return 'each' in row ? [...inCells(row.cells), ...inCells(row.none)] : inCells(row.cells)
}

/** How many columns the lines of a row take, the cell that runs down beside them counted in. */
export function widthsOf(row: LayoutRow): number[] {
  const width = (cells: readonly LayoutCell[]) => cells.reduce((sum, { span }) => sum + (span ?? 1), 0)
  if ('indicators' in row) return [1 + row.levels.length + row.columns.length]
  if ('side' in row) return row.rows.flatMap(widthsOf).map((inner) => inner + width([row.side]))
  return 'each' in row ? [width(row.cells), width(row.none)] : [width(row.cells)]
}

function cellsOfTree({ indicators, columns }: IndicatorTree, table: string): string[] {
  const list = `${indicators}.indicators.${table}`
  return [list, ...columns.map(({ column }) => `${list}.*.${column}`)]
}

function fittedBy({ fits }: Option): string[] {
  return fits ? [fits[0]] : []
}

function cellsOfRow(row: Row): string[] {
  const when = row.when ? cellsOfCondition(row.when) : []
  const proposed = row.cells.flatMap(({ proposal }) => (proposal && 'cell' in proposal ? [proposal.cell] : []))
  const ready = (row.ready ?? []).flatMap(({ values }) =>
    Object.keys(values).map((column) => `${rowPattern(row)}.${column}`),
  )
  const fitting = row.cells.flatMap(({ kind }) => (kind.type === 'choice' ? kind.options : [])).flatMap(fittedBy)
  return [
    ...when,
    ...proposed,
    ...ready,
    ...fitting,
    ...row.cells.flatMap(({ formula }) => (formula ? cellsRead(formula) : [])),
  ]
}

function templatesOf({ cover, title, closing }: ReportLayout): string[] {
  return [...cover.title, ...cover.lines, title, closing.name, closing.date]
}

/** `reason.cause` and `reason.measure` are read from the reason. */
function withoutPiece(slot: string): string {
  return slot.replace(/\.reason\.(?:cause|measure)$/, '.reason')
}

/** Everything that the edition reads, phrases aside. */
export function readsOf(edition: Edition): Read[] {
  const by = (name: string, patterns: readonly string[]) => patterns.map((pattern) => ({ by: name, pattern }))
  const { layout, narrative } = edition
  const tables = edition.levels.flatMap(({ second }) => second.map(({ id }) => id))
  return [
    ...edition.rows.flatMap((row) => by(`row ${row.id}`, cellsOfRow(row))),
    ...edition.checks.flatMap((check) => by(`check ${check.id}`, cellsOfCheck(check))),
    ...(edition.prose?.anchors ?? []).flatMap(({ words, means }) =>
      by(
        `anchor ${words[0]}`,
        Object.values(means)
          .flat()
          .flatMap((formula) => cellsRead(formula)),
      ),
    ),
    ...Object.entries(narrative.phrases).flatMap(([id, phrase]) => by(`phrase ${id}`, cellsOfPhrase(phrase))),
    ...narrative.sections.flatMap(({ id, paragraphs, drafted }) =>
      by(`section ${id}`, [...paragraphs.flatMap(slotsOfParagraph), ...(drafted?.uses ?? [])].map(withoutPiece)),
    ),
    ...layout.annexes.flatMap(({ annex, title, tables: printed, notes, signature }) => [
      ...by(`title of ${annex}`, [title, ...notes].flatMap(slotsIn)),
      ...by(
        `tables of ${annex}`,
        printed.flatMap(({ rows }) => rows).flatMap((row) => cellsOfLayoutRow(row, tables)),
      ),
      ...by(
        `signature of ${annex}`,
        signature.map(({ cell }) => cell),
      ),
    ]),
    ...by('title', slotsIn(layout.title)),
    ...(layout.report ? by('report', templatesOf(layout.report).flatMap(slotsIn)) : []),
    ...by('name', [layout.name]),
  ]
}
