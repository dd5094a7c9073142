import { and, asc, eq, gt, max, sql } from 'drizzle-orm'
import type { Update } from 'grammy/types'
import { createBot } from '../../bot/channels/telegram/bot.ts'
import { portsOf } from '../../bot/receiving.ts'
import type { Place } from '../../bot/talk/nouns.ts'
import { readPlace } from '../../bot/talk/stored.ts'
import type { Facts } from '../../core/facts.ts'
import { visibleName } from '../../core/names.ts'
import { readFacts } from '../../db/facts.ts'
import { outbox } from '../../db/lanes.ts'
import { openStore } from '../../db/open.ts'
import { findPerson } from '../../db/people.ts'
import { keepPlace, readPlace as keptPlace } from '../../db/places.ts'
import { changes } from '../../db/schema.ts'
import { atTurn } from '../../db/turns.ts'
import { message, tap } from '../bot/desk.ts'
import { meetAs, updateBy } from '../db/person.ts'
import { type Deed, turnFrom } from '../deed.ts'
import { department } from '../fixtures/correct.ts'
import type { Answer } from './kind.ts'

/** The bot without a network: its messages are read from the outbox. An error in a turn reaches the caller. */
export function openCounter(file = ':memory:') {
  const store = openStore(file)
  const logger = {
    error: (told: object) => {
      throw new Error(JSON.stringify(told))
    },
  }
  const around = { zone: 'Asia/Shanghai', model: false }
  const telegram = {
    name: 'telegram',
    can: { edits: true, reads: false },
    link: (token: string) => `https://t.me/ziping_bot?start=${token}`,
  }
  const ports = portsOf({ store, logger, around }, telegram)
  const bot = createBot({ token: '1:token', logger, ports: () => ports })
  const direct: { chat: number; text: string }[] = []
  bot.botInfo = { id: 1, is_bot: true, first_name: '自评助手', username: 'ziping_bot' } as typeof bot.botInfo
  bot.api.config.use(async (_, method, payload) => {
    if (method === 'sendMessage' && 'chat_id' in payload && 'text' in payload)
      direct.push({ chat: Number(payload.chat_id), text: String(payload.text) })
    return { ok: true, result: true as never }
  })
  const newer = gt(outbox.id, sql.placeholder('read'))
  const said = store.db.select().from(outbox).where(newer).orderBy(asc(outbox.id)).prepare()
  const latest = store.db
    .select({ id: max(changes.id) })
    .from(changes)
    .prepare()
  let updates = 0
  let read = 0
  let newcomers = 1_000_000

  /** Gives the bot one update; returns its answers in any chat. */
  async function hear(body: object): Promise<Answer[]> {
    updates += 1
    direct.length = 0
    const { from } = Object.values(body)[0] ?? {}
    if (from) meetAs(store, from.id, visibleName(from.first_name))
    await bot.handleUpdate({ update_id: updates, ...body } as Update)
    const rows = said.all({ read })
    read = rows.at(-1)?.id ?? read
    return [...rows, ...direct.map(({ text }) => ({ text, buttons: [] }))]
  }

  /** Makes a change without any message. */
  function arrange(person: number, deed: Deed): void {
    updates += 1
    meetAs(store, person, '周敏')
    atTurn(store, updateBy(updates, person, new Date().toISOString()), () => turnFrom(deed))
  }

  function open(person: number, facts: Facts, name = department): void {
    const changes = [...facts].map(([address, to]) => ({ address, to }))
    arrange(person, { open: { department: name, edition: 'hunan-2023', year: 2023, facts: changes } })
  }

  /** The newest change over all filings. */
  function newest(): number {
    return latest.get()?.id ?? 0
  }

  /** The filing that the person's talk is about. */
  function filing(person: number): number {
    return findPerson(store, person)?.filing ?? 0
  }

  return {
    store,
    hear,
    say: (person: number, text: string) => hear(message(person, { text })),
    tap: (person: number, data: string) => hear(tap(person, data)),
    open,
    /** A new person with a filing of these facts. */
    newcomer: (facts: Facts): number => {
      newcomers += 1
      open(newcomers, facts)
      return newcomers
    },
    goTo: (person: number, place: Place) => keepPlace(store, person, filing(person), { place, seen: newest() }),
    facts: (person: number): Facts => readFacts(store, filing(person)).facts,
    place: (person: number): Place | undefined => readPlace(keptPlace(store, person, filing(person))?.place),
    /** The callback data of the buttons under this person's latest message that has any. */
    buttons: (person: number): string[] => {
      const rows = store.db
        .select()
        .from(outbox)
        .where(and(eq(outbox.chat, person)))
        .orderBy(asc(outbox.id))
        .all()
      const last = rows.findLast(({ buttons }) => buttons.flat().length > 0)
      return last?.buttons.flat().map((_, at) => `${last.id}.${at}`) ?? []
    },
    close: () => store.close(),
  }
}

export type Counter = ReturnType<typeof openCounter>
