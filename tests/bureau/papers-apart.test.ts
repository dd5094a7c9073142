import { describe, expect, test } from 'vitest'
import { apartOf, countDepartments } from '../../bot/bureau/papers-apart.ts'
import { papersJson } from '../../bot/bureau/papers-json.ts'
import type { PapersLine } from '../../bot/bureau/papers-list.ts'
import { papersSheets } from '../../bot/bureau/papers-sheets.ts'
import { papersWords } from '../../bot/bureau/papers-words.ts'

const name = '东溪县档案馆'

/** Papers that were read, with one finding. */
function paper(of: string, from: string, year = 2023): PapersLine {
  const findings = [{ grade: 'explain', says: '请说明', shows: '5 ≠ 4' }] as const
  const tally = { must: 0, explain: 1, note: 0 }
  const read = {
    edition: 'hunan-2023',
    year,
    department: of,
    placed: 1,
    doubts: [],
    unread: [],
    refused: [],
    tally,
    findings,
  }
  return { name: of, from, files: [], filing: { ...read, headlines: { figures: [], score: {} } } }
}

const unread = (of: string, from: string): PapersLine => ({ name: of, from, files: [], says: `“${from}”是 PDF。` })

const cellsOf = (lines: readonly PapersLine[], sheet: number) =>
  papersSheets(lines)[sheet]?.lines.map(([cell]) =>
    cell && typeof cell === 'object' && 'value' in cell ? cell.value : cell,
  )

describe('papers of one department', () => {
  const two = [paper(name, '乙/自评.docx'), paper('县供销社', '丙.xlsx'), paper(`${name} `, '甲.zip', 2022)]

  test('are called by their year and file in the workbook, also beside their findings', () => {
    const own = [`${name}（2023年度，乙/自评.docx）`, '县供销社', `${name} （2022年度，甲.zip）`]
    expect(cellsOf(two, 0)).toEqual(own)
    expect(cellsOf(two, 1)).toEqual(own)
  })

  test('are called so in the JSON, which counts the departments once', () => {
    const { lines, ...counts } = JSON.parse(papersJson(two))
    expect(counts).toEqual({ departments: 2, papers: 3, read: 3, incomplete: 0, unread: 0 })
    expect(lines.map((line: { department: string; called?: string }) => [line.department, line.called])).toEqual([
      [name, `${name}（2023年度，乙/自评.docx）`],
      ['县供销社', undefined],
      [`${name} `, `${name} （2022年度，甲.zip）`],
    ])
  })

  test('are called so in the chat, which counts them beside the departments', () => {
    expect(papersWords.done(two).split('\n')).toEqual([
      '✓ 查完了：2 个部门的 3 份读出来了。',
      `${name}（2023年度，乙/自评.docx）：1 处要说明`,
      '县供销社：1 处要说明',
      `${name} （2022年度，甲.zip）：1 处要说明`,
    ])
  })

  test('are told apart where some could not be read', () => {
    const lines = [paper(name, '乙/自评.docx'), unread(name, '甲/扫描.pdf')]
    expect(cellsOf(lines, 0)).toEqual([`${name}（甲/扫描.pdf）`, `${name}（2023年度，乙/自评.docx）`])
    expect(papersWords.done(lines)).toContain('✓ 查完了：1 个部门读出来了，1 份没有。')
  })

  test('are told apart by what differs of long paths', () => {
    const folder = (of: string) => `2023年度/农业口/${of}/附件/2023年度部门整体支出绩效自评报告.docx`
    const shown = [...apartOf([paper(name, folder('初稿')), paper(name, folder('终稿'))]).values()]
    expect(shown.map(({ from }) => from.split('/')[0])).toEqual(['初稿', '终稿'])
    const [, ...said] = papersWords.done([paper(name, folder('初稿')), paper(name, folder('终稿'))]).split('\n')
    expect(new Set(said).size).toBe(2)
    const [first, second] = said
    expect([first?.length, second?.length].every((length) => (length ?? 0) < 60)).toBe(true)
  })
})

describe('one paper a department', () => {
  const usual = [
    paper(name, '甲/自评.docx'),
    paper('县供销社', '乙/自评.xlsx'),
    unread('', '丙.pdf'),
    unread('', '丁.pdf'),
  ]

  test('is called by the department alone', () => {
    expect(cellsOf(usual, 0)).toEqual(['', '', name, '县供销社'])
    expect(papersJson(usual)).not.toMatch(/"called"|"papers"/)
    expect(papersWords.done(usual)).toMatch(/^✓ 查完了：2 个部门读出来了，2 份没有。\n东溪县档案馆：1 处要说明\n/)
    expect(countDepartments(usual)).toBe(4)
  })
})
