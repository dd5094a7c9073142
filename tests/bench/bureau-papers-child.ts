import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { pino } from 'pino'
import { apology } from '../../bot/apology.ts'
import { checkPapers } from '../../bot/bureau/papers-work.ts'
import { convertOld } from '../../bot/files/office/convert.ts'
import { startJobs } from '../../bot/jobs.ts'
import { linesOf } from '../../bot/lines.ts'
import { openWorkers } from '../../bot/workers/open.ts'
import { outbox } from '../../db/lanes.ts'
import { firstOfficerToken } from '../../db/officers.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import { meetAs, updateBy } from '../db/person.ts'
import { type Deed, turnFrom } from '../deed.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { filingOf } from '../paper/generate/filing/random.ts'
import { paperOf } from '../paper/generate/paper.ts'
import { residentMb } from './children.ts'
import { percentile, timed } from './figure.ts'
import { fileFilings } from './filed.ts'
import { ours } from './ours.ts'
import { inFolder } from './scratch.ts'

const [few, many] = [20, 200]
const officer = 1
/** Another person, who answers all the while. */
const other = 1000
const everyMs = 20
const answers = ['46 44', '45 44']

await inFolder(async (folder) => {
  const { store, say, close } = ours(folder)
  for (const count of [few, many]) writeFileSync(join(folder, `${count}.zip`), departments(count))
  fileFilings(store, [other], correctFiling(), department)
  await say(other, '/continue')
  const ask = becomesOfficer(store)
  const jobs = startWork(store, folder)
  ask(`${few}.zip`)
  await jobs.idle()
  const before = residentMb()
  ask(`${many}.zip`)
  const began = performance.now()
  const { waits, peak } = await answerUntil(jobs.idle(), (at) => say(other, answers[at % answers.length] ?? ''))
  const took = performance.now() - began
  const left = residentMb()
  const packed = (readFileSync(join(folder, `${many}.zip`)).length + sentBytes(store)) / 1024 ** 2
  await jobs.stop()
  const read = Number(/(\d+) 个部门读出来了/.exec(lastSaid(store))?.[1])
  await close()
  const [p50, p99] = [percentile(waits, 0.5), percentile(waits, 0.99)]
  process.stdout.write(JSON.stringify({ took, read, p50, p99, before, peak, after: left, packed }))
})

/** An archive with a Word file for each department, laid out as they come. */
function departments(count: number): Uint8Array {
  const files = Array.from({ length: count }, (_, at) => {
    const [file] = paperOf(filingOf(at + 1), 'official').files
    return [`${at + 1}号局/自评.docx`, file?.bytes ?? new Uint8Array()] as const
  })
  return zipSync(Object.fromEntries(files), { level: 0 })
}

function becomesOfficer(store: Store) {
  let updates = 0
  const does = (deed: Deed) => {
    updates += 1
    const at = new Date().toISOString()
    meetAs(store, officer, '审核')
    atTurn(store, updateBy(1_000_000 + updates, officer, at), () => turnFrom(deed))
  }
  does({
    bureau: [{ change: 'enter', token: firstOfficerToken(store, () => 'first', new Date().toISOString()) ?? '' }],
  })
  return (name: string) =>
    does({ says: [{ text: '正在读…' }], jobs: [{ job: 'papers', files: [{ file: name, name }] }] })
}

function startWork(store: Store, folder: string) {
  const workers = openWorkers()
  const around = { zone: 'Asia/Shanghai', model: false }
  const lines = { ...linesOf(store, []), fetch: async (_: number, file: string) => readFileSync(join(folder, file)) }
  const convert = (files: Parameters<typeof convertOld>[0]) => convertOld(files, {})
  const deps = { ...workers, convert, store, around, lines, config: around }
  const jobs = startJobs({
    store,
    logger: pino({ level: 'silent' }),
    run: async (job, context, underWay) => (job.job === 'papers' ? checkPapers(deps, job, context, underWay) : []),
    busy: async () => undefined,
    apology,
  })
  const stop = async () => {
    await jobs.stop()
    workers.close()
  }
  return { idle: jobs.idle, stop }
}

/** The times from when an answer was due until it was handled, and the peak memory meanwhile. */
async function answerUntil(end: Promise<unknown>, answer: (at: number) => Promise<void>) {
  const waits: number[] = []
  let peak = 0
  let over = false
  void end.then(() => {
    over = true
  })
  for (let at = 0; !over; at += 1) {
    const due = performance.now() + everyMs
    await after(everyMs)
    await timed(() => answer(at))
    waits.push(performance.now() - due)
    peak = Math.max(peak, process.memoryUsage().rss / 1024 ** 2)
  }
  return { waits, peak }
}

function lastSaid(store: Store): string {
  const said = store.db.select().from(outbox).all()
  return said.findLast(({ kind }) => kind === 'edit')?.text ?? ''
}

function sentBytes(store: Store): number {
  const said = store.db.select().from(outbox).all()
  return said.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
}
