import type { Address, Pattern, Row } from './edition.ts'
import { type Facts, rowNumbers } from './facts.ts'
import { bind, type Form, patternOf, type RowTree } from './form.ts'
import type { Question } from './questions.ts'

/** The questions of a tree of rows, kept in its shape: after an answer only what it decides is asked about anew. */
export type QuestionTree = { readonly branches: readonly Branch[]; readonly all: readonly Question[] }

/** The questions of one row of the form, or of each listed row of a table. */
type Branch = { readonly all: readonly Question[]; readonly listed?: ReadonlyMap<number, QuestionTree> }

/** What every tree of a form is made by. */
export type Soil = {
  readonly form: Form
  readonly facts: Facts
  /** The cells that decide which questions of a row or table apply. */
  readonly decides: (node: RowTree[number]) => ReadonlySet<Pattern>
  /** The row's question, if it applies. */
  readonly ask: (row: Row, numbers: readonly number[]) => Question | undefined
}

/** A tree as it stood, and the cells that were changed since. */
export type Since = { readonly tree: QuestionTree; readonly changed: readonly Address[] }

/** The questions of these rows, in paper order; the very same tree where none of the changes decides anything in it. */
export function growQuestions(
  soil: Soil,
  rows: RowTree = soil.form.tree,
  numbers: readonly number[] = [],
  since?: Since,
): QuestionTree {
  if (since?.changed.length === 0) return since.tree
  const patterns = since?.changed.map(patternOf) ?? []
  const branches = rows.map((node, at) => {
    const stood = since?.tree.branches[at]
    const decides = soil.decides(node)
    if (stood && !patterns.some((pattern) => decides.has(pattern))) return stood
    return 'list' in node ? growTable(soil, node, numbers, stood && { stood, since }) : growRow(soil, node, numbers)
  })
  if (since && branches.every((branch, at) => branch === since.tree.branches[at])) return since.tree
  return { branches, all: allOf(branches) }
}

function growRow({ ask }: Soil, row: Row, numbers: readonly number[]): Branch {
  const question = ask(row, numbers)
  return { all: question ? [question] : [] }
}

function growTable(
  soil: Soil,
  { list, rows }: Extract<RowTree[number], { list: Pattern }>,
  numbers: readonly number[],
  before: { readonly stood: Branch; readonly since: Since | undefined } | undefined,
): Branch {
  const table = bind(list, numbers)
  const listed = new Map<number, QuestionTree>()
  for (const number of rowNumbers(soil.facts, table) ?? []) {
    const tree = before?.stood.listed?.get(number)
    const changed = before?.since?.changed.filter((address) => reaches(address, table, number)) ?? []
    listed.set(number, growQuestions(soil, rows, [...numbers, number], tree && { tree, changed }))
  }
  return { listed, all: allOf([...listed.values()]) }
}

/** A cell of another row of the table decides nothing in this one. */
function reaches(address: Address, table: Address, number: number): boolean {
  return !address.startsWith(`${table}.`) || address.startsWith(`${table}.${number}.`)
}

function allOf(parts: readonly { readonly all: readonly Question[] }[]): readonly Question[] {
  return ([] as readonly Question[]).concat(...parts.map(({ all }) => all))
}
