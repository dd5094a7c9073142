import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { ChatEvent, ChatMessage } from '../../bot/channels/office/shapes.ts'
import { type RunningBot, startBot } from '../../bot/start-bot.ts'
import type { Store } from '../../db/store.ts'
import type { Update } from '../../db/updates.ts'
import { dataFolder } from '../db/made.ts'
import type { Message } from '../telegram/chats.ts'
import type { Person } from '../telegram/clerk.ts'
import { startTelegram } from '../telegram/server.ts'
import { workersHere as workers } from '../workers.ts'
import type { PlayedChat, Stage } from './player.ts'
import { replayedIn } from './replayed.ts'
import { toldBefore } from './told-before.ts'

/** Ignores messages to the operator: the database is made in advance and empty, which is nothing to report here. */
const tell = () => undefined

/** The stand-in for Telegram; its bot is restarted from time to time. */
export async function openTelegram(today: string): Promise<Stage> {
  const telegram = await startTelegram({ retryAfter: 0.01 })
  const dataDir = dataFolder('ziping-scenario-')
  const config = { dataDir, port: 0, zone: 'Asia/Shanghai', token: telegram.token, apiRoot: telegram.url }
  const log: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void log.push(line) })
  const start = () => startBot(config, logger, { workers, tell, perSecond: 1000 })
  let bot: RunningBot = await start()
  const at = `${today}T00:00:00.000Z`
  let filed = 0
  const asIf = (_: Store, { id }: PlayedChat, name: string) => updateOf(id, name, `filed ${++filed}`, at)
  return {
    log,
    officer: bot.officerLink?.split('=')[1] ?? '',
    join: async (name) => chatOf(telegram.person(name), (update) => telegram.confirmed(update)),
    ...toldBefore(dataDir, asIf),
    replayed: () => replayedIn(join(dataDir, 'ziping.db')),
    settle: () => bot.idle(),
    async renew() {
      await bot.idle()
      await bot.stop()
      bot = await start()
      await bot.idle()
    },
    async close() {
      await bot.stop()
      await telegram.down()
      rmSync(dataDir, { recursive: true })
    },
  }
}

function updateOf(person: number, name: string, id: string, at: string): Update {
  const user = String(person)
  return { id, channel: 'telegram', chat: user, sender: { id: user, name }, at, content: { is: 'tap', button: '' } }
}

/** Somebody on Telegram, with the interface of the page's client. */
function chatOf(person: Person, confirmed: (update: number) => Promise<unknown>): PlayedChat {
  const events: ChatEvent[] = []
  let heard = 0
  const tell = (type: 'message' | 'edited', message: Message) =>
    events.push({ id: events.length + 1, at: 0, type, message: messageOf(message) })
  const say = (update: number) => {
    const own = person.messages.findLast(({ from }) => !from.is_bot)
    if (own) tell('message', own)
    return confirmed(update)
  }
  return {
    id: person.id,
    say: async (text, replyTo) => say(person.say(text, replyTo)),
    async edit(id, text) {
      const update = person.edit(id, text)
      const own = person.chat.messages.get(id)
      if (own) tell('edited', own)
      return confirmed(update)
    },
    tap: async (id, label) => confirmed(person.tap(label, person.chat.messages.get(id))),
    sendFile: async (name, bytes) => say(person.send(name, bytes)),
    async events(after) {
      for (const { edited, message } of person.chat.came.slice(heard)) tell(edited ? 'edited' : 'message', message)
      heard = person.chat.came.length
      return events.filter(({ id }) => id > (after ?? 0))
    },
  }
}

function messageOf({
  message_id: id,
  from,
  date,
  text,
  caption,
  document,
  reply_markup: markup,
}: Message): ChatMessage {
  const keyboard = markup?.inline_keyboard ?? []
  const file = document && { id: document.file_id, uniqueId: '', kind: 'document' as const, name: document.file_name }
  return {
    id,
    from: from.is_bot ? 'bot' : 'person',
    date,
    editDate: null,
    text: text ?? caption ?? '',
    entities: [],
    replyTo: null,
    keyboard: keyboard.map((row) => row.map((button) => ({ text: button.text, data: button.callback_data ?? '' }))),
    file: file ? { ...file, mime: '', size: 0, width: null, height: null, dropped: false } : null,
  }
}
