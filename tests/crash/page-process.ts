import { pino } from 'pino'
import { createOffice } from '../../bot/channels/office/office.ts'
import { startJobs } from '../../bot/jobs.ts'
import { linesOf } from '../../bot/lines.ts'
import { plainWords } from '../../bot/plain-words.ts'
import { portsOf } from '../../bot/receiving.ts'
import { openStore } from '../../db/open.ts'
import { withoutOffice } from '../without-office.ts'
import { here } from '../workers.ts'
import { dieAround } from './dying.ts'
import type { Asked, Orders, Point } from './points.ts'

/** The page as the office runs it, in a process that kills itself at the given point. */
const { database, port = 0, point }: Orders = JSON.parse(process.argv[2] ?? '{}')
let armed: Point | undefined = point

const store = openStore(database)
dieAround(store, dieAt)
const logger = pino({ level: 'error' }, pino.destination({ fd: 2, sync: true }))
const zone = 'Asia/Shanghai'
const page = createOffice({ store, port, logger })
const lines = linesOf(store, [page])
const config = { dataDir: '', port, zone }
const around = { zone, model: false }
const deps = { config, store, logger, lines, around, read: here, make: here, convert: withoutOffice }
const jobs = startJobs({
  store,
  logger,
  run: async (job, context, underWay) => {
    const { work } = await import('../../bot/work.ts')
    return work(deps, job, context, underWay)
  },
  busy: (chat, doing) => lines.busy(chat, doing),
  apology: () => ({ text: plainWords.documentFailed }),
  tries: 100,
  retryMs: 1,
})

process.on('message', (asked: Asked) => void answer(asked))
process.once('disconnect', () => process.exit())
void page.start(portsOf({ store, logger, around }, page))

/** Both answers come when nothing is being made any more. */
async function answer(asked: Asked): Promise<void> {
  await jobs.idle()
  if (asked.ask === 'arm') armed = asked.point
  process.send?.(asked.ask)
}

function dieAt(at: Point): void {
  if (armed === at) process.kill(process.pid, 'SIGKILL')
}
