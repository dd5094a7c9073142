import type { Annex } from '../../edition.ts'
import type { Form } from '../../form.ts'
import { onceFor } from '../../once.ts'
import { annexCollected } from './collect.ts'
import { alike, type Collected } from './gathering.ts'
import { forms, labelOf } from './label.ts'
import { slotOf } from './printed-cells.ts'
import type { ShapeList, ShapeRow, ShapeTree, Slot } from './slots.ts'
import { titleStems } from './titles.ts'

/** Everything that an annex prints, by the words that identify it. */
export type Shape = {
  readonly annex: Annex
  /** The endings of its titles, without year and department. */
  readonly titles: readonly string[]
  readonly rows: ReadonlyMap<string, ShapeRow>
  /** Single cells under or after a head, without a row label. */
  readonly alone: ReadonlyMap<string, Slot>
  /** Every head of a column. */
  readonly heads: ReadonlySet<string>
  /** The heads among them that head values. */
  readonly columns: ReadonlySet<string>
  readonly lists: readonly ShapeList[]
  readonly tree?: ShapeTree
  /** Other printed words, which have no value. */
  readonly words: ReadonlySet<string>
  /** What the form itself puts in brackets. */
  readonly remarks: ReadonlySet<string>
  /** The labels that identify this annex, as the layout prints them. */
  readonly own: ReadonlySet<string>
  readonly notes: readonly string[]
}

/** The shapes of an edition's annexes of tables. */
export const shapesOf = onceFor((form: Form): readonly Shape[] =>
  form.edition.layout.annexes.flatMap((layout) => {
    const annex = form.edition.annexes.find(({ id }) => id === layout.annex)
    const found = annexCollected(form, layout)
    const alone = [...found.alone, ...departmentOf(form)]
    return annex ? [shapeOf({ ...found, alone }, annex, titleStems(layout.title), layout.notes)] : []
  }),
)

/** The department's cell, whose name may be above any annex. */
function departmentOf(form: Form): Collected['alone'] {
  const slot = slotOf(form, form.edition.layout.name)
  return slot ? [{ labels: alike(form, slot.cell.label), slot }] : []
}

function shapeOf(found: Collected, annex: Annex, titles: readonly string[], notes: readonly string[]): Shape {
  const columns = new Set([
    ...found.rows.flatMap(({ slots }) => slots.flatMap(({ heads }) => [...heads])),
    ...found.alone.flatMap(({ labels, under }) => (under ? labels.flatMap(forms) : [])),
    ...found.lists.flatMap(({ heads }) =>
      [...heads].flatMap(([head, { cell }]) => (cell.column === 'name' ? [] : [head])),
    ),
    ...(found.tree?.heads.keys() ?? []),
  ])
  return {
    annex,
    titles,
    rows: byLabels(found.rows.map((row) => [row.labels, row] as const)),
    alone: byLabels(found.alone.map(({ labels, slot }) => [labels, slot] as const)),
    heads: new Set([...found.heads.flatMap(forms), ...columns]),
    columns,
    lists: found.lists,
    ...(found.tree ? { tree: found.tree } : {}),
    words: new Set(found.words.flatMap(forms)),
    remarks: new Set(found.words.concat(found.heads).flatMap((text) => labelOf(text).remarks)),
    own: new Set(found.printed.map((text) => labelOf(text).bare)),
    notes,
  }
}

/** Entries by each of their labels; a label as printed takes precedence over other words. */
export function byLabels<Value>(pairs: readonly (readonly [readonly string[], Value])[]): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>()
  const most = Math.max(0, ...pairs.map(([labels]) => labels.length))
  for (let rank = 0; rank < most; rank += 1) {
    for (const [labels, value] of pairs) {
      for (const form of forms(labels[rank] ?? '')) if (!found.has(form)) found.set(form, value)
    }
  }
  return found
}
