import { describe, expect, test } from 'vitest'
import { readLines } from '../../core/paper/lines.ts'
import { p, shown, tablesOf, texts, wordPage } from './made.ts'

describe('a text', () => {
  test('has one paragraph per line, with any line ending, blank ones included', () => {
    expect(texts(readLines('附件一\r\n基础数据表\r\r  三公经费  \n'))).toEqual([
      '附件一',
      '基础数据表',
      '',
      '三公经费',
      '',
    ])
  })

  test('has a blank where a web page’s source left the name of one', () => {
    const page = readLines('总分&nbsp;100\n&nbsp;\n甲\t&nbsp;\n')
    expect(texts(page)).toEqual(['总分\u00A0100', '', ''])
    expect(tablesOf(page).map(({ grid }) => shown(grid))).toEqual([['甲|']])
    expect(texts(wordPage(p('&amp;nbsp;')))).toEqual([''])
  })

  test('has a table where consecutive lines have tabs, and another after a line without', () => {
    const page = readLines('附件一\n项目\t预算\n三公\t2.20\n附件二\n总分\t100\t\n')
    expect(tablesOf(page).map(({ grid }) => shown(grid))).toEqual([['项目|预算', '三公|2.20'], ['总分|100|']])
    expect(texts(page)).toEqual(['附件一', '附件二', ''])
    expect(tablesOf(page)[1]?.grid[0]?.[1]?.source).toEqual({ table: 2, row: 1, column: 2 })
  })

  test('keeps the line breaks of a cell that a spreadsheet quoted', () => {
    const [table] = tablesOf(readLines('"年度预算\n（""万元""）"\t624\n"乙"\t"丙"'))
    expect(table?.grid.map((row) => row.map((cell) => cell?.lines))).toEqual([
      [['年度预算', '（"万元"）'], ['624']],
      [['乙'], ['丙']],
    ])
  })

  test('has positions without a cell in the shorter rows of a table', () => {
    expect(shown(tablesOf(readLines('甲\t乙\t丙\n丁\t戊'))[0]?.grid)).toEqual(['甲|乙|丙', '丁|戊|·'])
  })

  test('with a tab before every cell and an empty line after every row has those rows', () => {
    const page = readLines('附件一\n\t三公经费\n\t2.20\n\t\n\n\t公车\n购置\n\t1.10\n\t0.90\n\n填表人：')
    expect(tablesOf(page).map(({ grid }) => shown(grid))).toEqual([['三公经费|2.20|', '公车\n购置|1.10|0.90']])
    expect(texts(page)).toEqual(['附件一', '', '填表人：'])
  })

  test('rejoins a row that an empty line in a cell has split', () => {
    const page = readLines('\t名称\n\t指标值\n\t分值\n\n\t宣传场次\n\n\t12场\n\t10\n')
    expect(tablesOf(page).map(({ grid }) => shown(grid))).toEqual([['名称|指标值|分值', '宣传场次|12场|10']])
  })
})
