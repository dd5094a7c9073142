import { empties, nested, packed, xml } from './archives.ts'
import type { HostileFile } from './files.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const percent = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>`

/** A workbook with these sheets; `others` replaces its other parts. */
function workbook(sheets: readonly string[], others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const listed = sheets.map((_, at) => `<sheet name="${at}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')
  const related = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="worksheets/s${at}.xml"/>`,
  )
  const parts = sheets.map((body, at) => [`xl/worksheets/s${at}.xml`, xml(sheet(body))] as const)
  return packed({
    'xl/workbook.xml': xml(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships xmlns="${relations}">${related.join('')}</Relationships>`),
    ...Object.fromEntries(parts),
    ...others,
  })
}

function sheet(body: string): string {
  return body.startsWith('<worksheet') ? body : `<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`
}

const cell = (address: string, value: string, more = '') => `<c r="${address}"${more}><v>${value}</v></c>`

function rows(count: number, columns: string): string {
  const row = (at: number) =>
    `<row r="${at}">${[...columns].map((column) => cell(`${column}${at}`, '1')).join('')}</row>`
  return Array.from({ length: count }, (_, at) => row(at + 1)).join('')
}

const sheets: Readonly<Record<string, () => Uint8Array>> = {
  'cells that never end': () => workbook(['<c s="0" '.repeat(200_000)], { 'xl/styles.xml': percent }),
  'formulas that never end': () => workbook(['<c s="0"><f>'.repeat(100_000)], { 'xl/styles.xml': percent }),
  'values that never end': () => workbook([`<c s="0"><v>${'1'.repeat(5_000_000)}`], { 'xl/styles.xml': percent }),
  'a percentage of a million digits': () =>
    workbook([cell('A1', '1'.repeat(1_000_000), ' s="0"')], { 'xl/styles.xml': percent }),
  'a cell of a million attributes': () =>
    workbook([cell('A1', '1', ' s="0"'.repeat(1_000_000))], { 'xl/styles.xml': percent }),
  'formats that never end': () => workbook([''], { 'xl/styles.xml': '<numFmt '.repeat(1_000_000) }),
  'formats of percentages': () => workbook([''], { 'xl/styles.xml': '<numFmt formatCode="'.repeat(500_000) }),
  'lists of styles that never end': () => workbook([''], { 'xl/styles.xml': '<cellXfs '.repeat(1_000_000) }),
  'many styles': () =>
    workbook([cell('A1', '1', ' s="300000"')], {
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${'<xf numFmtId="9"/>'.repeat(500_000)}</cellXfs></styleSheet>`,
    }),
  'many entries': () => workbook(['<row/>'], empties(20_000)),
  'many entries of another kind': () => workbook(['<row/>'], empties(20_000, 'png')),
  'sixty megabytes of blanks': () => workbook([' '.repeat(60_000_000)]),
  'a hundred parts of a megabyte': () => workbook(Array.from({ length: 100 }, () => ' '.repeat(1_000_000))),
  'a text of fifteen megabytes': () =>
    workbook(['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'], {
      'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>${'字'.repeat(5_000_000)}</t></si></sst>`,
    }),
  'very many texts': () =>
    workbook(['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'], {
      'xl/sharedStrings.xml': `<sst xmlns="${main}">${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`,
    }),
  'a thousand sheets': () => workbook(Array.from({ length: 1000 }, () => rows(10, 'ABC'))),
  'three hundred thousand cells': () => workbook([rows(30_000, 'ABCDEFGHIJ')]),
  'the last cell of a sheet': () => workbook([`<row r="1048576">${cell('XFD1048576', '1')}</row>`]),
  'a cell beyond every sheet': () => workbook([`<row r="99999999">${cell('ZZZZZZ99999999', '1')}</row>`]),
  'merged ranges': () =>
    workbook([
      `<worksheet xmlns="${main}"><sheetData>${rows(5, 'AB')}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(300_000)}</mergeCells></worksheet>`,
    ]),
  'elements within each other': () => workbook([nested(300_000, '<row>', '</row>')]),
  'rows that all are the first': () => workbook([`<row r="1">${cell('A1', '1')}</row>`.repeat(100_000)]),
  'half a workbook': () => workbook([rows(2000, 'ABC')]).subarray(0, 5000),
}

export const hostileSheets: readonly HostileFile[] = Object.entries(sheets).map(([name, bytes]) => ({
  name: `a workbook: ${name}`,
  file: '表.xlsx',
  bytes,
}))
