import type { Formula, Pattern } from '../edition.ts'
import { type Form, patternOf } from '../form.ts'
import { proseCells } from '../prose/typed.ts'
import type { Check, Grade } from './kinds.ts'

/** Rules that say the same of several places, as a finance officer reads them. */
export type Listed = {
  readonly grade: Grade
  /** What is wrong and what to do. */
  readonly says: string
  readonly basis: string
  /** The cells to mend first, in words. */
  readonly where: readonly string[]
  /** What must hold of each, where two sides are compared: 三公经费·本年预算 ＝ …. */
  readonly rules: readonly string[]
  readonly ids: readonly string[]
}

/** Every rule of an edition, in the edition's order; rules with the same words stand together. */
export function listChecks(form: Form): readonly Listed[] {
  const groups = new Map<string, Listed>()
  for (const check of form.edition.checks) {
    const key = `${check.grade} ${check.says} ${check.basis}`
    const known = groups.get(key) ?? {
      grade: check.grade,
      says: check.says,
      basis: check.basis,
      where: [],
      rules: [],
      ids: [],
    }
    groups.set(key, { ...known, ...withCheck(form, known, check) })
  }
  return [...groups.values()]
}

/** The derived cells and how each follows from others: 控制率 ＝ 实际在职人数 ÷ 编制数. */
export function listDerived(form: Form): readonly string[] {
  return [...form.cells.values()].flatMap((cell) =>
    cell.formula ? [`${cellWords(form, cell.pattern)} ＝ ${formulaWords(form, cell.formula)}`] : [],
  )
}

/** The cells that may not be blank. */
export function listRequired(form: Form): readonly string[] {
  return distinct(form.required.map(({ pattern }) => ofEvery(tableOf(form, pattern), cellWords(form, pattern))))
}

function withCheck(form: Form, known: Listed, check: Check): Pick<Listed, 'where' | 'rules' | 'ids'> {
  const rule = ruleWords(form, check)
  const place = placeOf(check)
  const table = tableOf(form, place)
  return {
    where: distinct([...known.where, whereOf(form, check, table)]),
    rules: distinct([...known.rules, ...(rule ? [withoutAnnex(form, ofEvery(table, rule))] : [])]),
    ids: distinct([...known.ids, check.id.replace(/indicators\.\w+\.\*/, 'indicators.*.*')]),
  }
}

/** Where a rule stands: at a cell, or in the whole of the prose. */
function whereOf(form: Form, check: Check, table: string | undefined): string {
  if (check.kind !== 'prose') return ofEvery(table, cellWords(form, placeOf(check)))
  const [cell = ''] = proseCells(form)
  const section = form.sections.get(form.cells.get(cell)?.row.section ?? '')
  if (section) return `${section.annex.number}·${section.title}`
  const [each = ''] = form.edition.annexes.flatMap((annex) => annex.each ?? [])
  return [eachWords(form, each), '各处文字'].filter(Boolean).join('·')
}

/** What the table of indicators is called that a rule or a cell stands in. */
function tableOf(form: Form, pattern: Pattern): string | undefined {
  const table = /^(.*\.indicators\.\w+)\.\*/.exec(pattern)?.[1]
  return table === undefined ? undefined : form.cells.get(table)?.label
}

/** Every table of indicators has the same rules and cells: they are said once. */
function ofEvery(table: string | undefined, words: string): string {
  return table === undefined ? words : words.replaceAll(`各${table}`, '每个指标')
}

/** A rule inside one annex need not say which. */
function withoutAnnex({ edition }: Form, rule: string): string {
  const named = edition.annexes.map(({ number }) => `${number}·`).filter((annex) => rule.includes(annex))
  return named.length === 1 ? rule.replaceAll(named[0] ?? '', '') : rule
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}

/** The cell that a rule is about; a rule without one is called by its id. */
function placeOf(check: Check): Pattern {
  const { id, at } = check
  if (at) return at
  if ('left' in check) return firstCell(check.left) ?? id
  if ('cell' in check) return check.cell
  if ('cells' in check) return check.cells[0] ?? id
  if ('each' in check) return check.each.slice(0, -2)
  if ('rows' in check) return `${check.rows[0]}.name`
  if ('to' in check) return check.to
  return 'row' in check ? `${check.row}.${columns[check.kind]}` : id
}

