import { expect, test } from 'vitest'
import { boardPages, boardWords, whyWords } from '../../bot/bureau/board-words.ts'
import { countStages, filtered, isOverdue, percentOf, stuckFirst } from '../../core/bureau/board.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { boardOf, lineOf, now } from './boards.ts'

const board = (lines: ReturnType<typeof lineOf>[], deadline = '2024-07-03T18:00') => ({
  year: 2023,
  deadline,
  now,
  lines,
})
const begun = new Map([...correctFiling()].slice(0, 60))
const nobody = { people: [] }
const blocked = { people: [{ name: '周敏', unreachable: true }] }

test.each([
  ['nobody has come in', nobody, '还没有人进来'],
  ['everybody blocked the bot', blocked, '联系不上'],
  ['nothing is answered', { facts: new Map() }, '还没答题'],
  ['questions are open', { facts: begun }, '还差 40 题'],
  ['a rule is broken', { facts: new Map([...correctFiling(), ['base.staff.actual', '99']]) }, '1 处要说明'],
  ['all is answered', {}, '没提交'],
  ['the head has it', { state: 'awaitingSignature' }, '等签字'],
  ['it is signed', { state: 'signed' }, '没报送'],
  ['the bureau has it', { state: 'submitted' }, '等审核，自评96.24分（优）'],
  ['it was sent back', { state: 'returned', facts: begun }, '退回重报，还差 40 题'],
  ['it is approved', { state: 'approved' }, '审核通过，自评96.24分（优）'],
  ['nobody touched it for a week', { facts: begun, active: '2024-06-19T23:00' }, '还差 40 题，7天没动'],
  ['its time is up', { facts: begun, deadline: '2024-06-24T18:00' }, '还差 40 题，超期2天'],
  ['its time was up this morning', { facts: begun, deadline: '2024-06-26T09:00' }, '还差 40 题，超期1天'],
  ['it has more time than the others', { facts: begun, deadline: '2024-07-10T18:00' }, '还差 40 题，延至7月10日 18:00'],
] as const)('when %s, the board says so', (_, told, words) => {
  const line = lineOf(1, told)
  expect(whyWords(board([line]), line)).toBe(words)
})

test('a department that is done is never late and never quiet', () => {
  const done = lineOf(1, { state: 'submitted', active: '2024-05-01T08:00' })
  expect(isOverdue(board([done], '2024-06-01T18:00'), done)).toBe(false)
  expect(whyWords(board([done], '2024-06-01T18:00'), done)).toBe('等审核，自评96.24分（优）')
})

test('the most stuck come first: late, least advanced, most to mend, longest untouched; then those waiting for the bureau', () => {
  const lines = [
    lineOf(1, { state: 'approved' }),
    lineOf(2, { state: 'submitted' }),
    lineOf(3, { state: 'signed' }),
    lineOf(4, { facts: begun, active: '2024-06-20T08:00' }),
    lineOf(5, { facts: begun, active: '2024-06-10T08:00' }),
    lineOf(6, { facts: new Map([...begun, ['base.threePublic.final', '9']]) }),
    lineOf(7, { deadline: '2024-06-20T18:00' }),
  ]
  expect(stuckFirst(board(lines)).map(({ filing }) => filing)).toEqual([7, 6, 5, 4, 3, 2, 1])
})

test('departments are counted by stage, and filtered by stage', () => {
  const all = boardOf(80)
  const counts = countStages(all.lines)
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(80)
  for (const { stage, count } of counts) expect([stage, filtered(all, stage).length]).toEqual([stage, count])
  expect(filtered(all, 'behind')).toHaveLength(58)
  expect(filtered({ ...all, now: '2024-07-04T09:00' }, 'overdue')).toHaveLength(52)
})

test('progress grows from untouched to delivered', () => {
  const way = [
    lineOf(1, { facts: new Map() }),
    lineOf(1, { facts: begun }),
    lineOf(1),
    lineOf(1, { state: 'awaitingSignature' }),
    lineOf(1, { state: 'signed' }),
    lineOf(1, { state: 'submitted' }),
  ]
  expect(way.map(percentOf)).toEqual([0, 36, 90, 95, 98, 100])
})

test.each([
  [0, 1],
  [1, 1],
  [80, 4],
  [300, 15],
])('%i departments are %i pages within the limit of a message, each department once', (count, pages) => {
  const all = boardOf(count)
  expect(boardPages(all, { filter: 'all', page: 0 })).toBe(pages)
  const texts = Array.from({ length: pages }, (_, page) => boardWords(all, { filter: 'all', page }))
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(4096)
  const numbers = texts.flatMap((text) => [...text.matchAll(/^(\d+)\. \d+% /gm)].map(([, number]) => Number(number)))
  expect(numbers).toEqual(Array.from({ length: count }, (_, at) => at + 1))
})

test('a page reads like this', () => {
  const lines = [lineOf(1, { facts: begun, active: '2024-06-20T08:00' }), lineOf(2, { state: 'submitted' })]
  expect(boardWords(board(lines), { filter: 'all', page: 0 })).toBe(
    [
      '2023年度绩效自评进度（6月26日 09:05）',
      '7月3日 18:00 截止，还有 7 天。',
      '2 个部门，1 个没报送。',
      '填报中 1',
      '已报送 1',
      '',
      '全部部门，2 个，最慢的在前：',
      '1. 36% 云溪县卫生健康局：还差 40 题，6天没动',
      '2. 100% 云溪县住房和城乡建设局：等审核，自评96.24分（优）',
    ].join('\n'),
  )
  expect(boardWords(board(lines), { filter: 'overdue', page: 0 })).toContain('没有“超期”的部门。')
  expect(boardWords(board([]), { filter: 'all', page: 0 })).toContain('还没有部门，先发部门名单。')
})
