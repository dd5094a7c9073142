import { expect, test } from 'vitest'
import { correctFiling } from '../../../fixtures/correct.ts'
import { stating, unasked } from '../../../fixtures/facts.ts'
import { clerkWith, lookAt, newest, seen } from './looking.ts'

const open = unasked(correctFiling(), 'base.reception', 'base.office')
const broken = stating(unasked(correctFiling(), 'base.meetingsTraining'), { 'base.office.final': '131.06' })

test('a tap on a cell asks for its row, and no message of the person’s appears', async () => {
  const { clerk } = await clerkWith(open)
  await clerk.say('继续')
  const before = await clerk.chat.messages()
  const { cursor, updateId, queryId } = await clerk.chat.tapRow('base.office')
  expect([queryId, await clerk.chat.settled(updateId)]).toEqual([String(updateId), true])
  const said = await clerk.chat.events(cursor)
  expect(said.filter(({ type }) => type === 'notice')).toMatchObject([{ queryId }])
  expect(said.filter(({ type }) => type === 'message')).toMatchObject([{ message: { from: 'bot' } }])
  const after = await clerk.chat.messages()
  expect(after.slice(before.length)).toMatchObject([{ from: 'bot', text: expect.stringContaining('办公经费') }])
  expect((await seen(clerk)).filing.row).toBe('base.office')
})

test('the same tap again changes nothing and is answered as the first time', async () => {
  const { clerk } = await clerkWith(open)
  const first = await clerk.chat.tapRow('base.office', {}, 'k1')
  await clerk.say('30.20 32 31.06')
  const { etag } = await lookAt(clerk)
  const at = await newest(clerk)
  expect(await clerk.chat.tapRow('base.office', {}, 'k1')).toEqual(first)
  expect([await newest(clerk), (await lookAt(clerk)).etag]).toEqual([at, etag])
})

test('from an answered row the talk returns to the question that was open', async () => {
  const { clerk } = await clerkWith(open)
  await clerk.say('继续')
  const row = (await seen(clerk)).filing.row
  await clerk.chat.tapRow('base.publicFunds')
  expect((await seen(clerk)).filing.row).toBe('base.publicFunds')
  await clerk.say('89 92 90')
  expect((await seen(clerk)).filing.row).toBe(row)
})

test('a tapped cell of an answered row is asked alone, so that one figure answers it', async () => {
  const { clerk } = await clerkWith(open)
  await clerk.say('继续')
  await clerk.chat.tapRow('base.publicFunds', { cell: 'base.publicFunds.final' })
  expect(await clerk.say('90.20')).toContain('✓ 公用经费：2023年决算 90.20')
  const { cursor } = await clerk.chat.tapRow('base.office', { cell: 'base.publicFunds.final' })
  const said = (await clerk.chat.events(cursor)).flatMap((one) => (one.type === 'message' ? one.message.text : []))
  expect(said.at(-1)).toContain('办公经费\n三个数')
})

test('a tap on a finding that wants an explanation asks for it, and its row is the one in hand', async () => {
  const { clerk } = await clerkWith(broken)
  await clerk.say('继续')
  const { row = '', finding = '' } = (await seen(clerk)).findings.find((one) => one.row === 'base.office') ?? {}
  await clerk.chat.tapRow(row, { finding })
  expect((await seen(clerk)).filing.finding).toBe(finding)
  await clerk.say('新增办公场所搬迁，一次性购置办公设备')
  const after = await seen(clerk)
  expect(after.filing.finding).toBeUndefined()
  expect(after.findings.find((one) => one.finding === finding)?.explained).toBe(true)
  const { cursor } = await clerk.chat.tapRow(row, { finding: 'no such finding' })
  expect((await clerk.chat.events(cursor)).some(({ type }) => type === 'message')).toBe(true)
})

test.each(['base.nothing', 'project.99#name', '__proto__', '行', 'x'.repeat(200)])(
  'a row that does not exist (%s) is answered kindly',
  async (row) => {
    const { clerk } = await clerkWith(open)
    const { cursor } = await clerk.chat.tapRow(row)
    const said = (await clerk.chat.events(cursor)).flatMap((one) => (one.type === 'message' ? one.message.text : []))
    expect(said[0]).toContain('那一题已经不在了')
  },
)

test('without a filing a tapped row begins one, and what is no row is refused', async () => {
  const { office, clerk } = await clerkWith(open)
  const stranger = await office.person('丁一')
  await stranger.chat.tapRow('base.office')
  expect((await stranger.chat.messages()).at(-1)?.text).not.toContain('办公经费')
  for (const row of ['', 'x'.repeat(201)]) await expect(clerk.chat.tapRow(row)).rejects.toMatchObject({ status: 400 })
  await clerk.chat.block()
  await expect(clerk.chat.tapRow('base.office')).rejects.toThrow('屏蔽')
})
