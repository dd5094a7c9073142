import { describe, expect, test } from 'vitest'
import { readLines } from '../../core/paper/lines.ts'
import { p, shown, tablesOf, texts, wordPage } from './made.ts'

describe('a text', () => {
  test('is a paragraph a line, whatever ends its lines, blank ones among them', () => {
    expect(texts(readLines('附件一\r\n基础数据表\r\r  三公经费  \n'))).toEqual([
      '附件一',
      '基础数据表',
      '',
      '三公经费',
      '',
    ])
  })

  test('has a blank where the source of a web page left its name for one', () => {
    const page = readLines('总分&nbsp;100\n&nbsp;\n甲\t&nbsp;\n')
    expect(texts(page)).toEqual(['总分\u00A0100', '', ''])
    expect(tablesOf(page).map(({ grid }) => shown(grid))).toEqual([['甲|']])
    expect(texts(wordPage(p('&amp;nbsp;')))).toEqual([''])
  })

  test('has a table where lines with tabs follow each other, another behind a line without', () => {
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

  test('has positions without a cell where a row of a table is shorter', () => {
    expect(shown(tablesOf(readLines('甲\t乙\t丙\n丁\t戊'))[0]?.grid)).toEqual(['甲|乙|丙', '丁|戊|·'])
  })
})
