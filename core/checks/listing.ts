import type { Pattern } from '../address.ts'
import type { Form } from '../form.ts'
import type { Formula } from '../formula-grammar.ts'
import { type ExampleWords, exampleWords } from './example-words.ts'
import { cellWords, formulaWords } from './formula-words.ts'
import { checkKind } from './kinds/table.ts'
import type { Check, Grade } from './kinds.ts'

/** Rules that say the same of several cells, as a finance officer reads them. */
export type Listed = {
  readonly grade: Grade
  /** The grade in a file, if it differs; `silent`: not checked in files. */
  readonly inFile?: Check['inFile']
  /** Not checked in the talk. */
  readonly inTalk?: 'silent'
  /** What is wrong and what to do. */
  readonly says: string
  readonly basis: string
  /** The cells to mend first, in words. */
  readonly where: readonly string[]
  /** What must hold for each, if two sides are compared: 三公经费·本年预算 ＝ …. */
  readonly rules: readonly string[]
  /** The example of the first of them. */
  readonly example: ExampleWords
  readonly ids: readonly string[]
}

/** Every rule of an edition, in the edition's order; rules with the same words are grouped. */
export function listChecks(form: Form): readonly Listed[] {
  const groups = new Map<string, Listed>()
  for (const check of form.edition.checks) {
    const { grade, inFile, says, basis } = check
    const inTalk = check.inTalk === 'silent' ? check.inTalk : undefined
    const key = `${grade} ${inFile} ${inTalk} ${says} ${basis}`
    const lighter = { ...(inFile ? { inFile } : {}), ...(inTalk ? { inTalk } : {}) }
    const known = groups.get(key) ?? { ...unplaced, grade, ...lighter, says, basis, example: exampleWords(form, check) }
    groups.set(key, { ...known, ...withCheck(form, known, check) })
  }
  return [...groups.values()]
}

const unplaced = { where: [], rules: [], ids: [] } as const

/** The derived cells and their formulas: 控制率 ＝ 实际在职人数 ÷ 编制数. */
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
  const rule = checkKind(check).words?.(form, check)
  const place = placeOf(check)
  const table = tableOf(form, place)
  return {
    where: distinct([...known.where, whereOf(form, check, table)]),
    rules: distinct([...known.rules, ...(rule ? [withoutAnnex(form, ofEvery(table, rule))] : [])]),
    ids: distinct([...known.ids, check.id.replace(/indicators\.\w+\.\*/, 'indicators.*.*')]),
  }
}

/** Where a rule applies: at a cell, or in all of the prose. */
function whereOf(form: Form, check: Check, table: string | undefined): string {
  return checkKind(check).where?.(form) ?? ofEvery(table, cellWords(form, placeOf(check)))
}

/** The name of the table of indicators to which a rule or a cell belongs. */
function tableOf(form: Form, pattern: Pattern): string | undefined {
  const table = /^(.*\.indicators\.\w+)\.\*/.exec(pattern)?.[1]
  return table === undefined ? undefined : form.cells.get(table)?.label
}

/** Every table of indicators has the same rules and cells, so they are listed once. */
function ofEvery(table: string | undefined, words: string): string {
  return table === undefined ? words : words.replaceAll(`各${table}`, '每个指标')
}

/** A rule within one annex leaves out the annex's name. */
function withoutAnnex({ edition }: Form, rule: string): string {
  const named = edition.annexes.map(({ number }) => `${number} `).filter((annex) => rule.includes(annex))
  return named.length === 1 ? rule.replaceAll(named[0] ?? '', '') : rule
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}

/** The cell that a rule is about; its id if it has none. */
function placeOf(check: Check): Pattern {
  return check.at ?? checkKind(check).place(check)
}
