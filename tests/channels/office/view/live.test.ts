import { expect, test, vi } from 'vitest'
import { correctFiling } from '../../../fixtures/correct.ts'
import { unasked } from '../../../fixtures/facts.ts'
import { clerkWith, colleague, events, lookAt, newest, seen } from './looking.ts'

/** Less than a page waits: who is not woken is too late. */
vi.setConfig({ testTimeout: 20_000 })

const open = unasked(correctFiling(), 'base.reception')

/** The version of an ETag. */
const versionOf = (etag: string | null) => String(etag).replaceAll('"', '')

test('an open page hears of a colleague’s answer at once, one event for each commit', async () => {
  const { office, clerk } = await clerkWith(open)
  const other = await colleague(office)
  const after = await newest(clerk)
  const before = (await lookAt(clerk)).etag
  await other.say('继续')
  const waiting = events(clerk, { after, wait: '50' })
  await expect.poll(() => events(clerk, { after })).toEqual([])
  await other.say('3.93 5.0 4.28')
  const heard = await waiting
  const { etag } = await lookAt(clerk, before)
  expect(heard.map(({ type }) => type)).toEqual(['changed'])
  expect(heard).toMatchObject([{ id: Number(after), version: versionOf(etag) }])
  expect((await seen(clerk)).filing.done.answered).toBe(202)
})

test('a page that says which version it heard of misses no change, and hears of it once', async () => {
  const { office, clerk } = await clerkWith(open)
  const other = await colleague(office)
  const after = await newest(clerk)
  const view = versionOf((await lookAt(clerk)).etag)
  expect(await events(clerk, { after, view })).toEqual([])
  await other.say('继续')
  await other.say('3.93 5.0 4.28')
  const [changed, ...more] = await events(clerk, { after, view })
  expect([changed?.type, more]).toEqual(['changed', []])
  const version = changed?.type === 'changed' ? changed.version : ''
  expect(await events(clerk, { after, view: version })).toEqual([])
})

test('one’s own answer comes with its change, after the messages', async () => {
  const { clerk } = await clerkWith(open)
  await clerk.say('继续')
  const [after, view] = [await newest(clerk), versionOf((await lookAt(clerk)).etag)]
  await clerk.say('3.93 5.0 4.28')
  const heard = await events(clerk, { after, view })
  expect(heard.at(-1)).toMatchObject({ type: 'changed', id: heard.at(-2)?.id })
  expect(heard.filter(({ type }) => type === 'changed')).toHaveLength(1)
})

test('a signature is heard of by all who have the filing in hand, and by nobody else', async () => {
  const { office, clerk } = await clerkWith()
  const [other, stranger] = [await colleague(office), await office.person('何静')]
  office.file(stranger, open, '石桥县商务和口岸局')
  const [mine, theirs] = [await newest(other), await newest(stranger)]
  const view = versionOf((await lookAt(stranger)).etag)
  await clerk.say('签字')
  const waiting = events(other, { after: mine, wait: '50', view: versionOf((await lookAt(other)).etag) })
  await clerk.tap('确认签字')
  expect((await waiting).map(({ type }) => type)).toContain('changed')
  expect((await seen(other)).filing.state).toBe('已签字')
  expect(await events(stranger, { after: theirs, view })).toEqual([])
})
