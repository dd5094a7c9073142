import { strToU8, zipSync } from 'fflate'
import { type Block, columnsOf, type Document, type Paragraph, type Table } from '../document.ts'
import { type Placed, placed } from './grid.ts'
import { packageParts } from './word-package.ts'
import { linesOf, runs, type Writing } from './word-text.ts'

/** The document as a real .docx. */
export function wordFile(document: Document, writing: Writing): Uint8Array {
  const notes: string[] = []
  const body = document.annexes
    .map(
      ({ blocks }, at) =>
        `${at > 0 ? pageBreak : ''}${blocks.map((block) => blockXml(writing, block, notes)).join('')}`,
    )
    .join('')
  const parts = packageParts(body, notes)
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])))
}

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

/** Whether each kind of paragraph is centred, and its size in half points. */
const styles: Readonly<Record<Paragraph['role'], readonly [string, number]>> = {
  letter: ['left', 32],
  cover: ['center', 44],
  marker: ['left', 32],
  title: ['center', 36],
  unit: ['right', 21],
  note: ['left', 21],
  footnote: ['left', 18],
  signature: ['left', 21],
  heading: ['left', 32],
  body: ['left', 32],
  closing: ['right', 32],
}

function blockXml(writing: Writing, block: Block, notes: string[]): string {
  if (block.is === 'table') return tableXml(writing, block)
  if (block.role === 'footnote') {
    notes.push(block.parts.map(({ text }) => text).join(''))
    return ''
  }
  const text = paragraphXml(writing, block, block.role === 'signature' ? referenceOf(notes) : '')
  return writing.habits.has('boxes') && block.role === 'title' ? boxed(text) : text
}

const referred = /<w:footnoteReference/

/** The mark of the footnote that does not have one yet. */
function referenceOf(notes: string[]): string {
  const last = notes.at(-1)
  if (last === undefined || referred.test(last)) return ''
  notes.splice(-1, 1, `${last}<w:footnoteReference/>`)
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${notes.length}"/></w:r>`
}

function paragraphXml(writing: Writing, block: Paragraph, before: string): string {
  const [align, size] = styles[block.role]
  const listed = writing.habits.has('automatic') && block.level !== undefined
  const numbering = listed ? `<w:numPr><w:ilvl w:val="${(block.level ?? 1) - 1}"/><w:numId w:val="1"/></w:numPr>` : ''
  const indent = block.role === 'body' ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : ''
  const lines = linesOf(block.parts).map((line) => runs(writing, line, font(size)))
  const text = lines.join('<w:r><w:br/></w:r>')
  return `<w:p><w:pPr>${numbering}${indent}<w:jc w:val="${align}"/></w:pPr>${before}${text}</w:p>`
}

function font(size: number): string {
  return `<w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="FangSong"/><w:sz w:val="${size}"/>`
}

/** A title in a text box, as covers have them. */
function boxed(text: string): string {
  const shape = '<v:shape style="width:420pt;height:60pt" stroked="f">'
  return `<w:p><w:r><w:pict>${shape}<v:textbox><w:txbxContent>${text}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
}

const pageWidth = 8820

function tableXml(writing: Writing, table: Table): string {
  const columns = columnsOf(table)
  const widths = widthsOf(columns)
  const rows = placed(table).map((row) => {
    const cells = row.map((one) => cellXml(writing, one, widths))
    return `<w:tr>${cells.join('')}</w:tr>`
  })
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const inner = `<w:tbl><w:tblPr><w:tblW w:w="${pageWidth}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  const nested = writing.habits.has('nested') && /^(?:base|project\.1)\./.test(table.id)
  return `${nested ? framed(inner) : inner}<w:p/>`
}

/** Few columns: a wide label first, as in annex 1. Many: all the same. */
function widthsOf(columns: number): number[] {
  const first = columns > 8 ? pageWidth / columns / 1.5 : pageWidth / Math.max(columns, 3.2)
  const rest = (pageWidth - first) / Math.max(1, columns - 1)
  return Array.from({ length: columns }, (_, at) => Math.round(at === 0 ? first : rest))
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`

/** A table in the only cell of another, which draws the frame. */
function framed(inner: string): string {
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${inner}<w:p/></w:tc></w:tr></w:tbl>`
}

function cellXml(writing: Writing, { cell, column, down, continues }: Placed, widths: readonly number[]): string {
  const width = widths.slice(column, column + cell.span).reduce((all, one) => all + one, 0)
  const merge = continues ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : ''
  const span = cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ''
  const align = cell.parts.some(({ text }) => text.length > 16) ? 'left' : 'center'
  const lines = (continues ? [[]] : linesOf(cell.parts)).map(
    (line) => `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${runs(writing, line, font(18))}</w:p>`,
  )
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`
}
