import { setImmediate as breath } from 'node:timers/promises'
import { workOnBoard } from '../../bot/bureau/board-work.ts'
import { makeReport, reportName } from '../../bot/documents.ts'
import { startJobs } from '../../bot/jobs.ts'
import { openWorkers } from '../../bot/workers/open.ts'
import type { BoardJob } from '../../core/bureau/board-jobs.ts'
import { keepDocument } from '../../db/documents.ts'
import { firstOfficerToken } from '../../db/officers.ts'
import { atTurn } from '../../db/turns.ts'
import { meetAs, updateBy } from '../db/person.ts'
import { type Deed, turnFrom } from '../deed.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { residentMb } from './children.ts'
import { percentile, timed } from './figure.ts'
import { ours } from './ours.ts'
import { inFolder } from './scratch.ts'

const few = 20
const many = 200
const facts = correctFiling()
const changes = [...facts].map(([address, to]) => ({ address, to }))
const logger = { warn: process.stderr.write.bind(process.stderr), error: process.stderr.write.bind(process.stderr) }

/** Two years of one bureau: a few departments to warm up, and many; measures a summary of the many. */
await inFolder(async (folder) => {
  const { store, pragma, close } = ours(folder)
  pragma('synchronous = OFF')
  let updates = 0
  const officer = 1
  const does = (deed: Deed) => {
    updates += 1
    const at = new Date().toISOString()
    meetAs(store, officer, '审核')
    atTurn(store, updateBy(updates, officer, at), () => turnFrom(deed))
  }
  const token = firstOfficerToken(store, () => 'first', new Date().toISOString()) ?? ''
  does({ bureau: [{ change: 'enter', token }] })
  for (const [count, ofYear] of [
    [few, 2023],
    [many, 2024],
  ] as const) {
    const departments = Array.from({ length: count }, (_, at) => ({ name: `县第${at + 1}局`, facts: changes }))
    const opening = { year: ofYear, edition: form.edition.id, notice: '', deadline: '2034-07-03T18:00' }
    does({ bureau: [{ change: 'open', ...opening, departments }] })
  }
  await deliverAll()
  const workers = openWorkers()
  const { make } = workers
  const jobs = startJobs({
    store,
    logger,
    run: (job, context, underWay) =>
      workOnBoard({ store, make, zone: 'Asia/Shanghai' }, job as BoardJob, context, underWay),
    busy: async () => undefined,
    apology: () => ({ text: '没有做成' }),
  })
  const cost = async (job: BoardJob) => {
    does({ says: [{ text: '稍等…' }], jobs: [job] })
    return timed(() => jobs.idle())
  }
  const board = (campaign: number): BoardJob => ({ job: 'board', campaign, view: { filter: 'all', page: 0 } })
  for (const of of ['figures', 'reports'] as const) await cost({ job: 'summary', campaign: 1, of })
  await cost(board(1))
  const before = residentMb()
  const watch = watchLoop()
  const figures = await cost({ job: 'summary', campaign: 2, of: 'figures' })
  const reports = await cost({ job: 'summary', campaign: 2, of: 'reports' })
  const shown = await cost(board(2))
  const { peak, waits } = await watch()
  const after = residentMb()
  await jobs.stop()
  workers.close()
  await close()
  const pause = percentile(waits, 0.99)
  process.stdout.write(JSON.stringify({ figures, reports, board: shown, before, peak, after, pause }))

  /** Every department delivers, with the report that it signed. */
  async function deliverAll() {
    const bytes = await makeReport(form, { facts, year, department: '县第一局' }, { findings: [] })
    const stated =
      "insert into steps (filing, from_state, to_state, person, at, snapshot) select id, 'filling', 'signed', 1, '', '{}' from filings"
    store.db.run(stated)
    store.db.run("update filings set state = 'submitted'")
    for (const { id, name } of store.db.all<{ id: number; name: string }>(
      'select steps.id, departments.name from steps join filings on filings.id = filing join departments on departments.id = department',
    ))
      keepDocument(store, id, { name: reportName(form, { facts, year, department: name }, 'final'), bytes }, '')
  }
})

/** Measures how long the event loop is blocked at a time, and the peak memory meanwhile. */
function watchLoop() {
  const waits: number[] = []
  let peak = 0
  let on = true
  const watched = (async () => {
    while (on) {
      waits.push(await timed(() => breath()))
      peak = Math.max(peak, process.memoryUsage().rss / 1024 ** 2)
    }
  })()
  return async () => {
    on = false
    await watched
    return { peak, waits }
  }
}
