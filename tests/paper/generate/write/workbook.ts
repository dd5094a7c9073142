import { strToU8, zipSync } from 'fflate'
import { type Annex, columnsOf, type Document, textOf } from '../document.ts'
import { placed } from './grid.ts'
import { contentTypes, relations } from './word-package.ts'
import { escaped } from './word-text.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Sheet = { readonly name: string; readonly inside: string; readonly hidden?: true }

/**
 * The document as a workbook: one sheet per annex, or all in one; numbers are numbers; `hidden` adds invisible content.
 */
export function workbookFile(document: Document, one: boolean, hidden: boolean): Uint8Array {
  const whole: Annex = { id: '自评', blocks: document.annexes.flatMap(({ blocks }) => blocks) }
  const annexes = one ? [whole] : document.annexes
  const sheets: Sheet[] = annexes.map((annex, at) => ({ name: sheetName(annex, at), inside: sheetXml(annex, hidden) }))
  if (hidden)
    sheets.push({ name: '历史数据', inside: data([`<row r="1">${cellXml('A', 1, '66.66')}</row>`], []), hidden: true })
  return zipSync(Object.fromEntries([...parts(sheets)].map(([name, text]) => [name, strToU8(text)])))
}

function sheetName({ id }: Annex, at: number): string {
  if (id.startsWith('project')) return `附件三-${id.split('.')[1]}`
  return { base: '附件一', overall: '附件二', report: '附件四', front: '封面' }[id] ?? `Sheet${at + 1}`
}

function parts(sheets: readonly Sheet[]): Map<string, string> {
  const overrides = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  )
  overrides.push(`<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`)
  overrides.push(`<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`)
  const listed = sheets.map(({ name, hidden }, at) => {
    return `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="r${at + 1}"/>`
  })
  const targets = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
  return new Map([
    ['[Content_Types].xml', contentTypes('<Default Extension="xml" ContentType="application/xml"/>', overrides)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations([...targets, ['styles', 'styles.xml']])],
    ['xl/styles.xml', `<styleSheet xmlns="${main}">${styleXml}</styleSheet>`],
    ...sheets.map(
      ({ inside }, at) =>
        [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${main}">${inside}</worksheet>`] as const,
    ),
  ])
}

const plainFont = '<fonts count="1"><font><sz val="11"/><name val="SimSun"/></font></fonts>'
const noFills = '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
const noBorders = '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
const styleXml = `${plainFont}${noFills}${noBorders}<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs>`

function sheetXml({ blocks }: Annex, hidden: boolean): string {
  const width = Math.max(4, ...blocks.map((block) => (block.is === 'table' ? columnsOf(block) : 1)))
  const rows: string[] = []
  const merges: string[] = []
  const add = (inside: (row: number) => string, more = '') => {
    const row = rows.length + 1
    rows.push(`<row r="${row}"${more}>${inside(row)}</row>`)
    return row
  }
  for (const block of blocks) {
    if (block.is === 'table') {
      for (const row of placed(block)) {
        const seen = row.filter(({ continues }) => !continues)
        const at = add((number) =>
          seen.map(({ cell, column }) => cellXml(letter(column), number, textOf(cell.parts))).join(''),
        )
        for (const { cell, column, down } of seen)
          if (cell.span > 1 || down > 1)
            merges.push(`${letter(column)}${at}:${letter(column + cell.span - 1)}${at + down - 1}`)
      }
      if (hidden) add((number) => cellXml('A', number, '核对用 55.55'), ' hidden="1"')
    } else
      for (const text of textOf(block.parts).split('\n')) {
        const at = add((number) => cellXml('A', number, text))
        merges.push(`A${at}:${letter(width - 1)}${at}`)
      }
  }
  return data(rows, merges)
}

function data(rows: readonly string[], merges: readonly string[]): string {
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<sheetData>${rows.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}`
}

function letter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${letter(Math.floor(column / 26) - 1)}${last}`
}

/** A figure becomes a number, a rate a number shown as a rate, anything else text. */
function cellXml(column: string, row: number, text: string): string {
  const at = `r="${column}${row}"`
  if (text === '') return `<c ${at}/>`
  if (/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return `<c ${at}><v>${Number(text)}</v></c>`
  if (/^\d+(?:\.\d+)?%$/.test(text))
    return `<c ${at} s="1"><v>${Number((Number(text.slice(0, -1)) / 100).toFixed(6))}</v></c>`
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}
