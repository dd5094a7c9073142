import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { apology } from '../../bot/apology.ts'
import { type JobsOptions, startJobs } from '../../bot/jobs.ts'
import { plainWords } from '../../bot/plain-words.ts'
import { work } from '../../bot/work.ts'
import { outbox, jobs as queue } from '../../db/lanes.ts'
import { unmadePapers } from '../../db/papers.ts'
import { quietLog } from '../bot/telegram.ts'
import { at, desk, look, open, opening, tempFile } from '../db/desk.ts'
import { jobs } from './samples.ts'
import { parsed, spoil } from './spoilt.ts'

/** All spoilt versions of every job, with the original job. */
const all = Object.values(jobs).flatMap((job) => spoil('job', job).map((spoilt) => ({ job, ...spoilt })))

/** A bot with a filing and these jobs in its queue, as texts. */
async function worked(texts: readonly string[]) {
  const store = open(tempFile())
  desk(store)(7, { open: { ...opening, facts: [{ address: 'base.staff.quota', to: '32' }] } })
  for (const text of texts)
    store.db.run(sql`insert into jobs (filing, person, chat, job, at) values (1, 7, 7, ${text}, ${at})`)
  const logger = quietLog()
  const done: unknown[] = []
  const run = async (job: unknown) => {
    done.push(job)
    return []
  }
  const working = startJobs({ store, run, logger, apology, busy: async () => true, retryMs: 1 })
  onTestFinished(() => working.stop())
  await working.idle()
  return { store, logger, done }
}

test('a job that cannot be read is given up, with a sentence to its person and a log line without its contents', async () => {
  const nothing = all.filter(({ worth }) => worth === 'nothing')
  const { store, logger, done } = await worked(nothing.map(({ text }) => text))
  expect(done).toEqual([])
  const rows = store.db.select().from(queue).all()
  expect(new Set(rows.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(new Set(['failed 0']))
  const unasked = nothing.filter(({ text }) => {
    const stored = parsed(text)
    return stored instanceof Object && 'job' in stored && (stored.job === 'snapshot' || stored.job === 'menu')
  })
  const said = store.db.select({ text: outbox.text }).from(outbox).all()
  expect(said).toEqual(
    Array.from({ length: nothing.length - unasked.length }, () => ({ text: plainWords.outdatedJob })),
  )
  const lines = rows.map(({ id }) => JSON.stringify([{ id }, 'a job that cannot be read was given up']))
  expect(logger.lines.toSorted()).toEqual(lines.toSorted())
})

test('a job is done as it was queued, from before versions and with more fields than needed', async () => {
  const whole = all.filter(({ worth }) => worth === 'all')
  const { done } = await worked(whole.map(({ text }) => text))
  expect(done).toHaveLength(whole.length)
  for (const { job } of whole) expect(done).toContainEqual(job)
})

test('searches among jobs work even if some texts are cut off', async () => {
  const { store } = await worked(['{"job":"sna', '{"job":"snapshot"}', '{"v":1,"job":"snapshot","step":1}'])
  store.db.update(queue).set({ state: 'failed' }).run()
  expect(unmadePapers(store).map(({ id }) => id)).toEqual([3])
  store.db.update(queue).set({ state: 'queued' }).run()
  expect(look(store, 7, { queue: true }).found.queue).toEqual({ waiting: 0 })
  expect(desk(store)(7, { cancels: ['problems'] })).toBe(1)
})

test('the paper of a step whose facts cannot be read is given up silently, and the talk goes on', async () => {
  const { store } = await worked([])
  for (const [id, facts] of [
    '{"base.staff.q',
    '{"v":2,"facts":{}}',
    '{"v":1,"facts":{"base.staff.quota":7}}',
  ].entries()) {
    store.db.run(sql`insert into steps (id, filing, from_state, to_state, person, at, snapshot)
      values (${id + 1}, 1, 'filling', 'signed', 7, ${at}, ${facts})`)
    store.db.run(sql`insert into jobs (filing, person, chat, job, at)
      values (1, 7, 7, ${JSON.stringify({ v: 1, job: 'snapshot', step: id + 1 })}, ${at})`)
  }
  const deps = {} as Parameters<typeof work>[0]
  const run: JobsOptions['run'] = (job, context, underWay) => work(deps, job, context, underWay)
  const logger = quietLog()
  const working = startJobs({ store, run, logger, apology, busy: async () => true, retryMs: 1 })
  onTestFinished(() => working.stop())
  await working.idle()
  expect(store.db.select({ state: queue.state }).from(queue).all()).toEqual(
    Array.from({ length: 3 }, () => ({ state: 'failed' })),
  )
  expect(store.db.select().from(outbox).all()).toEqual([])
  expect(logger.lines.filter((line) => line.includes('a job failed'))).toHaveLength(9)
  expect(look(store, 7).filing?.facts).toEqual(new Map([['base.staff.quota', '32']]))
})
