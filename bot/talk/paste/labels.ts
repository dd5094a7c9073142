import type { AnnexId } from '../../../core/address.ts'
import type { Row } from '../../../core/edition.ts'
import type { Form } from '../../../core/form.ts'
import { onceFor, onceForText } from '../../../core/once.ts'
import { kindOf } from '../../../core/paper/filing/kinds.ts'
import { labelOf } from '../../../core/paper/filing/label.ts'
import { isLevel } from '../../../core/paper/filing/levels.ts'
import { type Shape, shapesOf } from '../../../core/paper/filing/shape.ts'
import type { ShapeRow, Slot } from '../../../core/paper/filing/slots.ts'
import { writtenShapesOf } from '../../../core/paper/filing/unprinted.ts'

/**
 * What the words at the beginning of a line name: something in an annex of tables, or a row that is asked on its own.
 */
export type Named =
  | { readonly is: 'row'; readonly shape: Shape; readonly row: ShapeRow }
  | { readonly is: 'cell'; readonly shape: Shape; readonly slot: Slot }
  | { readonly is: 'head' | 'level'; readonly shape: Shape }
  | { readonly is: 'asked'; readonly row: Row; readonly column: string }

/** A label, with its number and its remarks in brackets, and the marks after it. */
const front = /^((?:其中\s*[:：]\s*|\d{1,2}[、.．]\s*)?(?:[（(][^（）()]*[）)]|[^\s:：，,\d])+)[\s:：，,]*/

/** The label at the beginning of a line, and the rest of the line. */
export function frontOf(text: string): { readonly label: string; readonly rest: string } {
  const [whole = '', label = ''] = front.exec(text) ?? []
  return { label, rest: text.slice(whole.length) }
}

/** How the label of a cell with a figure begins, or the words before several figures: 公车运行费去年6.2. */
const cellBegins = /[去上今本当]年|20\d\d|(?:年初)?预算|决算|实际|执行|分别/

/** The rows that a line names at its beginning, in any annex, and the label; the label of a cell may follow it at once. */
export function rowsInFront(
  form: Form,
  year: number,
  line: string,
): { readonly label: string; readonly rows: readonly Row[] } {
  const { label } = frontOf(line)
  const before = beforeCell(label)
  const [rows, shorter] = [rowsNamedBy(form, year, label), rowsNamedBy(form, year, before)]
  const isBefore = shorter.length > 0 && rows.every((row) => shorter.includes(row))
  return isBefore ? { label: before, rows: shorter } : { label, rows }
}

/** The length of a row's name as tables print it, if the label of a cell follows it at once; otherwise 0. */
export function lengthBeforeCell(form: Form, year: number, row: Row, line: string): number {
  const before = beforeCell(frontOf(line).label)
  const isRow = allNamedBy(form, year, before).some((named) => named.is !== 'cell' && rowOf(named) === row)
  return isRow ? before.length : 0
}

function beforeCell(label: string): string {
  return label.slice(0, Math.max(0, label.search(cellBegins)))
}

/** What a label names; the current annex comes before the others. */
export function namedBy(form: Form, year: number, annex: AnnexId, label: string): Named | undefined {
  return inAnnex(form, annex, allNamedBy(form, year, label))
}

/** The rows that a label names, in any annex. */
export function rowsNamedBy(form: Form, year: number, label: string): readonly Row[] {
  const all = allNamedBy(form, year, label)
  return form.edition.annexes.flatMap(({ id }) => rowOf(inAnnex(form, id, all)) ?? [])
}

function inAnnex(form: Form, annex: AnnexId, all: readonly Named[]): Named | undefined {
  return all.find((named) => annexOf(form, named) === annex) ?? all[0]
}

/** Everything that a label names: in the tables first, then a row that is asked on its own. */
function allNamedBy(form: Form, year: number, label: string): readonly Named[] {
  return label === '' ? [] : namedIn(form, `${year} ${label}`)
}

/** A line is looked up several times: as the line of a table, as a row, and as a row with its cells. */
const namedIn = onceForText((form: Form, said: string): readonly Named[] => {
  const space = said.indexOf(' ')
  const [year, label] = [Number(said.slice(0, space)), said.slice(space + 1)]
  const found = writtenShapesOf(form).flatMap((shape) => inShape(form, year, shape, label) ?? [])
  const asked = askedRows(form).get(labelOf(label).bare)
  return asked ? [...found, asked] : found
})

/** The annex of what was named. */
export function annexOf(form: Form, named: Named): AnnexId | undefined {
  return named.is === 'asked' ? form.sections.get(named.row.section)?.annex.id : named.shape.annex.id
}

function inShape(form: Form, year: number, shape: Shape, label: string): Named | undefined {
  if (shape.tree && isLevel(form.edition.levels, label)) return { is: 'level', shape }
  const kind = kindOf({ shape, year }, { text: label })
  if (kind.is === 'row') return { is: 'row', shape, row: kind.row }
  if (kind.is === 'cell') return { is: 'cell', shape, slot: kind.slot }
  return kind.is === 'head' ? { is: 'head', shape } : undefined
}

/**
 * Rows by their labels and aliases; also by the labels of cells that no table prints, if only one cell has the label.
 */
const askedRows = onceFor((form: Form): ReadonlyMap<string, Named> => {
  const tables = new Set(shapesOf(form).map(({ annex }) => annex.id))
  const rows = form.edition.rows.filter(({ id, prose, repeats }) => !prose && !repeats && !id.includes('*'))
  const isPrinted = ({ section }: Row) => tables.has(form.sections.get(section)?.annex.id ?? '')
  const named = (row: Row, column: string, words: readonly string[]) =>
    words.map((word) => [labelOf(word).bare, { is: 'asked', row, column }] as const)
  const cells = rows.flatMap((row) =>
    row.cells.flatMap(({ column, label }) => named(row, column, column && !isPrinted(row) ? [label] : [])),
  )
  const single = cells.filter(([word]) => cells.filter(([other]) => other === word).length === 1)
  return new Map([...single, ...rows.flatMap((row) => named(row, '', [row.label, ...(row.aliases ?? [])]))])
})

/** The row of the form that was named, or whose cell was. */
export function rowOf(named: Named | undefined): Row | undefined {
  if (named?.is === 'asked') return named.row
  if (named?.is === 'cell') return named.slot.cell.row
  return named?.is === 'row' ? named.row.slots[0]?.cell.row : undefined
}
