import type { Cell } from '../../edition.ts'
import type { Form } from '../../form.ts'
import { onceFor } from '../../once.ts'
import { datedNames } from '../../values/label-names.ts'
import { forms, labelOf } from './label.ts'
import type { ShapeList, ShapeRow, ShapeTree, Slot } from './slots.ts'

const shortName = 4

/** What the layout of an annex says, collected row by row. */
export type Collected = {
  readonly rows: readonly (ShapeRow & { readonly labels: readonly string[] })[]
  /** `under`: a head, if there is no label in its row. */
  readonly alone: readonly { readonly labels: readonly string[]; readonly slot: Slot; readonly under?: true }[]
  readonly heads: readonly string[]
  readonly lists: readonly ShapeList[]
  readonly tree?: ShapeTree
  readonly words: readonly string[]
  /** Every label as the layout prints it. */
  readonly printed: readonly string[]
}

/** The same while it is being collected. */
export type Gathering = {
  readonly form: Form
  rows: (ShapeRow & { labels: string[] })[]
  alone: { labels: string[]; slot: Slot; under?: true }[]
  heads: string[]
  lists: ShapeList[]
  tree?: ShapeTree
  words: string[]
  printed: string[]
}

/** Records a printed word. */
export function remember(found: Gathering, text: string): void {
  if (text.trim() === '') return
  found.words.push(...alike(found.form, text))
  found.printed.push(text)
}

/** A labelled row. */
export function row(label: string, labels: readonly string[], slots: ShapeRow['slots'], behind: ShapeRow['behind']) {
  return { label, labels: [...labels], slots, behind }
}

const otherLabels = onceFor(({ edition }: Form): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  for (const [label, others] of Object.entries(edition.reading?.labels ?? {})) {
    const { bare } = labelOf(label)
    found.set(bare, [...(found.get(bare) ?? []), ...others])
  }
  return found
})

/** A label of the layout, and what other papers print instead. */
export function alike(form: Form, label: string): string[] {
  return [label, ...(otherLabels(form).get(labelOf(label).bare) ?? [])]
}

/** The words of a head over a cell. */
export function headsOf(form: Form, { cell }: Slot, head = ''): ReadonlySet<string> {
  return new Set([...alike(form, head), ...cellNames(cell), ...datedNames(cell.row.cells, cell)].flatMap(forms))
}

/** The long names of a cell: short words identify a column, but not a cell alone. */
export function longNames(cell: Cell): string[] {
  return cellNames(cell).filter(({ length }) => length >= shortName)
}

/** The names of a cell. */
export function cellNames({ label, aliases }: Cell): string[] {
  return [label, ...(aliases ?? [])]
}
