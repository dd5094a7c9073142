import { expect, test } from 'vitest'
import type { Contents } from '../../../core/known/contents.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { unasked } from '../../fixtures/facts.ts'
import { type Clerk, clerk, short } from '../clerk.ts'

const goal = 'overall.goal.expected'
const correct = correctFiling()

function at(row: string, ...open: readonly string[]): Clerk {
  const talk = clerk({ facts: unasked(correct, ...open) })
  talk.act({ do: 'go', row })
  return talk
}

const sent = (talk: Clerk, text: string, row?: string) =>
  talk.send({ kind: 'contents', contents: { is: 'words', text }, ...(row ? { row } : {}) })

test('a text takes a file whole, including lines that begin like rows of the form', () => {
  const talk = at('overall.goal#expected', goal)
  sent(talk, '项目支出 按计划完成。\n公务接待 压减。\r\n办公经费 节约。', 'overall.goal#expected')
  expect(talk.value(goal)).toBe('项目支出 按计划完成。\n公务接待 压减。\n办公经费 节约。')
})

test('a row takes a table as if it were pasted', () => {
  const talk = at('base.reception', 'base.reception.final', 'base.office.final')
  sent(
    talk,
    '\t2022年决算\t2023年预算\t2023年决算\n公务接待\t4.10\t4.0\t3.25\n办公经费\t30.20\t32\t31.06',
    'base.reception',
  )
  expect([talk.value('base.reception.final'), talk.value('base.office.final')]).toEqual(['3.25', '31.06'])
})

test('a file answers the question that was open when it was sent, and the talk stays where it is by then', () => {
  const talk = at('overall.goal#expected', goal, 'base.reception.final')
  talk.act({ do: 'go', row: 'base.reception' })
  expect(short(sent(talk, '办展演36场。', 'overall.goal#expected'))).toMatch(/ask base.reception$/)
  expect(talk.value(goal)).toBe('办展演36场。')
})

test('an explanation may come as a file', () => {
  const talk = clerk({ facts: unasked(correct, 'explanations.project.executed.coverage.text') })
  talk.act({ do: 'explain', check: 'project.executed.coverage' })
  expect(short(sent(talk, '其余支出随部门整体自评。'))).toMatch(/^explained/)
})

test.each<[string, Contents, string]>([
  ['longer than a cell holds', { is: 'words', text: '字'.repeat(20_001) }, 'fileTooLong'],
  ['broken', { is: 'nothing', why: 'broken' }, 'unreadFile'],
])('a file that is %s changes nothing and says so', (_, contents, said) => {
  const talk = at('overall.goal#expected', goal)
  expect(short(talk.send({ kind: 'contents', contents, row: 'overall.goal#expected' }))).toBe(said)
  expect(talk.value(goal)).toBeUndefined()
})

test('a file that nothing asks for is not taken for an answer', () => {
  const talk = clerk({ facts: correct })
  talk.say('提醒')
  expect(short(sent(talk, '文化惠民。'))).toBe('fileUnasked')
})

test('a head who does not fill in answers nothing by a file', () => {
  const head = clerk({ facts: unasked(correct, goal) }, { roles: ['head'] })
  expect(short(sent(head, '办展演36场。', 'overall.goal#expected'))).toBe('denied preparersOnly')
})

test('a long file without a unit’s name is asked about like a short one, and a tap fills it in', () => {
  const talk = at('base.reception', 'base.reception.final')
  const rows = [
    '附件一',
    '部门整体支出绩效评价基础数据表',
    '预算部门、单位名称\t',
    '三公经费\t2022年决算数\t2023年预算数\t2023年决算数',
  ]
  const remarks = Array.from({ length: 900 }, (_, line) => `备注${line}：数据来自年终决算`)
  sent(talk, [...rows, '公务接待\t4.1\t4\t3.25', ...remarks].join('\n'), 'base.reception')
  expect(talk.value('base.reception.final')).toBeUndefined()
  talk.tap('是，填入')
  expect(talk.value('base.reception.final')).toBe('3.25')
})
