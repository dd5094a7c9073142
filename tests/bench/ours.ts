import { join } from 'node:path'
import { pino } from 'pino'
import { createBot } from '../../bot/channels/telegram/bot.ts'
import { portsOf } from '../../bot/receiving.ts'
import { openStore } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'
import { meetAs } from '../db/person.ts'
import type { Contender } from './contender.ts'
import { interview, openingOf } from './interview.ts'
import { botInfo, textUpdate } from './updates.ts'

/** Our bot on its own file; its messages are committed to the outbox, but not sent. */
export function ours(folder: string): Contender & {
  readonly file: string
  readonly store: Store
  say(person: number, text: string): Promise<void>
} {
  const file = join(folder, 'ziping.db')
  const store = openStore(file)
  const { $client: client } = store.db
  const logger = pino({ level: 'silent' })
  const telegram = { name: 'telegram', can: { edits: true, reads: false }, link: (token: string) => token }
  const ports = portsOf({ store, logger, around: { zone: 'Asia/Shanghai', model: false } }, telegram)
  const bot = createBot({ token: '1:token', logger, ports: () => ports })
  bot.botInfo = botInfo
  const answers = interview()
  const met = new Set<number>()
  let updates = 0
  const say = (person: number, text: string) => {
    updates += 1
    if (!met.has(person)) meetAs(store, person)
    met.add(person)
    return bot.handleUpdate(textUpdate(updates, person, text))
  }
  return {
    file,
    store,
    say,
    async begin(person) {
      for (const text of openingOf(person)) await say(person, text)
    },
    answer: (person, at) => say(person, answers[at] ?? ''),
    pragma: (text) => client.pragma(text),
    kept: (person) => answersOf(client, person),
    close: () => store.close(),
  }
}

/** How many messages of a person changed something after the opening. */
function answersOf(client: Store['db']['$client'], person: number): number {
  const turns = client
    .prepare<[number], number>('select count(distinct update_id) from changes where person = ?')
    .pluck()
  return (turns.get(person) ?? 0) - 1
}
