import { randomBytes } from 'node:crypto'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { textsIn } from '../../bot/files/archive.ts'
import { partsOf } from '../../bot/files/paper.ts'
import { readFile } from '../../bot/files/read.ts'
import { readContents } from '../../bot/files/read-sent.ts'
import type { Workers } from '../../bot/workers/workers.ts'
import { readOffice } from '../../core/paper/office.ts'
import { textOf } from '../../core/paper/text.ts'
import { renderWord } from '../../core/report/word.ts'
import { buildWorkers } from '../built-workers.ts'
import { hunanReport } from '../core/report/variants.ts'
import { whole } from '../fixtures/chance.ts'
import { withoutOffice } from '../without-office.ts'
import { excelFile, paragraph, table, wordFile } from './made.ts'

const read = (name: string, bytes: Uint8Array) => readFile({ name, bytes })
const words = (text: string) => ({ is: 'words', text })
const nothing = (why: string) => ({ is: 'nothing', why })
const compound = Buffer.from('d0cf11e0', 'hex')
const goal = '全年办展演36场，场馆接待18万人次。'

describe('a text', () => {
  test.each([
    ['UTF-8', Buffer.from(goal)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${goal}`)],
    ['UTF-16 as an editor writes it', Buffer.from(`\uFEFF${goal}`, 'utf16le')],
    // 全年办展演36场 in the bytes of GB18030.
    ['GB18030', Buffer.from('c8abc4eab0ecd5b9d1dd3336b3a1a3acb3a1b9ddbdd3b4fd3138cdf2c8cbb4cea1a3', 'hex')],
  ])('in %s is read', async (_, bytes) => {
    expect(await read('目标.TXT', bytes)).toEqual(words(goal))
  })

  test.each([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'noText'],
    ['nothing', Buffer.from(' \n'), 'empty'],
  ])('that is %s is reported as such', async (_, bytes, why) => {
    expect(await read('目标.txt', bytes)).toEqual(nothing(why))
  })
})

describe('a Word file', () => {
  test('is read one paragraph per line, with its characters unchanged', async () => {
    const body = [goal, '满意度 ≥90% &amp; &lt;95%', ''].map(paragraph).join('')
    expect(await read('目标.docx', wordFile(body))).toEqual(words(`${goal}\n满意度 ≥90% & <95%`))
  })

  test('with a table is read one row per line, with its cells separated by tabs', async () => {
    const body =
      paragraph('单位：万元') +
      table([
        ['项目', '上年决算', '本年预算'],
        ['公务\n接待', '3.93', ''],
        ['办公经费', '', '5.0'],
      ])
    expect(await read('表.docx', wordFile(body))).toEqual(
      words('单位：万元\n项目\t上年决算\t本年预算\n公务 接待\t3.93\t\n办公经费\t\t5.0'),
    )
  })

  test('with merged cells has each of them once, where it begins', async () => {
    const cell = (text: string, merged: string) => `<w:tc><w:tcPr>${merged}</w:tcPr>${paragraph(text)}</w:tc>`
    const rows = [
      [cell('三公经费', '<w:vMerge w:val="restart"/>'), cell('合计', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('公务接待', ''), cell('3.93', '')],
    ]
    const body = `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
    expect(await read('表.docx', wordFile(body))).toEqual(words('三公经费\t合计\n公务接待\t3.93'))
  })

  test('with a row whose first cell is empty keeps it a row of its own', async () => {
    const rows = [
      ['预期目标', '实际完成情况'],
      ['', '办展演38场'],
    ]
    expect(await read('表.docx', wordFile(table(rows)))).toEqual(words('预期目标\t实际完成情况\n\t办展演38场'))
  })

  test('printed from a filing has every row of its annexes on a line', async () => {
    const printed = Buffer.from(await renderWord(hunanReport({ indicators: 40, reason: 80, buildings: 2 })))
    expect(await read('报告.docx', printed)).toMatchObject({ is: 'data' })
    const lines = textOf(readOffice(partsOf(textsIn(printed)))).split('\n')
    expect(lines.filter((line) => line.includes('预期目标\t'))).toHaveLength(2)
    const building = '1250\t1240\t99.20%\t310.00\t308.60\t99.55%'
    expect(lines.filter((line) => line.endsWith(building)).map((line) => line.trim())).toEqual([
      `附属用房1 ${building}`,
      `附属用房2 ${building}`,
    ])
    expect(lines.filter((line) => /^(?:.*\t)?指导企业/.test(line))).toHaveLength(80)
    expect(lines.filter((line) => line.includes('三级指标') && line.includes('次'))).toEqual([])
  })

  test.each([
    ['no archive at all', Buffer.from('这不是文档')],
    ['half an archive', wordFile(paragraph(goal)).subarray(0, 300)],
    ['an archive without a document', Buffer.from(zipSync({ 'a.xml': strToU8('<a/>') }))],
    ['broken inside', wordFile('<w:p><w:r>')],
    ['random bytes', randomBytes(5000)],
  ])('that is %s is reported as broken', async (_, bytes) => {
    expect(await read('目标.docx', bytes)).toEqual(nothing('broken'))
  })

  test.each([
    ['under a password', Buffer.concat([compound, Buffer.from('EncryptedPackage\0', 'utf16le')]), 'password'],
    ['a web page', Buffer.from('<html><table><tr><td>公务接待</td></tr></table></html>'), 'markup'],
  ])('that is %s is reported as such', async (_, bytes, why) => {
    expect(await read('目标.docx', bytes)).toEqual(nothing(why))
  })

  test('with pictures alone has no text', async () => {
    expect(await read('扫描.docx', wordFile('<w:p/>', { 'word/media/1.png': new Uint8Array(50_000) }))).toEqual(
      nothing('empty'),
    )
  })
})

describe('an Excel file', () => {
  test('is read as its cells are shown: percentages, days, line breaks, results of formulas', async () => {
    const file = await excelFile(
      [
        ['项目', '上年决算', '执行率', '日期'],
        ['公务接待', 3.93, { percent: 0.955 }, { day: '2024-07-03' }],
        ['办公\n经费', 0.1 + 0.2, { percent: 1 }, null],
        [null, 5000000, null, '甲"乙'],
      ],
      [['第二张']],
    )
    expect(await read('表.xlsx', file)).toEqual(
      words(
        '项目\t上年决算\t执行率\t日期\n公务接待\t3.93\t95.5%\t2024-07-03\n"办公\n经费"\t0.3\t100%\n\t5000000\t\t"甲""乙"',
      ),
    )
  })

  test('begins with the first sheet that is not empty', async () => {
    expect(await read('表.xlsx', await excelFile([[null]], [['公务接待', 3.93]]))).toEqual(words('公务接待\t3.93'))
  })

  test('that is a text with tabs, as programs export it, is read as one', async () => {
    expect(await read('表.xlsx', Buffer.from('公务接待\t3.93'))).toEqual(words('公务接待\t3.93'))
  })

  test('that is broken is reported as broken', async () => {
    expect(await read('表.xlsx', Buffer.from('PK'))).toEqual(nothing('broken'))
  })
})

// Looked at again and again, such a text would take hours.
describe.runIf(whole)('a text that would be looked at again and again is looked at once', { timeout: 180_000 }, () => {
  let workers: Workers
  buildWorkers((built) => {
    workers = new built.Workers({ limitMs: 170_000, megabytes: 512 })
  })
  afterAll(() => workers.close())
  const beside = (name: string, bytes: Uint8Array) =>
    readContents({ read: workers.run, convert: withoutOffice }, { name, bytes })

  test('blanks before a word', async () => {
    expect(await beside('目标.docx', wordFile(paragraph(`${' '.repeat(500_000)}办展演`)))).toEqual(words('办展演'))
  })

  const percent = '<cellXfs><xf numFmtId="9"/></cellXfs>'
  test.each([
    ['cells', { 'xl/styles.xml': percent, 'xl/worksheets/sheet1.xml': '<c s="0" '.repeat(4000) }],
    ['formulas', { 'xl/styles.xml': percent, 'xl/worksheets/sheet1.xml': '<c s="0"><f></f></c>'.repeat(300_000) }],
    ['formats', { 'xl/styles.xml': '<numFmt '.repeat(100_000) }],
    ['lists of styles', { 'xl/styles.xml': '<cellXfs '.repeat(100_000) }],
  ])('%s that never end', async (_, parts) => {
    const texts = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
    expect(await beside('表.xlsx', Buffer.from(zipSync(Object.fromEntries(texts))))).toEqual(nothing('broken'))
  })
})

test('a percentage is read as it is shown, also from a formula', async () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>'
  const cells = [
    '<c r="A1" s="1"><v>0.955</v></c>',
    '<c r="B1" s="1"><f>A1*2</f><v>1.91</v></c>',
    '<c r="C1" s="1" t="n"><f t="shared" si="0"/><v>0.5</v></c>',
    '<c r="D1" s="0"><v>0.5</v></c>',
    '<c r="E1" s="1" t="str"><v>0.5</v></c>',
  ]
  const sheet = `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`
  const file = await excelFile([[1]])
  const parts = { ...unzipSync(file), 'xl/styles.xml': strToU8(styles), 'xl/worksheets/sheet1.xml': strToU8(sheet) }
  expect(await read('表.xlsx', Buffer.from(zipSync(parts)))).toEqual(words('95.5%\t191%\t50%\t0.5\t0.5'))
})

test('a table saved as text is read with separate cells', async () => {
  expect(await read('名单.csv', Buffer.from('县文旅局,罗志远\n县档案馆,'))).toEqual(
    words('县文旅局\t罗志远\n县档案馆\t'),
  )
})

test('a file of an unknown kind whose name is withheld is read as data', async () => {
  expect(await read('自评', Buffer.from('{}'))).toMatchObject({ is: 'data', text: '{}' })
})

test.each([
  ['目标.txt', 1, 'tooMuch'],
  ['自评.json', 1, 'tooMuchData'],
  ['表.xlsx', 5, 'tooMuch'],
  ['报告.docx', 20, 'tooMuch'],
])('%s of more than %d MB is not read at all', async (name, most, why) => {
  const read = () => Promise.reject(new Error('it is read'))
  expect(
    await readContents({ read, convert: withoutOffice }, { name, bytes: Buffer.alloc(most * 1_000_000 + 1, 'a') }),
  ).toEqual(nothing(why))
})
