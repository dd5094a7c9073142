import { expect, test } from 'vitest'
import { boardButtons } from '../../bot/bureau/board-buttons.ts'
import { boardWord } from '../../bot/talk/desk/board.ts'
import type { BoardView } from '../../core/bureau/board-view.ts'
import { boardOf, lineOf } from './boards.ts'

const view = (more: Partial<BoardView>) => ({ do: 'progress', view: { filter: 'all', page: 0, ...more } })

test.each([
  ['进度', { do: 'progress' }],
  ['/progress', { do: 'progress' }],
  ['/Progress', { do: 'progress' }],
  ['进度 没报送', view({ filter: 'behind' })],
  ['进度　超期', view({ filter: 'overdue' })],
  ['/progress 待签字', view({ filter: 'awaitingSignature' })],
  ['进度 2', view({ page: 1 })],
  ['进度 ２', view({ page: 1 })],
  ['进度 0', view({ page: 0 })],
  ['进度 教育局', view({ named: '教育局' })],
  ['进度图片', { do: 'boardFile', as: 'picture' }],
  ['进度 图片', { do: 'boardFile', as: 'picture' }],
  ['进度 表格', { do: 'boardFile', as: 'workbook' }],
  ['汇总', { do: 'askSummary' }],
  ['/summary', { do: 'askSummary' }],
  ['汇总表', { do: 'summary', of: 'figures' }],
  ['打包报告', { do: 'summary', of: 'reports' }],
  ['进度慢的有哪些', undefined],
  ['云溪县教育局', undefined],
  ['3.93 5.0 4.28', undefined],
])('“%s”', (text, action) => {
  expect(boardWord(text)).toEqual(action)
})

const labels = (count: number, more: Partial<BoardView> = {}) =>
  boardButtons(boardOf(count), 1, { filter: 'all', page: 0, ...more }).map((row) => row.map(({ label }) => label))

test('a board has buttons for other pages, for other departments if there are any, and for files', () => {
  expect(labels(0)).toEqual([])
  expect(labels(1)).toEqual([[], [], ['图片', '表格', '汇总', '催一催']])
  expect(labels(80)[0]).toEqual(['下一页 ›'])
  expect(labels(80, { page: 1 }).slice(0, 2)).toEqual([
    ['‹ 上一页', '下一页 ›'],
    ['没报送 58', '按状态'],
  ])
  expect(labels(80, { page: 99 })[0]).toEqual(['‹ 上一页'])
  expect(labels(80, { filter: 'behind' })[1]).toEqual(['全部 80', '按状态'])
  expect(labels(80, { named: '档案馆' })[1]).toEqual(['全部 80', '没报送 58', '按状态'])
  expect(labels(80, { pick: true }).flat()).toContain('待签字 12')
})

test('nobody is urged once all have delivered, and each button keeps its year', () => {
  const done = { ...boardOf(0), lines: [lineOf(1, { state: 'submitted' }), lineOf(2, { state: 'approved' })] }
  const buttons = boardButtons(done, 7, { filter: 'all', page: 0 }).flat()
  expect(buttons.map(({ label }) => label)).toEqual(['按状态', '图片', '表格', '汇总'])
  expect(buttons.map(({ action }) => 'campaign' in action && action.campaign)).toEqual([7, 7, 7, 7])
})
