import { setTimeout as after } from 'node:timers/promises'
import { pino } from 'pino'
import { apology } from '../../bot/apology.ts'
import { download } from '../../bot/channels/telegram/download.ts'
import { startJobs } from '../../bot/jobs.ts'
import { linesOf } from '../../bot/lines.ts'
import type { Job } from '../../bot/talk/nouns.ts'
import { work } from '../../bot/work.ts'
import { openWorkers } from '../../bot/workers/open.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import { serveFile } from '../bot/file-server.ts'
import { updateBy } from '../db/person.ts'
import { paragraph, table, wordFile } from '../files/made.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { withoutOffice } from '../without-office.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { fileFilings, numbered } from './filed.ts'
import { ours } from './ours.ts'
import { inFolder } from './scratch.ts'

const people = numbered(50)
/** Another person, who answers all the while. */
const other = 1000
const everyMs = 20
const answers = ['46 44', '45 44']

/** How long answers wait while documents are made and files are read for many people at once. */
export function queueFigures(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const { store, say, close } = ours(folder)
    fileFilings(store, [...people, other], correctFiling(), department)
    await say(other, '/continue')
    const server = await serveFile(wordFile([...goals(), table(figures())].join('')))
    const jobs = startWork(store, server)
    queue(store)
    const began = performance.now()
    const waits = await answerUntil(jobs.idle(), (at) => say(other, answers[at % answers.length] ?? ''))
    const done = performance.now() - began
    await jobs.stop()
    server.close()
    await close()
    return [
      figure('50 drafts and 50 files queued, an answer, p50', percentile(waits, 0.5), 'ms'),
      figure('50 drafts and 50 files queued, an answer, p99', percentile(waits, 0.99), 'ms', { most: 50 }),
      figure('50 drafts and 50 files queued, until all are done', done / 1000, 's'),
    ]
  })
}

function startWork(store: Store, { api, apiRoot }: Awaited<ReturnType<typeof serveFile>>) {
  const workers = openWorkers()
  const logger = pino({ level: 'silent' })
  const config = { dataDir: '', port: 0, zone: 'Asia/Shanghai' }
  const around = { zone: config.zone, model: false }
  const lines = { ...linesOf(store, []), fetch: (_: number, file: string) => download({ api, apiRoot }, file) }
  const deps = { ...workers, config, store, logger, around, lines, convert: withoutOffice }
  const jobs = startJobs({
    store,
    logger,
    run: (job, context, underWay) => work(deps, job, context, underWay),
    busy: async () => undefined,
    apology,
  })
  const stop = async () => {
    await jobs.stop()
    workers.close()
  }
  return { idle: jobs.idle, stop }
}

/** Everybody has asked for a draft and sent a file. */
function queue(store: Store): void {
  const jobs: readonly Job[] = [
    { job: 'document', draft: true },
    { job: 'review', file: 'f', name: '目标.docx' },
  ]
  const at = new Date().toISOString()
  for (const person of people) {
    atTurn(store, updateBy(1_000_000 + person, person, at), () => ({ says: [], jobs }))
  }
}

/** The times from when an answer was due until it was handled, one after another. */
async function answerUntil(end: Promise<unknown>, answer: (at: number) => Promise<void>): Promise<number[]> {
  const waits: number[] = []
  let over = false
  void end.then(() => {
    over = true
  })
  for (let at = 0; !over; at += 1) {
    const due = performance.now() + everyMs
    await after(everyMs)
    await answer(at)
    waits.push(performance.now() - due)
  }
  return waits
}

function goals(): string[] {
  return Array.from({ length: 40 }, (_, at) => paragraph(`全年办展演${at}场，场馆接待${at}万人次。`))
}

function figures(): string[][] {
  return Array.from({ length: 30 }, (_, at) => [`项目${at}`, '3.93', '5.0', '4.28'])
}
