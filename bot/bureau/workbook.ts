import type { SheetData } from 'write-excel-file/node'

/** A sheet of a workbook: a head, lines that can be filtered, totals below. */
export type Sheet = {
  readonly title: string
  /** A line above the head that says how the sheet is read. */
  readonly note?: string
  readonly head: readonly string[]
  readonly lines: readonly (readonly Cell[])[]
  readonly feet?: readonly (readonly Cell[])[]
  /** The results of the formulas in the totals, for programs that do not calculate. */
  readonly worth?: ReadonlyMap<string, number>
  readonly widths: readonly number[]
  /** How many columns on the left name the line and stay visible. */
  readonly named: number
  /** Whether all columns print on one page. */
  readonly onePage?: true
}

export type Cell = SheetData[number][number]

/** The styles of head cells and of the label of totals. */
export const headStyle = {
  fontWeight: 'bold',
  backgroundColor: '#eef0f3',
  alignVertical: 'center',
  wrap: true,
} as const

/** Writes sheets as an Excel file; its library is loaded for the first one. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const written = sheets.map(({ title, note, head, lines, feet = [], widths, named }) => ({
    data: [
      ...(note ? [[{ value: note }]] : []),
      head.map((value) => ({ value, height: 48, ...headStyle })),
      ...lines,
      ...feet,
    ].map((row) => [...row]),
    sheet: sheetName(title),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: headRow(note),
    stickyColumnsCount: named,
  }))
  return writeExcelFile(written, { fontFamily: '宋体', features: [finishing(sheets)] }).toBuffer()
}

/** What the library cannot write: the filter over the lines, the results of formulas, the page layout. */
function finishing(sheets: readonly Sheet[]) {
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
    const sheet = sheets[sheetIndex]
    return sheet ? finished(xml, sheet) : xml
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }
}

/** The row of a sheet's head, below its note. */
function headRow(note: string | undefined): number {
  return note ? 2 : 1
}

function finished(xml: string, { note, head, lines, worth, onePage }: Sheet): string {
  const top = headRow(note)
  const filter = `<autoFilter ref="A${top}:${columnLetters(head.length - 1)}${lines.length + top}"/>`
  const page = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
  return xml
    .replace('<sheetViews>', `${onePage ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews>`)
    .replace('</sheetData>', `</sheetData>${lines.length > 0 ? filter : ''}${onePage ? page : ''}`)
    .replace(/<f>([^<]*)<\/f>/g, (formula, text) =>
      worth?.has(text) ? `${formula}<v>${worth.get(text)}</v>` : formula,
    )
}

/** A column's number as letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`
}

/** A sheet's name without characters that Excel refuses. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, '').slice(0, 31)
}
