import type { AnnexId, Pattern } from './address.ts'

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
  readonly open?: Open
}

/** No line is drawn on this side: the cell reads as one with its neighbour there, which a merge could not join. */
export type Open = 'above' | 'below'

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
  /** What stands beside all indicators, under the row of headings, which repeats. */
  readonly side: Template
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
  /** Other ways to share the same width out, tried where these make the annex longer than a page or break a figure. */
  readonly otherWidths?: readonly (readonly number[])[]
  /** Further ways, for text of the least size alone. */
  readonly smallWidths?: readonly (readonly number[])[]
  readonly rows: readonly LayoutRow[]
}

/** In mm. */
export type Margins = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** The least size of a table's text, in points. */
export const leastSize = 9

/** How tightly a page of tables is set: lengths in points, margins in mm (absent: those of the standard). */
export type Setting = {
  readonly landscape?: true
  readonly margins?: Margins
  /** The size of a table's text, never below the least. */
  readonly size: number
  /** The exact height of its lines. */
  readonly line: number
  /** Above and below the text of a cell. */
  readonly padding: number
  /** The least height of a row. */
  readonly row: number
}

/** An annex of tables: its title, the tables, and the lines under them. */
export type AnnexLayout = {
  readonly annex: AnnexId
  readonly title: Template
  /** One under the other without a gap: each has columns of its own, and the rows that it repeats. */
  readonly tables: readonly TableLayout[]
  /** The roomiest first; used is the first that takes the fewest pages and, among these, breaks the fewest figures. */
  readonly settings: readonly Setting[]
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
