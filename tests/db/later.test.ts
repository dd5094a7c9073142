import { expect, test } from 'vitest'
import { finishJob, queuedJobs } from '../../db/jobs.ts'
import { finishWithTurn } from '../../db/later.ts'
import { keepReceived, receivedText } from '../../db/received.ts'
import { fileJobs } from '../../db/sent-queue.ts'
import type { Store } from '../../db/store.ts'
import { at, desk, joinIn, look, open, opening, tempFile } from './desk.ts'

const quota = 'base.staff.quota'
const review = { job: 'review', file: 'f1', name: '自评.txt' } as const
const kinds = ['review', 'compare', 'comment']

/** A filing, and a file that somebody sent for it; the update that brought it, and its job. */
function sent(store: Store) {
  const says = desk(store)
  says(7, { open: opening, place: { at: 'row', row: 'base.staff' } })
  const update = says(7, { jobs: [review] })
  return { says, update, job: queuedJobs(store)[0] ?? 0 }
}

test('a job ends with a turn of its own, stored under an update of its own', () => {
  const store = open(tempFile())
  const { update, job } = sent(store)
  finishWithTurn(store, job, at, ({ filing, about, place }) => {
    expect([about, place]).toEqual([filing?.id, { at: 'row', row: 'base.staff' }])
    return { says: [], changes: [{ address: quota, to: '32' }], place: { at: 'row', row: 'base.reception' } }
  })
  expect(queuedJobs(store)).toEqual([])
  const { filing, place, found } = look(store, 7, { lastTurn: true })
  expect([filing?.facts.get(quota), place]).toEqual(['32', { at: 'row', row: 'base.reception' }])
  expect(found.lastTurn?.turn).toEqual({
    turn: update + 1,
    changes: [{ id: 1, address: quota, from: undefined, to: '32' }],
  })
})

test('a job that has ended already decides nothing more', () => {
  const store = open(tempFile())
  const { job } = sent(store)
  finishWithTurn(store, job, at, () => ({ says: [], changes: [{ address: quota, to: '32' }] }))
  finishWithTurn(store, job, at, () => ({ says: [], changes: [{ address: quota, to: '33' }] }))
  expect(look(store, 7).filing?.facts.get(quota)).toBe('32')
})

test('a decision that fails leaves the job to be done', () => {
  const store = open(tempFile())
  const { job } = sent(store)
  const fail = () => {
    throw new Error('no decision')
  }
  expect(() => finishWithTurn(store, job, at, fail)).toThrow('no decision')
  expect(queuedJobs(store)).toEqual([job])
})

test('a person’s files count as waiting until their jobs have ended, another person’s do not', () => {
  const store = open(tempFile())
  const { says, job } = sent(store)
  says(7, { jobs: [{ job: 'review', file: 'g', name: '附件二.xlsx' }] })
  says(8, { jobs: [{ job: 'document', draft: true }] })
  const queue = (person: number) => look(store, person, { queue: true }).found.queue
  expect([queue(7), queue(8)]).toEqual([{ waiting: 2 }, { waiting: 0 }])
  finishWithTurn(store, job, at, () => ({ says: [] }))
  expect(queue(7)).toEqual({ waiting: 1 })
  for (const queued of queuedJobs(store)) finishJob(store, queued, at, [])
  expect(queue(7)).toEqual({ waiting: 0 })
})

test('the next file is read once the decision on the one before is made, what is asked about that one at once', () => {
  const store = open(tempFile())
  const { says, job } = sent(store)
  says(7, { jobs: [{ job: 'review', file: 'g', name: '附件二.xlsx' }] })
  expect(fileJobs(store, 7, kinds)).toEqual([job, job + 1])
  finishWithTurn(store, job, at, (late) => ({ says: [], receives: { file: late.job, text: '数据' } }))
  expect(fileJobs(store, 7, kinds)).toEqual([])
  says(7, { jobs: [{ job: 'compare', file: job }] })
  expect(fileJobs(store, 7, kinds)).toEqual([job + 2])
  expect(look(store, 7, { queue: true }).found.queue).toEqual({
    waiting: 1,
    undecided: { file: job, name: '自评.txt' },
  })
  says(7, { drops: job })
  expect(fileJobs(store, 7, kinds)).toEqual([job + 1, job + 2])
})