/** The column of an indicator that a finding stands at first. */
const columns = {
  score: 'score',
  farAbove: 'actual',
  statedRate: 'actual',
  direction: 'target',
  betterLower: 'target',
} as const

function firstCell(formula: Formula): Pattern | undefined {
  if (typeof formula === 'string') return formula
  return 'sum' in formula && formula.sum[0] !== undefined ? firstCell(formula.sum[0]) : undefined
}

function ruleWords(form: Form, check: Check): string | undefined {
  if (!('left' in check)) return undefined
  const [left, right] = [formulaWords(form, check.left), formulaWords(form, check.right)]
  if (check.kind === 'equal') return `${left} ＝ ${right}`
  if (check.kind === 'same') return `${left} 与 ${right} 完全相同时提醒`
  if (check.kind === 'above') return `${left} ＞ ${right}`
  if (check.kind === 'covers') return `${left} 低于 ${right} 时提醒`
  return check.times ? `${left} ≤ ${right} × ${check.times}` : `${left} ≤ ${right}`
}

/** A formula as it would be written on paper. */
export function formulaWords(form: Form, formula: Formula): string {
  if (typeof formula === 'string') return cellWords(form, formula)
  if ('constant' in formula) return formula.constant
  if ('sum' in formula) return joined(form, formula.sum, ' ＋ ')
  if ('minus' in formula) return joined(form, formula.minus, ' － ')
  if ('times' in formula) return joined(form, formula.times, ' × ')
  if ('ratio' in formula) return joined(form, formula.ratio, ' ÷ ')
  return `${joined(form, formula.least, ' 与 ')} 中较小的`
}

function joined(form: Form, parts: readonly Formula[], sign: string): string {
  const words = parts.map((part) => bracketed(form, part, sign))
  return distinct(words).join(sign)
}

function bracketed(form: Form, part: Formula, sign: string): string {
  const words = formulaWords(form, part)
  const whole = typeof part === 'string' || 'constant' in part || ('sum' in part && sign === ' ＋ ')
  return whole ? words : `（${words}）`
}

/** A cell or a table in words, for any year and any row: 附件一·三公经费·本年预算. */
export function cellWords(form: Form, pattern: Pattern): string {
  const cell = form.cells.get(patternOf(pattern)) ?? form.cells.get(`${pattern}.name`)
  if (!cell) return rowWords(form, pattern)
  const annex = form.sections.get(cell.row.section)?.annex.number
  const label = cell.pattern === pattern && !cell.row.label.endsWith(cell.label) ? cell.label : ''
  const copies = form.edition.annexes.flatMap(({ each }) => each ?? []).find((each) => pattern.startsWith(`${each}.*.`))
  const copy = copies === undefined ? '' : eachWords(form, copies)
  const row = /\.\*(?:\.\w+)?$/.test(pattern.slice(copies ? copies.length + 2 : 0))
    ? `各${cell.row.label}`
    : cell.row.label
  if (cell.row.called === 'alone') return anyYear([annex, copy, cell.label].filter(Boolean).join('·'))
  return anyYear([annex, copy, row, label].filter(Boolean).join('·'))
}

/** What an annex is filed for, each in a copy of its own: 每个项目. */
function eachWords(form: Form, list: Pattern): string {
  const cell = form.cells.get(list)
  return cell ? `每个${cell.label}` : ''
}

/** A row of which no cell is called by itself, or what the edition does not name. */
function rowWords(form: Form, pattern: Pattern): string {
  const row = [...form.rows.values()].find(({ id }) => id === pattern || id.startsWith(`${pattern}.`))
  return row ? anyYear(row.label) : pattern
}

function anyYear(words: string): string {
  return words.replaceAll('{lastYear}年', '上年').replaceAll('{year}年', '本年').replaceAll('{year}', '本年')
}
