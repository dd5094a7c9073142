import { type Address, bind, type Pattern, patternOf } from './address.ts'
import type { Row } from './edition.ts'
import { type Facts, rowNumbers } from './facts.ts'
import type { Form, RowTree } from './form.ts'
import type { Question } from './question.ts'

/** The questions of a tree of rows, in the same shape, so that an answer recomputes only the parts that it decides. */
export type QuestionTree = Stretch & { readonly branches: readonly Branch[] }

/** The questions of one row of the form, or of each listed row of a table. */
type Branch = Stretch & { readonly listed?: ReadonlyMap<number, QuestionTree> }

/** Questions in the order of asking, and the open ones among them. */
type Stretch = { readonly all: readonly Question[]; readonly open: readonly Question[] }

/** What all trees of a form are built from. */
export type Soil = {
  readonly form: Form
  readonly facts: Facts
  /** For each cell, the rows and tables that depend on it: whether their questions apply and are answered. */
  readonly decided: (rows: RowTree) => ReadonlyMap<Pattern, readonly number[]>
  /** The row's question, if it applies. */
  readonly ask: (row: Row, numbers: readonly number[]) => Question | undefined
  readonly isOpen: (question: Question) => boolean
}

/** An earlier tree, and the cells changed since. */
export type Since<Stood = QuestionTree> = { readonly stood: Stood; readonly changed: readonly Address[] }

/** The questions of these rows, in the order of asking; returns the same tree if none of the changes affects it. */
export function growQuestions(
  soil: Soil,
  rows: RowTree = soil.form.tree,
  numbers: readonly number[] = [],
  since?: Since,
): QuestionTree {
  if (!since) {
    const branches = rows.map((node) => growBranch(soil, node, numbers))
    return { branches, ...joined(branches) }
  }
  const { stood, changed } = since
  const decided = soil.decided(rows)
  const anew = new Set<number>()
  for (const address of changed) for (const at of decided.get(patternOf(address)) ?? []) anew.add(at)
  if (anew.size === 0) return stood
  const branches = [...stood.branches]
  for (const at of anew) {
    const [node, branch] = [rows[at], stood.branches[at]]
    if (node && branch) branches[at] = growBranch(soil, node, numbers, { stood: branch, changed })
  }
  return { branches, ...joined(branches, stood, stood.branches) }
}

function growBranch(soil: Soil, node: RowTree[number], numbers: readonly number[], since?: Since<Branch>): Branch {
  return 'list' in node ? growTable(soil, node, numbers, since) : growRow(soil, node, numbers, since?.stood)
}

function growRow({ ask, isOpen }: Soil, row: Row, numbers: readonly number[], stood?: Branch): Branch {
  const question = ask(row, numbers)
  if (!question) return { all: none, open: none }
  const all = stood?.all[0] === question ? stood.all : [question]
  return { all, open: isOpen(question) ? all : none }
}

const none: readonly Question[] = []

function growTable(
  soil: Soil,
  { list, rows }: Extract<RowTree[number], { list: Pattern }>,
  numbers: readonly number[],
  since: Since<Branch> | undefined,
): Branch {
  const table = bind(list, numbers)
  const listed = new Map<number, QuestionTree>()
  for (const number of rowNumbers(soil.facts, table) ?? []) {
    const stood = since?.stood.listed?.get(number)
    const own = stood && { stood, changed: since ? reaching(since.changed, table, number) : [] }
    listed.set(number, growQuestions(soil, rows, [...numbers, number], own))
  }
  return { listed, ...joined([...listed.values()], since?.stood, [...(since?.stood.listed?.values() ?? [])]) }
}

/** The changes that can affect a row of the table: a cell of another row cannot. */
function reaching(changed: readonly Address[], table: Address, number: number): readonly Address[] {
  const [within, own] = [`${table}.`, `${table}.${number}.`]
  return changed.filter((address) => !address.startsWith(within) || address.startsWith(own))
}

/** Questions of several parts in order; if no part differs from `before`, returns the earlier list itself. */
function joined(parts: readonly Stretch[], stood?: Stretch, before: readonly Stretch[] = []): Stretch {
  const [all, open]: [Question[], Question[]] = [[], []]
  // A form has over a hundred parts, most of one question or none: pushing them is several times faster than `concat`.
  for (const part of parts) for (const question of part.open) open.push(question)
  if (stood && haveSameQuestions(parts, before)) return { all: stood.all, open }
  for (const part of parts) for (const question of part.all) all.push(question)
  return { all, open }
}

function haveSameQuestions(parts: readonly Stretch[], before: readonly Stretch[]): boolean {
  if (parts.length !== before.length) return false
  for (const [at, { all }] of parts.entries()) if (all !== before[at]?.all) return false
  return true
}