test('neither a file that is kept for colleagues nor a colleague’s part holds up what a person sent', () => {
  const store = open(tempFile())
  const { says, job } = sent(store)
  const filing = look(store, 7).filing?.id ?? 0
  says(8, {})
  joinIn(store, 8, 1, filing)
  says(7, { jobs: [{ ...review, name: '附件二.xlsx' }] })
  says(8, { jobs: [{ ...review, name: '附件三.xlsx' }] })
  const text = JSON.stringify({ decided: true })
  finishWithTurn(store, job, at, (late) => ({ says: [], receives: { file: late.job, text } }))
  keepReceived(store, { filing, person: 8 }, { file: job, text: '{}' })
  expect([fileJobs(store, 7, kinds), fileJobs(store, 8, kinds)]).toEqual([[job + 1], [job + 2]])
  expect(look(store, 8, { queue: true }).found.queue).toEqual({ waiting: 1 })
})

test('a file’s text is available to its sender, for its filing only, until it is decided on', () => {
  const store = open(tempFile())
  const { says, job } = sent(store)
  const filing = look(store, 7).filing?.id ?? 0
  finishWithTurn(store, job, at, (late) => ({ says: [], receives: { file: late.job, text: '数据' } }))
  says(8, {})
  joinIn(store, 8, 1, filing)
  expect(look(store, 7, { received: job }).found.received?.text).toBe('数据')
  expect(look(store, 8, { received: job }).found.received?.text).toBeUndefined()
  says(7, { open: opening })
  expect(look(store, 7, { received: job }).found.received?.text).toBeUndefined()
  expect(receivedText(store, { filing, person: 7 }, job)).toBe('数据')
})

test('another file replaces the one before', () => {
  const store = open(tempFile())
  const { says, job } = sent(store)
  says(7, { jobs: [review] })
  const owner = { filing: look(store, 7).filing?.id ?? 0, person: 7 }
  keepReceived(store, owner, { file: job, text: '一' })
  keepReceived(store, owner, { file: job + 1, text: '二' })
  expect([
    look(store, 7, { received: job }).found.received?.text,
    look(store, 7, { received: job + 1 }).found.received?.text,
  ]).toEqual([undefined, '二'])
  says(7, { drops: job + 1 })
  expect(look(store, 7, { received: job + 1 }).found.received?.text).toBeUndefined()
})

test('a colleague’s copies of files stand beside each other and beside their own file', () => {
  const store = open(tempFile())
  const { says, job } = sent(store)
  const filing = look(store, 7).filing?.id ?? 0
  says(8, { jobs: [review] })
  joinIn(store, 8, 1, filing)
  says(7, { jobs: [review] })
  const texts = () => [job, job + 1, job + 2].map((id) => receivedText(store, { filing, person: 8 }, id))
  keepReceived(store, { filing, person: 8 }, { file: job + 1, text: '自己的' })
  const tells = (file: number) => [
    { to: 8, about: filing, says: [{ text: '给您看' }], receives: { file, text: '同事的' } },
  ]
  says(7, { receives: { file: job, text: '全部' }, tells: tells(job) })
  expect(texts()).toEqual(['同事的', '自己的', undefined])
  expect(receivedText(store, { filing, person: 7 }, job)).toBe('全部')
  says(7, { tells: tells(job + 2) })
  expect(texts()).toEqual(['同事的', '自己的', '同事的'])
  keepReceived(store, { filing, person: 8 }, { file: job + 1, text: '又比了一遍' })
  expect(texts()).toEqual(['同事的', '又比了一遍', '同事的'])
})

test('a file on which colleagues still decide stays beside the next one, the newest twenty in all', () => {
  const store = open(tempFile())
  const { says, job } = sent(store)
  const owner = { filing: look(store, 7).filing?.id ?? 0, person: 7 }
  for (let count = 0; count < 21; count += 1) says(7, { jobs: [review] })
  for (let file = job; file < job + 21; file += 1) keepReceived(store, owner, { file, text: '{"decided":true}' })
  keepReceived(store, owner, { file: job + 21, text: '二' })
  const held = Array.from({ length: 22 }, (_, at) => receivedText(store, owner, job + at) !== undefined)
  expect(held).toEqual([false, false, ...Array.from({ length: 20 }, () => true)])
})
