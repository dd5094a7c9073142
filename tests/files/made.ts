import { strToU8, zipSync } from 'fflate'
import writeExcel from 'write-excel-file/node'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word file with this body, and further parts beside it. */
export function wordFile(body: string, beside: Readonly<Record<string, Uint8Array>> = {}): Buffer {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
  const rels = `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`
  const document = `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`
  const texts = { '[Content_Types].xml': types, '_rels/.rels': rels, 'word/document.xml': document }
  const parts = Object.entries(texts).map(([name, text]) => [name, strToU8(head + text)] as const)
  return Buffer.from(zipSync({ ...Object.fromEntries(parts), ...beside }))
}

export const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${text.split('\n').map(paragraph).join('')}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

export type Cell = string | number | boolean | { readonly percent: number } | { readonly day: string } | null

/** An Excel file with these sheets. */
export async function excelFile(...sheets: readonly (readonly (readonly Cell[])[])[]): Promise<Buffer> {
  const made = sheets.map((rows, at) => ({ sheet: `表${at + 1}`, data: rows.map((row) => row.map(cellOf)) }))
  return writeExcel(made).toBuffer()
}

function cellOf(cell: Cell) {
  if (cell === null) return null
  if (typeof cell !== 'object') return { value: cell }
  if ('percent' in cell) return { value: cell.percent, type: Number, format: '0.00%' }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}
