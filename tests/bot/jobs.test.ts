import { expect, onTestFinished, test } from 'vitest'
import { type JobsOptions, startJobs } from '../../bot/jobs.ts'
import { startOutbox } from '../../bot/outbox.ts'
import type { ChatAction } from '../../bot/showing.ts'
import { apology } from '../../bot/work.ts'
import { TaskEndedError } from '../../bot/workers/workers.ts'
import type { Job } from '../../core/turn.ts'
import { finishJob, queuedJobs } from '../../db/jobs.ts'
import { jobs, outbox } from '../../db/lanes.ts'
import { at, desk, open, opening, tempFile } from '../db/desk.ts'
import { quietLog, startTelegram } from './telegram.ts'

const draft: Job = { job: 'document', draft: true }
const bytes = new Uint8Array([80, 75, 3, 4])
const document = { name: '2023年度绩效自评报告.docx', bytes, caption: '草稿' }

/** A bot's job lane with one filing, with short waits. */
function office(run: JobsOptions['run'], settings: Partial<JobsOptions> = {}) {
  const store = open(tempFile())
  const logger = quietLog()
  const actions: [number, ChatAction][] = []
  const chatAction = async (chat: number, action: ChatAction) => {
    actions.push([chat, action])
    throw new Error('nobody minds')
  }
  const apology = (job: Job) => ({ text: `没有做成：${job.job}` })
  const start = () => {
    const working = startJobs({ store, run, logger, chatAction, apology, retryMs: 1, ...settings })
    onTestFinished(() => working.stop())
    return working
  }
  const says = desk(store)
  says(7, { open: { ...opening, facts: [{ address: 'base.staff.quota', to: '32' }] } })
  const rows = () => store.db.select().from(outbox).orderBy(outbox.id).all()
  const states = () =>
    store.db
      .select()
      .from(jobs)
      .all()
      .map(({ state, attempts }) => [state, attempts])
  return { store, logger, actions, start, says, rows, states }
}

test('a job sees its person and the filing as it stands, and what it brings is said', async () => {
  const { start, says, rows, states, actions } = office(async (job, { person, filing, chat }) => [
    { text: `${job.job} ${person.id} ${chat} ${filing?.facts.get('base.staff.quota')}` },
    document,
  ])
  const working = start()
  says(7, { jobs: [draft] })
  says(7, { changes: [{ address: 'base.staff.quota', to: '33' }] })
  await working.idle()
  expect(states()).toEqual([['done', 1]])
  expect(rows().map(({ kind, text, fileName, filing }) => [kind, text, fileName, filing])).toEqual([
    ['message', 'document 7 7 33', null, 1],
    ['document', '草稿', document.name, 1],
  ])
  expect(rows()[1]?.bytes).toEqual(Buffer.from(bytes))
  expect(actions).toEqual([[7, 'upload_document']])
})

test('while a job takes long the person is shown again that it is under way, and no more when it is there', async () => {
  const seen = () => new Promise<void>((resolve) => void waiting.push(resolve))
  const waiting: (() => void)[] = []
  const { start, says, actions } = office(
    async () => {
      while (actions.length < 3) await seen()
      return []
    },
    {
      actionMs: 1,
      chatAction: async (chat, action) => {
        actions.push([chat, action])
        waiting.splice(0).forEach((resume) => {
          resume()
        })
      },
    },
  )
  const working = start()
  says(7, { jobs: [{ job: 'redraft', section: 'problems' }] })
  await working.idle()
  const shown = actions.length
  expect(actions.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => [7, 'typing']))
  await new Promise((resolve) => setImmediate(resolve))
  expect(actions).toHaveLength(shown)
})

test('a document that a job brought reaches the chat with its name and caption', async () => {
  const { api, requests } = await startTelegram()
  const { start, says, store, logger, rows } = office(async () => [document])
  const sending = startOutbox({ store, api, logger })
  onTestFinished(() => sending.stop())
  says(7, { jobs: [draft] })
  await start().idle()
  await sending.idle()
  expect(requests[0]).toMatchObject({ method: 'sendDocument', chat: 7 })
  expect(requests[0]?.body).toContain(document.name)
  expect(requests[0]?.body).toContain('草稿')
  expect(requests[0]?.body).toContain('PK\u0003\u0004')
  expect(rows()[0]).toMatchObject({ state: 'sent', messageId: 1001 })
})

test('a document is sent under its name without the signs that nobody sees', async () => {
  const { api, requests } = await startTelegram()
  const { start, says, store, logger } = office(async () => [
    { ...document, name: '报表\u202excod.exe\r\n\u200b.docx' },
  ])
  const sending = startOutbox({ store, api, logger })
  onTestFinished(() => sending.stop())
  says(7, { jobs: [draft] })
  await start().idle()
  await sending.idle()
  expect(requests[0]?.body).toContain('filename=报表xcod.exe.docx\r\n')
})

test('jobs are done one at a time, oldest first', async () => {
  const trail: string[] = []
  const { start, says } = office(async (job) => {
    trail.push(`begin ${job.job}`)
    await new Promise((resolve) => setImmediate(resolve))
    trail.push(`end ${job.job}`)
    return []
  })
  says(7, { jobs: [draft, { job: 'export' }] })
  await start().idle()
  expect(trail).toEqual(['begin document', 'end document', 'begin export', 'end export'])
})

