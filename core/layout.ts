import type { AnnexId, Pattern } from './edition.ts'

/**
 * How an edition prints, as data. A template is words with `{{address}}` slots, a `*` in which is bound to the row
 * that is being printed (`{{address|unit}}` prints a part of a measure); `{year}` and `{lastYear}` are the filing's.
 */
export type Template = string

/** One printed cell and how many columns it spans. */
export type LayoutCell = {
  readonly text: Template
  readonly span?: number
  readonly align?: Align
  /** The part of the form that these words head; a finding about a cell that is not printed is pinned here. */
  readonly heads?: Pattern
}

export type Align = 'left' | 'center' | 'right'

/**
 * `repeated` rows, the first of a table, stand again at the top of each further page; a `heading` stays on one page
 * with the row after it.
 */
export type PlainRow = { readonly cells: readonly LayoutCell[]; readonly repeated?: true; readonly heading?: true }

export type LayoutRow =
  | PlainRow
  /** Printed once for every listed row of the pattern; `none` stands when the list is empty or not asked. */
  | { readonly each: Pattern; readonly cells: readonly LayoutCell[]; readonly none: readonly LayoutCell[] }
  /** A cell at the left that runs down beside all its rows, however many they come to. */
  | { readonly side: LayoutCell; readonly rows: readonly LayoutRow[] }
  /** The indicator tree of an annex: first and second level run down, one line per indicator. */
  | IndicatorTree

export type IndicatorTree = {
  /** `overall` or `project.*`: its tables are `<annex>.indicators.<level2>`. */
  readonly indicators: Pattern
  /** The headings of the first and the second level. */
  readonly levels: readonly [string, string]
  readonly columns: readonly IndicatorColumn[]
}

/** What is printed of an indicator: the last part of its address, under a heading. */
export type IndicatorColumn = {
  readonly label: string
  readonly column: string
  readonly align?: Align
  /** A target or an actual prints whole (`≥50次`), or this part of it alone. */
  readonly part?: MeasurePart
}

export type MeasurePart = 'sign' | 'value' | 'unit'

export type TableLayout = {
  /** Relative widths; the spans of a row, with the sides beside it, add up to their number. */
  readonly widths: readonly number[]
  readonly rows: readonly LayoutRow[]
}

/** An annex that is a table: its title, the table, and the lines under it. */
export type AnnexLayout = {
  readonly annex: AnnexId
  readonly title: Template
  readonly landscape?: true
  readonly table: TableLayout
  readonly notes: readonly Template[]
  /** In one line under the table: 填表人、填报日期、联系电话、单位负责人签字. Blank ones leave a line to write on. */
  readonly signature: readonly { readonly label: string; readonly cell: Pattern }[]
}

/** A part of the narrative; the renderer numbers the parts, so that no number can be skipped. */
export type OutlinePart = { readonly title: string; readonly section?: string; readonly parts?: readonly OutlinePart[] }

export type ReportLayout = {
  readonly annex: AnnexId
  readonly cover: { readonly title: readonly Template[]; readonly lines: readonly Template[] }
  readonly title: Template
  /** The section that stands before the first part. */
  readonly opening: string
  readonly parts: readonly OutlinePart[]
  /** Who reports and when, under the last part. */
  readonly closing: { readonly name: Template; readonly date: Template }
}

export type Layout = {
  /** The cell that holds the department's name; where it is not asked, the filing's department is printed. */
  readonly name: Pattern
  /** Exact line spacing of the narrative, in points. */
  readonly lineSpacing: number
  /** The title of the whole document. */
  readonly title: Template
  /** What the document's file is called, behind year and department. */
  readonly fileName: string
  readonly annexes: readonly AnnexLayout[]
  /** The annex that is prose, where the edition has one. */
  readonly report?: ReportLayout
}
