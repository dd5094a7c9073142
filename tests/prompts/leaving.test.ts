import { expect, test } from 'vitest'
import type { Facts } from '../../core/facts.ts'
import { withPoints } from '../../core/narrative/suggested.ts'
import { draftSection } from '../../prompts/draft.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, stating, year } from '../fixtures/facts.ts'
import { type Answer, honest, openEndpoint, type Sent, whole } from './endpoint.ts'

const facts = correctFiling()
const sections = form.edition.narrative.sections.filter(({ drafted }) => drafted).map(({ id }) => id)
const reason = 'overall.indicators.quantity.2.reason'
const truthful: Answer = (sent, response) => whole(honest(sent), response)

/** Drafts these with a model that answers like this; returns everything that was sent, and the drafts. */
async function leaving(told: Facts, ids: readonly string[], answer = truthful, people: readonly string[] = ['吴小芳']) {
  const endpoint = await openEndpoint(answer)
  const model = { baseUrl: endpoint.url, name: 'stub', timeoutMs: 60_000, backoffMs: 1 }
  const subject = { facts: told, year, department }
  const drafts = []
  for (const id of ids) drafts.push(await draftSection(id, { form, subject, people }, { model }))
  const words = (sent: readonly Sent[]) => sent.flatMap(({ messages }) => messages.map(({ content }) => content))
  return { drafts, sent: endpoint.sent, all: words(endpoint.sent).join('\n') }
}

const persons = /王小明|欧阳锋|李四|张 ?建国|刘芳|吴 ?小芳|周敏|罗志远|小王|wang|zhang88|0000|５５５５|8888|6222/

/** Facts with names wherever people write: before titles, after them, alone, spaced; and numbers in all notations. */
const told = stating(facts, {
  'report.points.problems':
    '由王小明负责，电话+8613800005555，手机１３８００００５５５５，邮箱wang@example.com\n局长王小明和欧阳锋局长到现场\n小王、李四未到岗两次，微信号zhang88',
  'report.points.measures': '联系人：张 建国（0731）88889999\n卡号6222021234567890123\n吴 小芳、周敏各补训1场',
  [reason]: '会计刘芳休产假；下年由罗志远负责补建0.6公里。',
  'overall.goal.expected': '由王小明牵头办展演36场，电话8888-9999。',
  'overall.indicators.quantity.2.name': '王小明局长联系的健身步道',
  'project.1.name': '张建国同志先进事迹宣传',
  'unit.duties': '拟订规划（联系人：李四，电话0731-88889999）\n管理公共文化设施',
})

test('nothing that identifies a person is sent, wherever it was written', async () => {
  const { all, sent } = await leaving(told, [...sections, 'overall.goal.actual'])
  expect(sent.length).toBeGreaterThan(sections.length)
  expect(all.match(persons)?.[0]).toBeUndefined()
  expect(all).toContain('由有关人员负责，电话（号码略），手机（号码略），邮箱（账号略）。')
  expect(all).toContain('有关人员、有关人员未到岗{{point.')
})

test('the title of a draft, which may name a row, is sent without names too', async () => {
  const { all } = await leaving(withPoints(told, reason, '吴小芳生病'), [reason])
  expect(all).toContain('本节标题：有关人员联系的健身步道 偏差原因')
  expect(all).not.toMatch(persons)
})

test('a draft is returned to the model with its faults and without names', async () => {
  const lie = JSON.stringify({ paragraphs: ['王小明局长率先完成，联系电话13800005555，位居全省第一。'] })
  const { all, sent } = await leaving(facts, ['performance'], (_, response) => whole(lie, response))
  expect(sent).toHaveLength(2)
  expect(all).toContain('这一稿有以下问题')
  expect(all.match(persons)?.[0]).toBeUndefined()
  expect(all).toContain('有关人员率先完成')
  expect(all).not.toMatch(persons)
})

test('what is sent of a filing without names is unchanged', async () => {
  const { all } = await leaving(facts, sections)
  expect(all).not.toMatch(/有关人员|号码略|账号略/)
  expect(all).toContain('县政府门户网站预决算公开栏')
})

test('the person’s own figures stay in their words, beside a phone number and a name with a numeral', async () => {
  const points = '王一鸣局长培训两次，电话13800005555，有家企业没来'
  const { drafts, sent } = await leaving(stating(facts, { 'report.points.problems': points }), ['problems'])
  expect(sent[0]?.user).toContain('有关人员培训{{point.2}}，电话（号码略），有家企业没来。')
  expect(drafts[0]).toMatchObject({ by: 'model', source: expect.stringContaining('有关人员培训{{point.2}}') })
})

test('a cause that names somebody still counts as the person’s own when it comes back without the name', async () => {
  const { drafts } = await leaving(withPoints(facts, reason, '换成张建国局长'), [reason])
  expect(drafts[0]).toMatchObject({ by: 'model', source: expect.stringContaining('主要原因是换成有关人员') })
})