test('a job that fails is tried again, after the others', async () => {
  const trail: string[] = []
  const { start, says, states } = office(async (job) => {
    trail.push(job.job)
    if (trail.length === 1) throw new Error('out of luck')
    return []
  })
  says(7, { jobs: [draft, { job: 'export' }] })
  await start().idle()
  expect(trail).toEqual(['document', 'export', 'document'])
  expect(states()).toEqual([
    ['done', 2],
    ['done', 1],
  ])
})

test('after the last try the person is told, and the log has no answer in it', async () => {
  const { start, says, states, rows, logger } = office(async () => {
    throw new Error('三十二人 cannot be drawn')
  })
  says(7, { jobs: [draft] })
  await start().idle()
  expect(states()).toEqual([['failed', 3]])
  expect(rows().map(({ text }) => text)).toEqual(['没有做成：document'])
  expect(logger.lines.length).toBe(4)
  expect(logger.lines.join()).not.toContain('三十二')
})

test.each([
  ['is too much for the stack', new RangeError('Maximum call stack size exceeded')],
  ['takes too much time or memory', new TaskEndedError('the process ended')],
])('a job that %s is not tried again', async (_, error) => {
  const { start, says, states, rows } = office(async () => {
    throw error
  })
  says(7, { jobs: [draft] })
  await start().idle()
  expect(states()).toEqual([['failed', 1]])
  expect(rows().map(({ text }) => text)).toEqual(['没有做成：document'])
})

test('nobody’s document waits for files that others have sent, and a file waits for no document', async () => {
  const ends = new Map<number, () => void>()
  const done: string[] = []
  const { start, says } = office(async (job, { person }) => {
    if (job.job === 'review') await new Promise<void>((resolve) => void ends.set(person.id, resolve))
    done.push(`${job.job} ${person.id}`)
    if (done.length === 2) for (const end of ends.values()) end()
    return []
  })
  const working = start()
  for (const person of [8, 9]) says(person, { jobs: [{ job: 'review', file: 'f' }] })
  says(7, { jobs: [draft, { job: 'export' }] })
  await working.idle()
  expect(done).toEqual(['document 7', 'export 7', 'review 8', 'review 9'])
})

test('the paper of a step that nobody asked for fails without an apology, one that was asked for does not', async () => {
  const run = async () => {
    throw new Error('no font')
  }
  const { start, says, states, rows } = office(run, { apology, tries: 1 })
  says(7, { state: 'signed' })
  says(7, { jobs: [draft] })
  await start().idle()
  expect(states()).toEqual([
    ['failed', 1],
    ['failed', 1],
  ])
  expect(rows().map(({ text }) => text)).toEqual([apology(draft)?.text])
})

test('a job that ended the process each time is given up without another try', async () => {
  const { start, says, states, rows, store } = office(async () => [document])
  says(7, { jobs: [draft] })
  for (let crash = 0; crash < 3; crash += 1) store.jobs.try.run({ id: 1 })
  await start().idle()
  expect(states()).toEqual([['failed', 4]])
  expect(rows().map(({ kind }) => kind)).toEqual(['message'])
})

test('a job that is finished twice brings its document once', () => {
  const { says, store, rows } = office(async () => [])
  says(7, { jobs: [draft] })
  finishJob(store, 1, at, [document])
  finishJob(store, 1, at, [document])
  expect(rows()).toHaveLength(1)
})

test('a job whose document cannot be kept is not done', () => {
  const { says, store, rows } = office(async () => [])
  says(7, { jobs: [draft] })
  const nothing = { text: undefined as unknown as string }
  expect(() => finishJob(store, 1, at, [document, nothing])).toThrow()
  expect(rows()).toEqual([])
  expect(queuedJobs(store)).toEqual([1])
})

test('a job that is cut off by a stop is done after the next start', async () => {
  let begun = 0
  const { start, says, states } = office(
    async () => {
      begun += 1
      if (begun === 1) await new Promise(() => {})
      return []
    },
    { graceMs: 1 },
  )
  says(7, { jobs: [draft] })
  const working = start()
  while (begun === 0) await new Promise((resolve) => setImmediate(resolve))
  await working.stop()
  expect(states()).toEqual([['queued', 1]])
  await start().idle()
  expect(states()).toEqual([['done', 2]])
})

test('a job that never ends is cut off, and given up after its tries', async () => {
  const { start, says, states, rows } = office(() => new Promise(() => {}), { limitMs: 2 })
  says(7, { jobs: [draft] })
  await start().idle()
  expect(states()).toEqual([['failed', 4]])
  expect(rows()).toHaveLength(1)
})

test('a job for a filing that its person may not see is never run', async () => {
  const { start, says, states, store } = office(async () => [document])
  says(8, { open: { ...opening, department: '县档案馆' } })
  store.jobs.add.run({ filing: 1, person: 8, chat: 8, job: draft, at, line: null, update: null })
  await start().idle()
  expect(states()).toEqual([['failed', 1]])
})
