import type { Form, PlacedCell } from '../../form.ts'
import { onceFor } from '../../once.ts'
import { isAsked } from '../../questions.ts'
import { longNames } from './gathering.ts'
import { forms } from './label.ts'
import { isLevel } from './levels.ts'
import { type Shape, shapesOf } from './shape.ts'
import type { Slot } from './slots.ts'

/**
 * The shapes of the annexes as people write them: a cell that is asked but printed in no table comes after its own
 * label, beside the table.
 */
export const writtenShapesOf = onceFor((form: Form): readonly Shape[] =>
  shapesOf(form).map((shape) => ({ ...shape, alone: new Map([...unprintedIn(form, shape), ...shape.alone]) })),
)

/** The cells by their labels: those that occur once and that the annex does not print as something else. */
function unprintedIn(form: Form, shape: Shape): readonly (readonly [string, Slot])[] {
  const printed = printedIn(shape)
  const named = cellsOf(form, shape).flatMap((cell) => {
    const labels = new Set([cell.label, ...longNames(cell)].flatMap(forms))
    return [...labels].map((label) => [label, { pattern: cell.pattern, cell }] as const)
  })
  const once = named.filter(([label]) => named.filter(([other]) => other === label).length === 1)
  return once.filter(([label, { pattern }]) => !printed.has(pattern) && !isPrinted(form, shape, label))
}

/** The cells of the annex that are asked, without those of its lists. */
function cellsOf(form: Form, { annex }: Shape): readonly PlacedCell[] {
  const copies = annex.each === undefined ? 0 : 1
  return [...form.cells.values()].filter(
    (cell) =>
      form.sections.get(cell.row.section)?.annex.id === annex.id &&
      cell.column !== '' &&
      cell.pattern.split('*').length - 1 === copies &&
      isAsked(cell),
  )
}

function printedIn({ rows, alone }: Shape): ReadonlySet<string> {
  const slots = [...[...rows.values()].flatMap((row) => row.slots), ...alone.values()]
  return new Set(slots.map(({ pattern }) => pattern))
}

function isPrinted({ edition }: Form, { rows, heads, words }: Shape, label: string): boolean {
  return rows.has(label) || heads.has(label) || words.has(label) || isLevel(edition.levels, label) !== undefined
}
