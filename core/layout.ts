import type { AnnexId, Pattern } from './address.ts'

/**
 * How an edition prints, as data. A template is words with `{{address}}` slots; a `*` in one is bound to the row being
 * printed (`{{address|unit}}` prints a part of a measure); `{year}` and `{lastYear}` are the filing's.
 */
export type Template = string

/** One printed cell and how many columns it spans. */
export type LayoutCell = {
  readonly text: Template
  readonly span?: number
  readonly align?: Align
  /** The part of the form under this heading; findings about cells that are not printed are attached here. */
  readonly heads?: Pattern
  readonly open?: Open
}

/** The side on which no line is drawn, so that the cell reads as one with its neighbour where they cannot be merged. */
export type Open = 'above' | 'below'

export type Align = 'left' | 'center' | 'right'

/**
 * `repeated` rows, the first ones of a table, are printed again at the top of each further page; a `heading` stays on
 * one page with the row after it.
 */
export type PlainRow = { readonly cells: readonly LayoutCell[]; readonly repeated?: true; readonly heading?: true }

export type LayoutRow =
  | PlainRow
  /** Printed once for every listed row of the pattern; `none` is printed if the list is empty or not asked. */
  | { readonly each: Pattern; readonly cells: readonly LayoutCell[]; readonly none: readonly LayoutCell[] }
  /** A cell on the left that spans all its rows, however many there are. */
  | { readonly side: LayoutCell; readonly rows: readonly LayoutRow[] }
  /** The indicator tree of an annex: cells of the first and second level span their rows, one line per indicator. */
  | IndicatorTree

export type IndicatorTree = {
  /** `overall` or `project.*`: its tables are `<annex>.indicators.<level2>`. */
  readonly indicators: Pattern
  /** Beside all indicators, under the row of headings, which is repeated. */
  readonly side: Template
  /** The headings of the first and the second level. */
  readonly levels: readonly [string, string]
  readonly columns: readonly IndicatorColumn[]
}

/** A printed column of an indicator: its heading and the last part of its address. */
export type IndicatorColumn = {
  readonly label: string
  readonly column: string
  readonly align?: Align
  /** A target or an actual prints whole (`≥50次`), or only this part of it. */
  readonly part?: MeasurePart
}

export type MeasurePart = 'sign' | 'value' | 'unit'

export type TableLayout = {
  /** Relative widths; the spans of a row, together with the side cells, add up to their number. */
  readonly widths: readonly number[]
  /**
   * Other ways to divide the same width, tried if the first one makes the annex longer than a page or breaks a figure.
   */
  readonly otherWidths?: readonly (readonly number[])[]
  /** Further ways, for text of the smallest size only. */
  readonly smallWidths?: readonly (readonly number[])[]
  readonly rows: readonly LayoutRow[]
}

/** In mm. */
export type Margins = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** The smallest size of a table's text, in points. */
export const leastSize = 9

/** How tightly a page of tables is set: lengths in points, margins in mm (absent: the standard's). */
export type Setting = {
  readonly landscape?: true
  readonly margins?: Margins
  /** The size of a table's text, never below the smallest. */
  readonly size: number
  /** The exact height of its lines. */
  readonly line: number
  /** The space above and below the text of a cell. */
  readonly padding: number
  /** The minimum height of a row. */
  readonly row: number
}

/** An annex of tables: its title, the tables, and the lines under them. */
export type AnnexLayout = {
  readonly annex: AnnexId
  readonly title: Template
  /** Printed below each other without a gap; each has its own columns and repeated rows. */
  readonly tables: readonly TableLayout[]
  /**
   * The roomiest first. The first one that takes the fewest pages is used and, among these, breaks the fewest figures.
   */
  readonly settings: readonly Setting[]
  readonly notes: readonly Template[]
  /** In one line under the table: 填表人、填报日期、联系电话、单位负责人签字. Blank ones leave space to write. */
  readonly signature: readonly { readonly label: string; readonly cell: Pattern }[]
}

/** A part of the narrative; the renderer numbers the parts, so that no number is skipped. */
export type OutlinePart = { readonly title: string; readonly section?: string; readonly parts?: readonly OutlinePart[] }

export type ReportLayout = {
  readonly annex: AnnexId
  readonly cover: { readonly title: readonly Template[]; readonly lines: readonly Template[] }
  readonly title: Template
  /** The section before the first part. */
  readonly opening: string
  readonly parts: readonly OutlinePart[]
  /** Who reports and when, after the last part. */
  readonly closing: { readonly name: Template; readonly date: Template }
}

export type Layout = {
  /** The cell with the department's name; if it is not asked, the filing's department is printed. */
  readonly name: Pattern
  /** Exact line spacing of the narrative, in points. */
  readonly lineSpacing: number
  /** The title of the whole document. */
  readonly title: Template
  /** The document's file name after year and department. */
  readonly fileName: string
  readonly annexes: readonly AnnexLayout[]
  /** The prose annex, if the edition has one. */
  readonly report?: ReportLayout
}
