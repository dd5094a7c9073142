import type { Pattern } from '../address.ts'
import type { Form } from '../form.ts'
import type { Formula } from '../formula-grammar.ts'
import { proseCells } from '../prose/typed.ts'
import { cellWords, conditionWords, eachWords, formulaWords, rightWords } from './formula-words.ts'
import type { Check, Grade } from './kinds.ts'

/** Rules that say the same of several places, as a finance officer reads them. */
export type Listed = {
  readonly grade: Grade
  /** The grade in a file, where it is another; `silent`: a file is not asked. */
  readonly inFile?: Check['inFile']
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
    const { grade, inFile, says, basis } = check
    const key = `${grade} ${inFile} ${says} ${basis}`
    const lighter = inFile === undefined ? {} : { inFile }
    const known = groups.get(key) ?? { grade, ...lighter, says, basis, where: [], rules: [], ids: [] }
    groups.set(key, { ...known, ...withCheck(form, known, check) })
  }
  return [...groups.values()]
}

/** The derived cells and how each follows from others: 控制率 ＝ 实际在职人数 ÷ 编制数. */
export function listDerived(form: Form): readonly string[] {
  return [...form.cells.values()].flatMap((cell) =>
    cell.formula ? [derivedWords(form, cell.pattern, cell.accepts ?? cell.formula)] : [],
  )
}

function derivedWords(form: Form, pattern: Pattern, formula: Formula): string {
  return `${cellWords(form, pattern)} ＝ ${formulaWords(form, formula, pattern.split('*').length - 1)}`
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
  if ('pairs' in check) return check.pairs[0]?.[0] ?? id
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
  comparable: 'actual',
  direction: 'target',
  betterLower: 'target',
} as const

function firstCell(formula: Formula): Pattern | undefined {
  if (typeof formula === 'string') return formula
  return 'sum' in formula && formula.sum[0] !== undefined ? firstCell(formula.sum[0]) : undefined
}

/** What must hold, and when; `bound` is how many rows of tables the rule stands at. */
function ruleWords(form: Form, check: Check): string | undefined {
  if (check.kind === 'allSame') return `${check.pairs.map((pair) => pairWords(form, pair)).join('，')} 都完全相同时列出`
  if (!('left' in check)) return undefined
  const bound = check.id.split('*').length - 1
  const when = check.when ? `（${conditionWords(form, check.when, bound)} 时）` : ''
  return `${comparison(form, check, bound)}${when}`
}

/** Two columns row by row: 每个项目的… 与 …。 */
function pairWords(form: Form, pair: readonly Pattern[]): string {
  return pair.map((pattern) => formulaWords(form, pattern, pattern.split('*').length - 1)).join(' 与 ')
}

function comparison(form: Form, check: Extract<Check, { left: Formula; right: Formula }>, bound: number): string {
  const left = formulaWords(form, check.left, bound)
  const right = rightWords(form, check.left, check.right, bound)
  if (check.kind === 'equal') return `${left} ＝ ${right}`
  if (check.kind === 'same') return `${left} 与 ${right} 完全相同时列出`
  if (check.kind === 'above') return `${left} ＞ ${right}`
  if (check.kind === 'covers') return `${left} 低于 ${right} 时列出`
  return check.times ? `${left} ≤ ${right} × ${check.times}` : `${left} ≤ ${right}`
}
