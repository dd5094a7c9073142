import { readOffice } from '../../core/paper/office.ts'
import { type Block, cellText, type Grid, type Page, type Table } from '../../core/paper/page.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

type More = Readonly<Partial<Record<'styles' | 'numbering' | 'footnotes' | 'endnotes', string>>>

/** The parts of a Word file with this body; other parts by their names. */
export function wordParts(body: string, more: More = {}): Map<string, string> {
  const parts = Object.entries(more).map(([name, inside]) => [`word/${name}.xml`, root(name, inside)] as const)
  return new Map([['word/document.xml', root('document', `<w:body>${body}</w:body>`)], ...parts])
}

function root(name: string, inside: string): string {
  return `<w:${name} xmlns:w="${word}" xmlns:mc="${compatibility}">${inside}</w:${name}>`
}

export function wordPage(body: string, more: More = {}): Page {
  const [page] = readOffice(wordParts(body, more))
  if (!page) throw new Error('no page')
  return page
}

/** A paragraph of a text or of runs. */
export function p(inside: string, properties = ''): string {
  const runs = inside === '' || inside.startsWith('<') ? inside : r(inside)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function tc(inside: string, properties = ''): string {
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside.startsWith('<') ? inside : p(inside)}</w:tc>`
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

export function texts(page: Page): string[] {
  return page.blocks.flatMap((block) => (block.is === 'paragraph' ? block.text : []))
}

export function tablesOf(page: Page): Table[] {
  return page.blocks.filter((block: Block) => block.is === 'table')
}

/** The text at every position of a grid, `·` if there is no cell. */
export function shown(grid: Grid | undefined): string[] {
  return (grid ?? []).map((row) => row.map((cell) => (cell ? cellText(cell) : '·')).join('|'))
}

/** The grid of the first table of a Word body, as text. */
export function grid(body: string, more: More = {}): string[] {
  return shown(tablesOf(wordPage(body, more))[0]?.grid)
}

type Sheet = { readonly name: string; readonly inside: string; readonly state?: string }
type Book = {
  readonly sheets: readonly Sheet[]
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
}

export function bookParts({ sheets: listed, strings, styles, workbook = '' }: Book): Map<string, string> {
  const names = listed.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="r${at + 1}"/>`,
  )
  const targets = listed.map(
    (_, at) => `<Relationship Id="r${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const part = (name: string, inside: string) => `<${name} xmlns="${sheets}" xmlns:r="${relations}">${inside}</${name}>`
  return new Map([
    ['xl/workbook.xml', part('workbook', `${workbook}<sheets>${names.join('')}</sheets>`)],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packages}">${targets.join('')}</Relationships>`],
    ...listed.map(({ inside }, at) => [`xl/worksheets/sheet${at + 1}.xml`, part('worksheet', inside)] as const),
    ...(strings === undefined ? [] : [['xl/sharedStrings.xml', part('sst', strings)] as const]),
    ...(styles === undefined ? [] : [['xl/styles.xml', part('styleSheet', styles)] as const]),
  ])
}

/** The texts of one sheet of these cells. */
export function sheet(inside: string, more: Omit<Book, 'sheets'> = {}): string[] {
  const [page] = readOffice(bookParts({ sheets: [{ name: '附件一', inside }], ...more }))
  return shown(page && tablesOf(page)[0]?.grid)
}
