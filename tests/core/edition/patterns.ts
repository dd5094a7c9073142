import type { Option } from '../../../core/cell-kind.ts'
import type { Check } from '../../../core/checks/kinds.ts'
import type { Edition, Row } from '../../../core/edition.ts'
import { rowPattern } from '../../../core/form.ts'
import { cellsRead } from '../../../core/formula.ts'
import type { Condition, Each, Formula } from '../../../core/formula-grammar.ts'
import type { IndicatorTree, LayoutCell, LayoutRow, ReportLayout } from '../../../core/layout.ts'
import type { Also, Paragraph, Phrase, Saying, Sentence } from '../../../core/narrative/vocabulary.ts'

/** Every cell that some part of an edition reads, with that part. */
export type Read = { readonly by: string; readonly pattern: string }

export function cellsOfCondition(condition: Condition): string[] {
  if ('not' in condition) return cellsOfCondition(condition.not)
  if ('all' in condition) return condition.all.flatMap(cellsOfCondition)
  if ('any' in condition) return condition.any.flatMap(cellsOfCondition)
  if ('is' in condition) return [condition.is[0]]
  if ('like' in condition) return [condition.like[0]]
  if ('reached' in condition) return [`${condition.reached === '.' ? '' : condition.reached}.actual`]
  if ('news' in condition) return [condition.news[0], ...condition.news[1].map(({ row }) => `${row}.actual`)]
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
    case 'reason':
      return [check.cell]
    case 'saysNone':
      return [check.cell, ...cellsRead(check.figure)]
    case 'direction':
      return [`${check.row}.direction`, `${check.row}.target`]
    case 'score':
    case 'farAbove':
    case 'comparable':
      return ['score', 'target', 'actual', 'weight', 'direction', 'reason'].map((column) => `${check.row}.${column}`)
    case 'fullUnspent':
      return [check.spent, check.whole, ...check.rows.map((row) => `${row}.score`)]
    case 'sameTarget':
      return check.rows.map((row) => `${row}.target`)
    case 'unfinished':
      return [...check.cells, `${check.row}.score`]
    case 'late':
      return ['target', 'actual', 'score'].map((column) => `${check.row}.${column}`)
    case 'saidDeduction':
      return ['reason', 'weight', 'score'].map((column) => `${check.row}.${column}`)
    case 'emptyGoal':
      return [check.cell, ...(check.name ? [check.name] : [])]
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
    case 'ownUnit':
      return [...check.cells, check.name]
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
  if ('change' in phrase) return phrase.change.flatMap((formula) => cellsRead(formula))
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

/** The slots of a paragraph, with those relative to a row written out. */
export function slotsOfParagraph(paragraph: Paragraph): string[] {
  if ('each' in paragraph) return slotsOfEach(paragraph.each, paragraph.say, alsoIn(paragraph.also))
  return paragraph.flatMap(slotsOfSentence)
}

function alsoIn(also: Also | undefined): string[] {
  return also ? [also.say, also.alike] : []
}

function slotsOfSentence(sentence: Sentence): string[] {
  if (typeof sentence === 'string') return slotsIn(sentence)
  const when = 'when' in sentence && sentence.when ? cellsOfCondition(sentence.when) : []
  if ('group' in sentence)
    return [...when, ...slotsIn(sentence.first ?? ''), ...sentence.group.flatMap(slotsOfSentence)]
  if ('each' in sentence) return [...slotsIn(sentence.first ?? ''), ...slotsOfEach(sentence.each, sentence.say)]
  return [...when, ...slotsIn(sentence.say)]
}

function slotsOfEach(each: readonly Each[], say: Saying, more: readonly string[] = []): string[] {
  const sayings = typeof say === 'string' ? [{ say }] : say
  return each.flatMap(({ row, only, lead = '' }) => [
    ...(only ? cellsOfCondition(only) : []),
    ...sayings.flatMap(({ when }) => (when ? cellsOfCondition(when).map((cell) => absolute(cell, row)) : [])),
    ...[lead, ...more, ...sayings.map((one) => one.say)].flatMap(slotsIn).map((slot) => absolute(slot, row)),
  ])
}

/** `.name` is a cell of the row, `..name` one of the row around it; `.` is the row. */
function absolute(slot: string, row: string): string {
  const [, rule = '', dots = '', rest = ''] = /^(explanation\.)?(\.{0,2})(.*)$/.exec(slot) ?? []
  if (dots === '..') return `${rule}${row.slice(0, row.indexOf('*') + 1)}.${rest}`
  return dots === '.' ? `${rule}${row}.${rest}` : slot
}

export function cellsOfLayoutRow(row: LayoutRow, tables: readonly string[]): string[] {
  const inCells = (cells: readonly LayoutCell[]) => cells.flatMap(({ text }) => slotsIn(text))
  if ('indicators' in row) return tables.flatMap((table) => cellsOfTree(row, table))
  if ('side' in row) return [...inCells([row.side]), ...row.rows.flatMap((inner) => cellsOfLayoutRow(inner, tables))]
  return 'each' in row ? [...inCells(row.cells), ...inCells(row.none)] : inCells(row.cells)
}

/** How many columns the lines of a row take, including the cell that spans them. */
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

/** The cell behind a piece: a reason's cause, a target in words; for explanations, the rule. */
function withoutPiece(slot: string): string {
  return slot
    .replace(/\.(?:cause|causeTold|measure|because)$/, '')
    .replace(/\.(?:gap|spokenTarget)$/, '.target')
    .replace(/\.spokenName$/, '.name')
    .replace(/\.unspent$/, '.executed')
}

/** Whether a slot gives the explanation of a rule of the edition. */
function isExplanation({ checks }: Edition, slot: string): boolean {
  return checks.some(({ id }) => slot === `explanation.${id}`)
}

/** Everything that the edition reads, except phrases. */
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
      by(
        `section ${id}`,
        [...paragraphs.flatMap(slotsOfParagraph), ...(drafted?.uses ?? [])]
          .map(withoutPiece)
          .filter((slot) => !isExplanation(edition, slot)),
      ),
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
