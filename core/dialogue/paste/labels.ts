import type { Cell, FirstLevel, Row } from '../../edition.ts'
import type { Form } from '../../form.ts'
import { withYear } from '../../labels.ts'
import { halfWidth } from '../../values/texts.ts'

/** What the printed words of one annex stand for, by their plain labels. */
export type Labels = {
  readonly rows: ReadonlyMap<string, Row>
  /** Cells whose label stands once in the annex. */
  readonly cells: ReadonlyMap<string, { readonly row: Row; readonly column: string }>
  /** Columns, whichever row they stand in. */
  readonly columns: ReadonlyMap<string, string>
  readonly levels: ReadonlyMap<string, FirstLevel>
  /** Second-level indicators: the id of their table. */
  readonly tables: ReadonlyMap<string, string>
}

const numbering = /^(?:\(?[\d一二三四五六七八九十]{1,2}[)、.])/
const shortAlias = 4

/** A printed label without what stands around it: 其中, its number, a colon, a remark in brackets, 数 and 情况 at its end. */
export function plainLabel(text: string): string {
  const plain = halfWidth(text)
    .replace(/[\s“”"'…]/g, '')
    .replace(/^其中[:,]?/, '')
    .replace(numbering, '')
    .replace(/^其中[:,]?/, '')
    .replace(/(?<!:):+$/, '')
  return withoutRemarks(plain)
    .replace(/(?<!:):+$/, '')
    .replace(/(?<=..)(?:控制)?情况$|(?<=.)数$/, '')
}

/** Without the remarks in brackets at the end. */
function withoutRemarks(label: string): string {
  let end = label.length
  while (label[end - 1] === ')') {
    const open = label.lastIndexOf('(', end - 1)
    if (open < 0 || label.slice(open, end - 1).includes(')')) break
    end = open
  }
  return label.slice(0, end)
}

const known = new WeakMap<Form, Map<string, Labels>>()

/** The labels of an annex in a year. */
export function labelsOf(form: Form, annex: string, year: number): Labels {
  const ofForm = known.get(form) ?? new Map<string, Labels>()
  known.set(form, ofForm)
  const key = `${annex} ${year}`
  const labels = ofForm.get(key) ?? makeLabels(form, annex, year)
  ofForm.set(key, labels)
  return labels
}

function makeLabels(form: Form, annex: string, year: number): Labels {
  const inAnnex = ({ section }: Row) => form.sections.get(section)?.annex.id === annex
  const rows = form.edition.rows.filter((row) => !row.prose && inAnnex(row))
  const stars = form.edition.annexes.some(({ id, each }) => id === annex && each !== undefined) ? 1 : 0
  const single = rows.filter(({ id }) => id.split('*').length - 1 === stars)
  const plain = (words: string) => plainLabel(withYear(words, year))
  const levels = form.edition.levels
  const cells = single.flatMap((row) => row.cells.map((cell) => ({ row, cell })))
  return {
    rows: new Map(single.flatMap((row) => [row.label, ...(row.aliases ?? [])].map((word) => [plain(word), row]))),
    cells: once(
      cells.flatMap(({ row, cell }) => namesOf(cell).map((word) => [plain(word), { row, column: cell.column }])),
    ),
    columns: new Map(
      rows.flatMap((row) => row.cells).flatMap((cell) => columnNames(cell).map((word) => [plain(word), cell.column])),
    ),
    levels: new Map(levels.map((level) => [plain(level.label), level])),
    tables: new Map(levels.flatMap(({ second }) => second.map(({ id, label }) => [plain(label), id]))),
  }
}

/** Short other words tell a column, but not a cell by itself. */
function namesOf({ column, label, aliases }: Cell): string[] {
  return column === '' ? [] : [label, ...(aliases ?? []).filter(({ length }) => length >= shortAlias)]
}

function columnNames({ column, label, aliases }: Cell): string[] {
  return column === '' ? [] : [label, ...(aliases ?? [])]
}

/** What stands once; a label of several rows is none of them. */
function once<Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const count = new Map<string, number>()
  for (const [label] of pairs) count.set(label, (count.get(label) ?? 0) + 1)
  return new Map(pairs.filter(([label]) => count.get(label) === 1))
}
