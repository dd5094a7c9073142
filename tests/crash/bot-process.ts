import { pino } from 'pino'
import { createTelegram } from '../../bot/channels/telegram/telegram.ts'
import { startJobs } from '../../bot/jobs.ts'
import { linesOf } from '../../bot/lines.ts'
import { startOutbox } from '../../bot/outbox.ts'
import { plainWords } from '../../bot/plain-words.ts'
import { portsOf } from '../../bot/receiving.ts'
import { openStore } from '../../db/open.ts'
import { withoutOffice } from '../without-office.ts'
import { here } from '../workers.ts'
import { dieAround } from './dying.ts'
import { type Asked, jobPoints, type Orders, type Point } from './points.ts'

/** The bot as the office runs it, in a process that kills itself at the given point. */
const orders: Orders = JSON.parse(process.argv[2] ?? '{}')
const { apiRoot, token, database, patience } = orders
let armed: Point | undefined = orders.point
/** Whether the next transaction is the one that ends a job. */
let finishing = false

/** Blocks a job if the process is to die in the talk; otherwise the job might finish before. */
const death = new Promise<never>(() => undefined)

function dieAt(point: Point): void {
  if (armed === point) process.kill(process.pid, 'SIGKILL')
}

const store = openStore(database)
dieAround(store, dieAt, () => finishing)
const logger = pino({ level: 'error' }, pino.destination({ fd: 2, sync: true }))
const zone = 'Asia/Shanghai'
const backoff = { firstMs: 2, capMs: 20 }
const tell = () => undefined
const telegram = createTelegram({ token, apiRoot, logger, tell, backoff, perSecond: 1000, patience })
const sending = {
  name: telegram.name,
  can: telegram.can,
  send: async (...[say, signal]: Parameters<typeof telegram.send>) => {
    if (say.kind !== 'edit') dieAt('beforeSending')
    const delivery = await telegram.send(say, signal)
    if (say.kind !== 'edit' && delivery.end === 'sent') dieAt('beforeMarking')
    return delivery
  },
}
const outbox = startOutbox({ store, channel: sending, logger: { ...quiet(), error: log }, backoff })
const config = { dataDir: '', port: 0, zone }
const around = { zone, model: false }
const lines = { ...linesOf(store, [telegram]), link: (_: number, word: string) => word }
const deps = { config, store, logger, lines, around, read: here, make: here, convert: withoutOffice }
const jobs = startJobs({
  store,
  logger: { ...quiet(), error: log },
  // Word is loaded when a document is wanted: a quick start allows more of them.
  run: async (job, context, underWay) => {
    const { work } = await import('../../bot/work.ts')
    const brought = await work(deps, job, context, underWay)
    if (armed) await (isJobPoint(armed) ? outbox.idle() : death)
    finishing = isJobPoint(armed)
    return brought
  },
  busy: async () => undefined,
  apology: () => ({ text: plainWords.documentFailed }),
  tries: 100,
  retryMs: 1,
})

process.on('message', (asked: Asked) => void answer(asked))
process.once('disconnect', () => process.exit())
listen().then(
  (code) => end(code),
  () => end(1),
)

/** Resolves to the exit code if the server does not know the token. */
async function listen(): Promise<number> {
  await telegram.start(portsOf({ store, logger, around }, telegram))
  return (await telegram.ended)?.exitCode ?? 0
}

/** Ends as the service does, waiting for what is being sent. */
async function end(code: number): Promise<void> {
  await outbox.stop()
  process.exit(code)
}

/** Both answers come when nothing is being made or sent any more. */
async function answer(asked: Asked): Promise<void> {
  await jobs.idle()
  await outbox.idle()
  if (asked.ask === 'arm') armed = asked.point
  process.send?.(asked.ask)
}

function isJobPoint(point: Point | undefined): boolean {
  return jobPoints.some((one) => one === point)
}

function quiet() {
  return { warn: () => undefined }
}

function log(...parts: unknown[]): void {
  process.stderr.write(`${JSON.stringify(parts)}\n`)
}
