import { onTestFinished } from 'vitest'
import { apology } from '../../bot/apology.ts'
import { workOnBoard } from '../../bot/bureau/board-work.ts'
import { type JobsOptions, startJobs } from '../../bot/jobs.ts'
import type { Job } from '../../bot/talk/nouns.ts'
import type { BoardJob } from '../../core/bureau/board-jobs.ts'
import type { Facts } from '../../core/facts.ts'
import type { FilingState } from '../../core/filing.ts'
import { keepDocument } from '../../db/documents.ts'
import { queuedJobs } from '../../db/jobs.ts'
import { outbox } from '../../db/lanes.ts'
import { finishWithTurn } from '../../db/later.ts'
import { firstOfficerToken } from '../../db/officers.ts'
import { quietLog } from '../bot/telegram.ts'
import { at, desk, joinIn, open, tempFile } from '../db/desk.ts'
import { here } from '../workers.ts'

export const officer = 1
export const deadline = '2024-07-03T18:00'

/** A bureau with one officer and a year of these departments; department n has the person 100 + n. */
export function openSeason(names: readonly string[], settings: Partial<JobsOptions> = {}) {
  const store = open(tempFile())
  const says = desk(store)
  const log = quietLog()
  const departments = names.map((name) => ({ name, facts: [] }))
  const token = firstOfficerToken(store, () => 'first', at) ?? ''
  const year = { year: 2023, edition: 'hunan-2023', notice: '' }
  says(officer, {
    bureau: [
      { change: 'enter', token },
      { change: 'open', ...year, deadline, departments },
    ],
  })
  for (const at of names.keys()) {
    says(101 + at, {})
    joinIn(store, 101 + at, at + 1, at + 1)
  }

  function start() {
    const run: JobsOptions['run'] = async (job, context, underWay) =>
      isForBureau(job) ? workOnBoard({ store, make: here, zone: 'Asia/Shanghai' }, job, context, underWay) : []
    const busy = async () => undefined
    const working = startJobs({ store, run, logger: log, busy, apology, retryMs: 1, ...settings })
    onTestFinished(() => working.stop())
    return working
  }

  return {
    store,
    says,
    log,
    start,
    /** Department n answers. */
    tell: (department: number, facts: Facts) =>
      says(100 + department, { changes: [...facts].map(([address, to]) => ({ address, to })) }),
    /** Department n takes steps; a signature's document contains this. */
    step(department: number, ...states: readonly FilingState[]) {
      for (const state of states) {
        says(100 + department, { state })
        const [step] = store.db.all<{ id: number }>('select max(id) as id from steps')
        if (state === 'signed') keepDocument(store, step?.id ?? 0, reportOf(names[department - 1] ?? ''), at)
      }
    },
    /** Department n sends scans with these texts as their bytes. */
    scan(department: number, ...texts: readonly string[]) {
      for (const text of texts) {
        says(100 + department, { jobs: [{ job: 'keepScan', file: 'f', name: `${text}.pdf` }] })
        const id = queuedJobs(store).at(-1) ?? 0
        const scan = { change: 'keep', id, name: `${text}.pdf`, kind: 'pdf', size: 3, at } as const
        finishWithTurn(store, id, at, () => ({ says: [], scan, bytes: Buffer.from(text) }))
      }
    },
    /** The officer asks for a job, with a message that announces it. */
    ask: (job: BoardJob, person = officer) => says(person, { says: [{ text: '稍等…' }], jobs: [job] }),
    /** The messages in a chat. */
    said: (chat = officer) =>
      store.db
        .select()
        .from(outbox)
        .orderBy(outbox.id)
        .all()
        .filter((row) => row.chat === chat),
  }
}

/** A department's report as stored when it was signed. */
export function reportOf(department: string) {
  return { name: `2023年度${department}报告.docx`, bytes: Buffer.from(`报告：${department}`) }
}

function isForBureau(job: Job): job is BoardJob {
  return job.job === 'board' || job.job === 'boardFile' || job.job === 'summary'
}
