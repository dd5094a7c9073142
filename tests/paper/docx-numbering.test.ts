import { describe, expect, test } from 'vitest'
import { numeral } from '../../core/paper/numerals.ts'
import { grid, p, tbl, tc, texts, tr, wordPage } from './made.ts'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:suff w:val="nothing"/>${more}</w:lvl>`
const abstract = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const item = (text: string, id = 1, at = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)
const chinese = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'japaneseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
]
const read = (body: string, numbering: string, styles = '') => texts(wordPage(body, { numbering, styles }))

describe('the numbers of lists and headings are printed before their text', () => {
  test('on several levels, of which the deeper ones restart after a higher one', () => {
    const body =
      item('概况') + item('职责', 1, 1) + item('编制', 1, 1) + item('在职', 1, 2) + item('支出') + item('基本', 1, 1)
    const printed = ['一、概况', '（一）职责', '（二）编制', '1.在职', '二、支出', '（一）基本']
    expect(read(body, abstract(0, ...chinese) + num(1, 0))).toEqual(printed)
  })

  test('and are separated from the text', () => {
    const page = wordPage(item('概况') + p('正文'), { numbering: abstract(0, ...chinese) + num(1, 0) })
    expect(page.blocks).toEqual([
      { is: 'paragraph', text: '一、概况', number: '一、', source: { paragraph: 1 } },
      { is: 'paragraph', text: '正文', source: { paragraph: 2 } },
    ])
  })

  test('with the numbers of the levels above them, as digits if the level asks for it', () => {
    const levels = [
      level(0, 'chineseCounting', '%1'),
      level(1, 'decimal', '%1.%2'),
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
    ]
    const body = item('甲') + item('乙', 1, 1) + item('丙', 1, 2)
    expect(read(body, abstract(0, ...levels) + num(1, 0))).toEqual(['一甲', '一.1乙', '1.1.1丙'])
  })

  test('from a level’s start value, continuing over paragraphs in between', () => {
    const five = '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>'
    const read5 = read(item('甲') + p('注') + item('乙'), abstract(0, five) + num(1, 0))
    expect(read5).toEqual(['5) 甲', '注', '6) 乙'])
  })

  test('restarting in a list that says so, continuing in one that only shares the definition', () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = abstract(0, level(0, 'decimal', '%1、')) + num(1, 0) + num(2, 0) + num(3, 0, again)
    const body = item('甲') + item('乙', 2) + item('丙', 3) + item('丁', 3)
    expect(read(body, numbering)).toEqual(['1、甲', '2、乙', '1、丙', '2、丁'])
  })

  test('not restarting on a level that never does', () => {
    const levels = [level(0, 'decimal', '%1'), level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')]
    const body = item('甲') + item('乙', 1, 1) + item('丙') + item('丁', 1, 1)
    expect(read(body, abstract(0, ...levels) + num(1, 0))).toEqual(['1甲', '1乙', '2丙', '2丁'])
  })

  test('by the style of the paragraph, on the level that names the style, unless the paragraph removes it', () => {
    const numbering =
      abstract(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2.', '<w:pStyle w:val="h2"/>')) + num(1, 0)
    const styles =
      '<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const styled = (text: string, more = '') => p(text, `<w:pStyle w:val="h2"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(read(styled('甲') + styled('乙') + styled('丙', off), numbering, styles)).toEqual(['1.甲', '2.乙', '丙'])
  })

  test('including a list that is defined in a style', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="list"/></w:abstractNum>${abstract(1, ...chinese)}${num(1, 0)}${num(2, 1)}`
    const styles =
      '<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    expect(read(item('甲'), numbering, styles)).toEqual(['一、甲'])
  })

  test('as a dot if the list has symbols instead of numbers', () => {
    expect(read(item('甲'), abstract(0, level(0, 'bullet', '\uF06C')) + num(1, 0))).toEqual(['•甲'])
  })

  test('in the cells of a table as well, row by row', () => {
    const body = tbl(tr(tc(item('')), tc('甲')), tr(tc(item('')), tc('乙')))
    expect(grid(body, { numbering: abstract(0, level(0, 'decimal', '%1')) + num(1, 0) })).toEqual(['1|甲', '2|乙'])
  })

  test('not for a list that the file does not define', () => {
    expect(read(item('甲', 7), abstract(0, ...chinese) + num(1, 0))).toEqual(['甲'])
  })
})

test.each([
  ['chineseCounting', [1, 10, 12, 20, 101, 110, 1010], '一 十 十二 二十 一百零一 一百一十 一千零一十'],
  ['chineseLegalSimplified', [1, 10, 21], '壹 壹拾 贰拾壹'],
  ['ideographDigital', [1, 10, 24], '一 一〇 二四'],
  ['decimalEnclosedCircle', [1, 10, 20, 21], '① ⑩ ⑳ 21'],
  ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
  ['decimalZero', [1, 12], '01 12'],
  ['decimalFullWidth', [12], '１２'],
  ['ideographTraditional', [1, 10], '甲 癸'],
  ['upperRoman', [4, 9, 1994], 'IV IX MCMXCIV'],
  ['lowerLetter', [1, 26, 27], 'a z aa'],
  ['none', [1], ''],
  ['chineseCounting', [0, 100_000_000], '0 100000000'],
  ['something new', [3], '3'],
])('the number format %s prints what Word prints', (format, values, printed) => {
  expect(values.map((value) => numeral(format, value)).join(' ')).toBe(printed)
})
