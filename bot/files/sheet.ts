import { Decimal } from 'decimal.js'
import readExcelFile, { type CellValue } from 'read-excel-file/node'
import { archiveOf, textsIn } from './archive.ts'

type Sheet = readonly (readonly (CellValue | null)[])[]

/** The first sheet of an Excel file that is not empty, as if copied: one line per row, cells separated by tabs. */
export async function readSheet(bytes: Uint8Array): Promise<string> {
  const sheets = await readExcelFile(Buffer.from(archiveOf(withPercents(textsIn(bytes)))))
  const first = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
  return linesOf(first?.data ?? [])
}

function linesOf(sheet: Sheet): string {
  return sheet.map((row) => row.map(cellText).join('\t').trimEnd()).join('\n')
}

function cellText(cell: Sheet[number][number]): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  // Formula results have a binary tail that no cell shows.
  if (typeof cell === 'number') return new Decimal(cell).toDecimalPlaces(8).toFixed()
  const text = String(cell)
  return /[\n\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A sheet stores 95% as 0.95 with a style; what is shown as a percentage is read as one. */
function withPercents(texts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const styles = Buffer.from(texts.get('xl/styles.xml') ?? []).toString('utf8')
  const shown = percentStyles(styles)
  if (shown.size === 0) return texts
  return new Map(
    [...texts].map(([name, bytes]) => [name, name.startsWith('xl/worksheets/') ? shownAs(bytes, shown) : bytes]),
  )
}

/** The numbers of the cell styles that show a percentage. */
function percentStyles(styles: string): ReadonlySet<string> {
  const own = [...styles.matchAll(/<numFmt\b[^<>]*>/g)].filter(([tag]) => /formatCode="[^"]*%/.test(tag))
  const formats = new Set(['9', '10', ...own.flatMap(([tag]) => /numFmtId="(\d+)"/.exec(tag)?.[1] ?? [])])
  const from = styles.indexOf('<cellXfs')
  const cells = from < 0 ? '' : styles.slice(from, styles.indexOf('</cellXfs>', from))
  const found = [...cells.matchAll(/<xf\b[^<>]*>/g)].flatMap(([tag], at) =>
    formats.has(/numFmtId="(\d+)"/.exec(tag)?.[1] ?? '') ? [String(at)] : [],
  )
  return new Set(found)
}

function shownAs(bytes: Uint8Array, shown: ReadonlySet<string>): Uint8Array {
  // No part can match beyond the next <, so each cell is read once.
  const cell = /<c\b([^<>]*)>((?:<f\b[^<>]*(?:\/>|>[^<]*<\/f>))?)<v>(-?[\d.eE+-]+)<\/v>/g
  const text = Buffer.from(bytes).toString('utf8')
  const put = (whole: string, attributes: string, _: string, value: string) => {
    const style = /\bs="(\d+)"/.exec(attributes)?.[1] ?? ''
    if (!shown.has(style) || /\bt="(?!n")/.test(attributes)) return whole
    const percent = new Decimal(value).times(100).toDecimalPlaces(8).toFixed()
    return `<c${attributes.replace(/\b[st]="[^"]*"/g, '')} t="str"><v>${percent}%</v>`
  }
  return Buffer.from(text.replace(cell, put))
}
