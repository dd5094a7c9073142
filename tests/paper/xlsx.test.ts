import { describe, expect, test } from 'vitest'
import { readOffice } from '../../core/paper/office.ts'
import { bookParts, sheet, shown, tablesOf } from './made.ts'

const c = (at: string, value: string, more = '') => `<c r="${at}" ${more}><v>${value}</v></c>`
const s = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const row = (number: number, cells: string, more = '') => `<row r="${number}" ${more}>${cells}</row>`
const data = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`
const merge = (...refs: readonly string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
const xfs = (...formats: readonly number[]) =>
  `<cellXfs>${formats.map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs>`

describe('the values of a sheet are read, not what their formats round to', () => {
  test('numbers to the digits that Excel stores', () => {
    const cells = ['624', '9.800000000000001', '0.30000000000000004', '1E-3', '-1.5', '5.55E-17', '88.88888888888889']
    const read = ['624', '9.8', '0.3', '0.001', '-1.5', '0', '88.8888888889']
    expect(sheet(data(...cells.map((value, at) => row(at + 1, c(`A${at + 1}`, value)))))).toEqual(read)
  })

  test('percentages as displayed, by built-in formats and by those of the file', () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="0.0%;[Red]-0.0%"/></numFmts>${xfs(0, 9, 164)}`
    const cells = c('A1', '0.9') + c('B1', '0.9399999999999999', 's="1"') + c('C1', '1', 's="2"')
    expect(sheet(data(row(1, cells)), { styles })).toEqual(['0.9|94%|100%'])
  })

  test('dates as days, by built-in formats and by those of the file; times and colours are no dates', () => {
    const formats = ['yyyy"年"m"月"d"日"', 'm"月"', 'h:mm', '[Red]0.00', 'General"day"', '0.00_d']
    const styles = `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>${xfs(0, 14, 31, 164, 165, 166, 167, 168, 169)}`
    const cells = [...'ABCDEFGHI'].map((letter, at) => c(`${letter}1`, at > 4 ? '0.5' : '45453.75', `s="${at}"`))
    const day = '2024-06-10'
    expect(sheet(data(row(1, cells.join(''))), { styles })).toEqual([
      `45453.75|${day}|${day}|${day}|${day}|0.5|0.5|0.5day|0.5`,
    ])
  })

  test.each([
    ['"≤"0"人"', '1000', '≤1000人'],
    ['#,##0.00"元"', '21000', '21000元'],
    ['"≥"0.0%', '0.955', '≥95.5%'],
    ['0"%"', '95', '95%'],
    ['0.00万元', '4.283', '4.283万元'],
    ['0\\.0,"万元"', '21000', '2.1万元'],
    ['#,##0.00,', '4280', '4.28'],
    ['"￥"#,##0.00', '4.28', '4.28'],
    ['[$¥-804]#,##0.00_);[Red]\\(#,##0.00\\)', '4.28', '4.28'],
    ['0"元";-0"分";"无"', '5', '5元'],
    ['0"元";-0"分";"无"', '-5', '-5分'],
    ['0"元";-0"分";"无"', '0', '0'],
    ['[>=10000]0\\.0,"万元";0"元"', '25000', '2.5万元'],
    ['[>=10000]0\\.0,"万元";0"元"', '2500', '2500元'],
    ['0.00"（预计）"', '4.28', '4.28（预计）'],
    ['# ?/?', '2.5', '2.5'],
    ['"无尽', '4.28', '4.28'],
  ])('with what the format %s prints around %s: %s', (code, value, printed) => {
    const escaped = code.replaceAll('"', '&quot;').replaceAll('>', '&gt;')
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts>${xfs(0, 164)}`
    expect(sheet(data(row(1, c('A1', value, 's="1"'))), { styles })).toEqual([printed])
  })

  test('days of the early 1900s, and of a workbook that counts from 1904', () => {
    const cells = data(row(1, c('A1', '1', 's="1"') + c('B1', '61', 's="1"') + c('C1', '2023-05-01T00:00:00', 't="d"')))
    expect(sheet(cells, { styles: xfs(0, 14) })).toEqual(['1900-01-01|1900-03-01|2023-05-01'])
    const from1904 = { styles: xfs(0, 14), workbook: '<workbookPr date1904="1"/>' }
    expect(sheet(cells, from1904)).toEqual(['1904-01-02|1904-03-02|2023-05-01'])
  })

  test('booleans, errors and texts of formulas', () => {
    const cells = `${c('A1', '1', 't="b"') + c('B1', '#DIV/0!', 't="e"')}<c r="C1" t="str"><f>A1</f><v>档案馆</v></c>`
    expect(sheet(data(row(1, cells)))).toEqual(['TRUE|#DIV/0!|档案馆'])
  })

  test('formulas by their results, and one that was never calculated by its own text', () => {
    const cells = '<c r="A1"><f>SUM(B1:B9)</f><v>208.5</v></c><c r="B1"><f>SUM(A1:A9)</f></c>'
    expect(sheet(data(row(1, cells)))).toEqual(['208.5|=SUM(A1:A9)'])
  })

  test('shared and rich texts, without phonetic guides, with their line breaks', () => {
    const strings =
      '<si><t>编制数</t></si><si><r><t>年度预算</t></r><r><t>申请_x000D_\n（万元）</t></r><rPh sb="0" eb="1"><t>ねん</t></rPh></si>'
    expect(sheet(data(row(1, c('A1', '0', 't="s"') + c('B1', '1', 't="s"'))), { strings })).toEqual([
      '编制数|年度预算申请\n（万元）',
    ])
  })

  test('without crossed-out text and the marks of notes', () => {
    const run = (text: string, font: string) => `<r><rPr>${font}</rPr><t>${text}</t></r>`
    const rich = (at: string, ...runs: readonly string[]) => `<c r="${at}" t="inlineStr"><is>${runs.join('')}</is></c>`
    const plain = '<r><t>4.28</t></r>'
    const cells = [
      rich('A2', run('5', '<strike/>'), plain, run('1', '<vertAlign val="superscript"/>')),
      rich('B2', run('5', '<strike val="0"/>'), plain),
      c('C2', '4.28', 's="1"'),
      c('D2', '4.28', 's="2"'),
    ]
    const styles = `<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="0"/></cellXfs>`
    expect(
      sheet(data(row(1, s('A1', '甲') + s('B1', '乙') + s('C1', '丙') + s('D1', '丁')), row(2, cells.join(''))), {
        styles,
      }),
    ).toEqual(['甲|乙|丙|丁', '4.28|54.28||4.28'])
  })

  test('numbers too large to write out stay as written', () => {
    expect(sheet(data(row(1, c('A1', '1E+999999') + c('B1', 'x'))))).toEqual(['1E+999999|x'])
  })
})

describe('the table of a sheet', () => {
  test('has a merged cell at each position that it covers', () => {
    const rows = data(
      row(1, `${s('A1', '资金') + s('B1', '金额')}<c r="C1"/>`),
      row(2, `<c r="A2"/>${s('B2', '年初')}${s('C2', '全年')}`),
    )
    expect(sheet(rows + merge('A1:A2', 'B1:C1'))).toEqual(['资金|金额|金额', '资金|年初|全年'])
  })

  test('distinguishes a blank cell from none, and leaves out empty rows and columns', () => {
    expect(
      sheet(
        data(
          row(2, s('B2', '甲') + s('F2', '乙')),
          row(9, `${s('B9', '丙')}<c r="F9" s="1"/>`),
          row(10, '<c r="B10"/>'),
        ),
      ),
    ).toEqual(['甲|乙', '丙|'])
  })

  test('keeps a blank row beside a merged text, and drops one that merges cover', () => {
    const rows = data(
      row(1, s('A1', '年度总体目标') + s('B1', '预期目标') + s('C1', '实际完成情况')),
      row(2, '<c r="A2"/><c r="B2"/><c r="C2"/>'),
      row(3, s('A3', '总分') + s('B3', '100') + s('C3', '98')),
      row(4, '<c r="A4"/><c r="B4"/><c r="C4"/><c r="F4"/>'),
    )
    expect(sheet(rows + merge('A1:A2', 'A3:A4', 'B3:B4', 'C3:C4'))).toEqual([
      '年度总体目标|预期目标|实际完成情况',
      '年度总体目标||',
      '总分|100|98',
    ])
  })

  test('gives the rows and columns of the file as sources', () => {
    const [page] = readOffice(bookParts({ sheets: [{ name: '附件二', inside: data(row(7, s('AB7', '甲'))) }] }))
    expect(page && tablesOf(page)[0]?.grid[0]?.[0]?.source).toEqual({ sheet: '附件二', table: 1, row: 7, column: 28 })
  })

  test('counts cells and rows that have no address', () => {
    expect(sheet(data('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>'))).toEqual([
      '1|2',
      '3|4',
    ])
  })

  test('leaves out hidden rows and columns, but not a partly hidden merge', () => {
    const cols = '<cols><col min="2" max="3" hidden="1"/></cols>'
    const rows = data(
      row(1, s('A1', '甲') + s('B1', '金额') + s('D1', '乙'), 'hidden="1"'),
      row(2, s('A2', '丙') + s('B2', '合并') + s('E2', '丁')),
      row(3, s('A3', '戊') + s('B3', '藏') + s('D3', '己')),
    )
    expect(sheet(cols + rows + merge('B2:D2', 'A1:A2'))).toEqual(['甲|合并|丁', '戊|己|·'])
  })

  test('leaves out hidden sheets, and an empty one has no table', () => {
    const one = (name: string, state: string) => ({ name, state, inside: data(row(1, s('A1', name))) })
    const sheets = [one('甲', 'visible'), one('乙', 'hidden'), one('丙', 'veryHidden'), { name: '丁', inside: data() }]
    const pages = readOffice(bookParts({ sheets }))
    expect(pages.map((page) => [page.sheet, ...tablesOf(page).flatMap(({ grid }) => shown(grid))])).toEqual([
      ['甲', '甲'],
      ['丁'],
    ])
  })
})
