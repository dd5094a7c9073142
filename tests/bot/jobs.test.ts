import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { apology } from '../../bot/apology.ts'
import type { Doing } from '../../bot/channels/channel.ts'
import { type JobsOptions, startJobs } from '../../bot/jobs.ts'
import { startOutbox } from '../../bot/outbox.ts'
import type { Job } from '../../bot/talk/nouns.ts'
import { TaskEndedError } from '../../bot/workers/workers.ts'
import { beginJob, finishJob, queuedJobs, queueJobs } from '../../db/jobs.ts'
import { jobs, outbox } from '../../db/lanes.ts'
import { documents } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { at, desk, joinIn, open, opening, tempFile } from '../db/desk.ts'
import { quietLog, startTelegram } from './telegram.ts'

const draft: Job = { job: 'document', draft: true }
const bytes = new Uint8Array([80, 75, 3, 4])
const document = { name: '2023年度绩效自评报告.docx', bytes, caption: '草稿' }

/** A bot's job lane with one filing, with short waits. */
function office(run: JobsOptions['run'], settings: Partial<JobsOptions> = {}) {
  const store = open(tempFile())
  const logger = quietLog()
  const actions: [number, Doing][] = []
  const busy = async (chat: number, action: Doing) => {
    actions.push([chat, action])
    throw new Error('nobody minds')
  }
  const apology = (job: Job) => ({ text: `没有做成：${job.job}` })
  const start = () => {
    const working = startJobs({ store, run, logger, busy, apology, retryMs: 1, ...settings })
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

test('a job gets its person and the current filing, and its result is said', async () => {
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

test('while a long job runs the person is shown that it is under way, and no longer once it is done', async () => {
  const seen = () => new Promise<void>((resolve) => void waiting.push(resolve))
  const waiting: (() => void)[] = []
  const { start, says, actions } = office(
    async () => {
      while (actions.length < 3) await seen()
      return []
    },
    {
      actionMs: 1,
      busy: async (chat, action) => {
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

test('a document made by a job reaches the chat with its name and caption', async () => {
  const { channel, requests } = await startTelegram()
  const { start, says, store, logger, rows } = office(async () => [document])
  const sending = startOutbox({ store, channel, logger })
  onTestFinished(() => sending.stop())
  says(7, { jobs: [draft] })
  await start().idle()
  await sending.idle()
  expect(requests[0]).toMatchObject({ method: 'sendDocument', chat: 7 })
  expect(requests[0]?.body).toContain(document.name)
  expect(requests[0]?.body).toContain('草稿')
  expect(requests[0]?.body).toContain('PK\u0003\u0004')
  expect(rows()[0]).toMatchObject({ state: 'sent', messageId: '1001' })
})

test('a document is sent under its name without invisible characters', async () => {
  const { channel, requests } = await startTelegram()
  const { start, says, store, logger } = office(async () => [
    { ...document, name: '报表\u202excod.exe\r\n\u200b.docx' },
  ])
  const sending = startOutbox({ store, channel, logger })
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

test('a person’s files are read one after another in their order, also after a failure, others’ beside them', async () => {
  const trail: string[] = []
  let failed = false
  const { start, says } = office(async (job, { person }) => {
    trail.push(`${person.id} ${'name' in job ? job.name : ''}`)
    await new Promise((resolve) => setImmediate(resolve))
    if (person.id === 7 && !failed) {
      failed = true
      throw new Error('out of luck')
    }
    return []
  })
  const file = (name: string): Job => ({ job: 'review', file: name, name })
  says(8, { open: opening })
  says(7, { jobs: [file('1.docx'), file('2.docx'), { job: 'comment', file: '1.docx', name: '1.docx' }] })
  says(8, { jobs: [file('a.docx')] })
  await start().idle()
  expect(trail.filter((one) => one.startsWith('7'))).toEqual(['7 1.docx', '7 1.docx', '7 2.docx', '7 1.docx'])
  expect(trail.slice(0, 2).toSorted()).toEqual(['7 1.docx', '8 a.docx'])
})

test('a failed job is tried again, after the others', async () => {
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
    ['done', 1],
    ['done', 1],
  ])
})

test('after the last try the person is notified, and the log has no answer in it', async () => {
  const { start, says, states, rows, logger } = office(async () => {
    throw new Error('三十二人 cannot be drawn')
  })
  says(7, { jobs: [draft] })
  await start().idle()
  expect(states()).toEqual([['failed', 0]])
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
  expect(states()).toEqual([['failed', 0]])
  expect(rows().map(({ text }) => text)).toEqual(['没有做成：document'])
})

test('nobody’s document waits for files that others have sent, and no file waits for a document', async () => {
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

test('the paper of a step, which nobody asked for, fails without an apology; one that was asked for does not', async () => {
  const run = async () => {
    throw new Error('no font')
  }
  const { start, says, states, rows } = office(run, { apology, tries: 1 })
  says(7, { state: 'signed' })
  says(7, { jobs: [draft] })
  await start().idle()
  expect(states()).toEqual([
    ['failed', 0],
    ['failed', 0],
  ])
  expect(rows().map(({ text }) => text)).toEqual([apology(draft)?.text])
})

/** Timers advance a second at a time, after everything due by then. */
function secondsOnly() {
  let now = 0
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  return {
    now: () => now,
    async until(there: () => boolean) {
      while (!there()) {
        for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
        now += 1000
        await vi.advanceTimersByTimeAsync(1000)
      }
    },
  }
}

/** So many processes end with the job in hand. */
function killed(store: Store, times: number): void {
  for (let time = 0; time < times; time += 1) beginJob(store, 1)
}

test('a job that ended five processes is given up without another try', async () => {
  const { start, says, states, rows, store } = office(async () => [document])
  says(7, { jobs: [draft] })
  killed(store, 5)
  await start().idle()
  expect(states()).toEqual([['failed', 5]])
  expect(rows().map(({ kind }) => kind)).toEqual(['message'])
})

test('the more processes ended with a job in hand, the longer the next one waits before beginning it', async () => {
  const clock = secondsOnly()
  const rests: number[] = []
  for (const deaths of [0, 1, 2, 3, 4]) {
    const begun: number[] = []
    const from = clock.now()
    const { start, says, store } = office(
      async () => {
        begun.push(clock.now() - from)
        return []
      },
      { retryMs: 2000 },
    )
    says(7, { jobs: [draft] })
    killed(store, deaths)
    const working = start()
    await clock.until(() => begun.length > 0)
    rests.push(begun[0] ?? 0)
    await working.stop()
  }
  expect(rests).toEqual([0, 0, 2000, 8000, 32_000])
})

test('a host that restarts the process again and again during the wait does not use up a job’s tries', async () => {
  const { start, says, states, store } = office(async () => [document], { retryMs: 1_000_000 })
  says(7, { jobs: [draft] })
  killed(store, 3)
  for (let time = 0; time < 10; time += 1) {
    const working = start()
    await new Promise((resolve) => setImmediate(resolve))
    await working.stop()
  }
  expect(states()).toEqual([['queued', 3]])
})

describe('the database cannot be written', () => {
  /** A disk without space beyond the pages that the file has already, until it is freed. */
  function full(settings: Partial<JobsOptions> = {}) {
    const big = { ...document, bytes: new Uint8Array(400_000) }
    let runs = 0
    const run = async () => {
      runs += 1
      return [big]
    }
    const desk = office(run, settings)
    const pages = (most: number) => void desk.store.db.run(`pragma max_page_count = ${most}`)
    const { page_count: now } = desk.store.db.get<{ page_count: number }>('pragma page_count')
    pages(now + 5)
    return { ...desk, free: () => pages(1_000_000), runs: () => runs }
  }

  test('when a job ends: that uses up none of its tries, and its result is stored once there is space', async () => {
    const troubles: string[] = []
    const { start, says, states, rows, free, runs } = full({
      tries: 2,
      logger: {
        warn: (line: object) => void troubles.push(`warn ${JSON.stringify(line)}`),
        error: () => void (troubles.push('trouble') === 6 && free()),
      } as unknown as JobsOptions['logger'],
    })
    says(7, { jobs: [draft] })
    await start().idle()
    expect(troubles).toEqual(Array.from({ length: 6 }, () => 'trouble'))
    expect(states()).toEqual([['done', 1]])
    expect(rows().map(({ kind }) => kind)).toEqual(['document'])
    expect(runs()).toBe(1)
  })

  test('time after time: the wait doubles up to its longest', async () => {
    const clock = secondsOnly()
    const at: number[] = []
    const logger = { warn: () => undefined, error: () => void at.push(clock.now()) }
    const { start, says } = full({ retryMs: 2000, troubleCapMs: 15_000, logger })
    says(7, { jobs: [draft] })
    const working = start()
    await clock.until(() => at.length >= 6)
    expect(at.slice(1).map((time, index) => time - (at[index] ?? 0))).toEqual([2000, 4000, 8000, 15_000, 15_000])
    await working.stop()
  })
})

describe('the paper of a step that was given up', () => {
  const signed = { name: '报告.docx', bytes }

  /** Somebody signs; the clock is looked at when the test says so. */
  function signing(run: JobsOptions['run']) {
    const looks: (() => void)[] = []
    const looking: JobsOptions['looking'] = (look) => {
      looks.push(look)
      return () => undefined
    }
    const desk = office(run, { apology, looking })
    desk.says(7, { state: 'signed' })
    const papers = () => desk.store.db.select().from(documents).all()
    return { ...desk, papers, look: () => looks.at(-1)?.() }
  }

  test('is tried once at each look until it exists, and says nothing', async () => {
    let runs = 0
    const { start, look, papers, states, rows } = signing(async (job) => {
      runs += 1
      if (runs <= 5) throw new Error('no font')
      return job.job === 'snapshot' ? [{ step: job.step, ...signed }] : []
    })
    const working = start()
    await working.idle()
    expect([runs, papers()]).toEqual([3, []])
    for (const tried of [4, 5, 6, 6]) {
      look()
      await working.idle()
      expect(runs).toBe(tried)
    }
    expect(papers().map(({ step, name }) => [step, name])).toEqual([[1, signed.name]])
    expect(states()).toEqual([['done', 1]])
    expect(rows()).toEqual([])
  })

  test('is made for the record even if the signer is gone', async () => {
    let runs = 0
    const { start, look, papers, says, store } = signing(async (job) => {
      runs += 1
      if (runs <= 3) throw new Error('no font')
      return job.job === 'snapshot' ? [{ step: job.step, ...signed }] : []
    })
    says(8, {})
    joinIn(store, 8, 1, 1)
    const working = start()
    await working.idle()
    says(8, { people: [{ change: 'remove', person: 7, place: { at: 'start' } }] })
    look()
    await working.idle()
    expect(papers()).toHaveLength(1)
  })

  test('is not begun at a process’s start if it ended five, and the rarer the more it ends', async () => {
    const { start, look, states, store } = signing(async () => {
      throw new Error('no font')
    })
    killed(store, 5)
    const begins = async (looks: number) => {
      const working = start()
      await working.idle()
      const counted: number[] = []
      for (let count = 1; count <= looks; count += 1) {
        look()
        if (states()[0]?.[0] === 'queued') counted.push(count)
        await working.idle()
      }
      await working.stop()
      return counted
    }
    expect(await begins(5)).toEqual([2, 4])
    store.db.update(jobs).set({ attempts: 7, state: 'queued' }).run()
    expect(await begins(17)).toEqual([8, 16])
    expect(states()).toEqual([['failed', 7]])
  })
})

test('a job that is finished twice delivers its document once', () => {
  const { says, store, rows } = office(async () => [])
  says(7, { jobs: [draft] })
  finishJob(store, 1, at, [document])
  finishJob(store, 1, at, [document])
  expect(rows()).toHaveLength(1)
})

test('a job whose document cannot be stored is not done', () => {
  const { says, store, rows } = office(async () => [])
  says(7, { jobs: [draft] })
  const nothing = { text: undefined as unknown as string }
  expect(() => finishJob(store, 1, at, [document, nothing])).toThrow()
  expect(rows()).toEqual([])
  expect(queuedJobs(store)).toEqual([1])
})

test('a job cut off by a stop is done after the next start', async () => {
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
  expect(states()).toEqual([['queued', 0]])
  await start().idle()
  expect(states()).toEqual([['done', 1]])
})

test('a job that never ends is cut off, and given up after its tries', async () => {
  const { start, says, states, rows } = office(() => new Promise(() => {}), { limitMs: 2 })
  says(7, { jobs: [draft] })
  await start().idle()
  expect(states()).toEqual([['failed', 0]])
  expect(rows()).toHaveLength(1)
})

test('a job for a filing that its person may not see is never run', async () => {
  const { start, says, states, store } = office(async () => [document])
  says(8, { open: { ...opening, department: '县档案馆' } })
  queueJobs(store, { filing: 1, person: 8, chat: 8, at }, [draft])
  await start().idle()
  expect(states()).toEqual([['failed', 0]])
})
