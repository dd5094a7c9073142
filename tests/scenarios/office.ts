import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import type { Config } from '../../bot/config.ts'
import { holds, type ReplayedTurn, replayFiling } from '../../bot/replay.ts'
import { type RunningBot, startBot } from '../../bot/start-bot.ts'
import { transcriptOf } from '../../bot/words/replay.ts'
import type { Facts } from '../../core/facts.ts'
import { openStore, openStoreToRead } from '../../db/open.ts'
import type { KeptTurn } from '../../db/replayed.ts'
import { filings } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import type { Update } from '../../db/updates.ts'
import { dataFolder } from '../db/made.ts'
import { department } from '../fixtures/correct.ts'
import { updateOf } from '../page-person.ts'
import { workersHere as workers } from '../workers.ts'

/** A page at one address, whose program is another one after every message. */
export type Office = {
  /** What the bot complained of. */
  readonly log: readonly string[]
  /** The word of the first officer's link. */
  readonly officer: string
  join(name: string): Promise<Chat>
  /** Opens a filing with these facts for somebody, as if they had been told in earlier talks. */
  file(chat: Chat, name: string, facts: Facts): void
  /** Fills somebody's filing in hand with these facts, as if they had been told meanwhile. */
  fill(chat: Chat, name: string, facts: Facts): void
  /** What came out otherwise when every filing's talk was worked out again. */
  replayed(): readonly string[]
  /** Waits for the bot to finish. */
  settle(): Promise<void>
  /** Waits for the bot to finish, stops it, and starts a new one on the same database. */
  renew(): Promise<void>
  close(): Promise<void>
}

const limits = { name: 'stub', timeoutMs: 60_000, tokens: 1_000_000, millis: 3_600_000 }

/** The database is made ahead and empty; that this is told to the operator is no complaint. */
const tell = () => undefined

/** `model` is the address of an endpoint that drafts. */
export async function openOffice(today: string, model?: string): Promise<Office> {
  const dataDir = dataFolder('ziping-scenario-')
  const drafting = model === undefined ? {} : { model: { ...limits, baseUrl: model } }
  const config: Config = { dataDir, port: 0, zone: 'Asia/Shanghai', ...drafting }
  const log: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void log.push(line) })
  let bot: RunningBot = await startBot(config, logger, { workers, tell })
  const url = bot.url ?? ''
  const settled = { ...config, port: Number(new URL(url).port) }
  const at = `${today}T00:00:00.000Z`
  let filed = 0
  const asIf = (store: Store, { id }: Chat, name: string) => updateOf(store, { id, name }, `filed ${++filed}`, at)
  return {
    log,
    get officer() {
      return bot.officerLink?.split('=')[1] ?? ''
    },
    join: (name) => joinChat(url, name),
    file(chat, name, facts) {
      const store = openStore(join(dataDir, 'ziping.db'))
      openFiling(store, asIf(store, chat, name), facts)
      store.close()
    },
    fill(chat, name, facts) {
      const store = openStore(join(dataDir, 'ziping.db'))
      const changes = asChanges(facts)
      atTurn(store, asIf(store, chat, name), () => ({ says: [], changes, place: { at: 'row', row: 'base.staff' } }))
      store.close()
    },
    replayed: () => replayedIn(join(dataDir, 'ziping.db')),
    settle: () => bot.idle(),
    async renew() {
      await bot.idle()
      await bot.stop()
      bot = await startBot(settled, logger, { workers, tell })
      await bot.idle()
    },
    async close() {
      await bot.stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** The filings whose talk comes out otherwise, and those of which a turn was not kept. */
function replayedIn(file: string): readonly string[] {
  const store = openStoreToRead(file)
  const ids = store.db.select({ id: filings.id }).from(filings).all()
  const replays = ids.flatMap(({ id }) => replayFiling(store, id) ?? [])
  store.close()
  const lost = replays.flatMap(({ turns }) => turns.filter(({ turn }) => turn.known === 'gone' && !isAsIf(turn)))
  return [...replays.filter((replay) => !holds(replay)).map((replay) => transcriptOf(replay)), ...lost.map(lostWords)]
}

/** Whether a turn was none of the talk, but put there as if it had been. */
function isAsIf({ content }: KeptTurn): boolean {
  return content?.is === 'tap' && content.button === ''
}

function lostWords({ number }: ReplayedTurn): string {
  return `turn ${number} was not kept`
}

function asChanges(facts: Facts) {
  return [...facts].map(([address, to]) => ({ address, to }))
}

function openFiling(store: Store, update: Update, facts: Facts): void {
  const changes = asChanges(facts)
  const phone = facts.get('base.signature.phone')
  atTurn(store, update, () => ({
    says: [],
    open: { department, edition: 'hunan-2023', year: 2023, facts: changes },
    ...(phone ? { person: { phone } } : {}),
  }))
}
