import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Update } from 'grammy/types'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createBot } from '../../bot/channels/telegram/bot.ts'
import { startOutbox } from '../../bot/outbox.ts'
import { portsOf } from '../../bot/receiving.ts'
import { openStore } from '../../db/open.ts'
import { dataFolder } from '../db/made.ts'
import { sendingBy, startTelegram } from './telegram.ts'

const me = {
  id: 1,
  is_bot: true as const,
  first_name: '自评助手',
  username: 'ziping_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
}

/** The bot with a stand-in for Telegram, for updates that the office's own chat cannot send. */
export async function openDesk() {
  const folder = dataFolder('ziping-desk-')
  const store = openStore(join(folder, 'ziping.db'))
  let wake = () => {}
  const telegram = await startTelegram(() => void setImmediate(() => wake()))
  const apiRoot = telegram.api.options?.apiRoot ?? ''
  const logger = pino({ level: 'silent' })
  const around = { zone: 'Asia/Shanghai', model: false }
  const link = (word: string) => `https://t.me/${me.username}?start=${word}`
  const ports = portsOf({ store, logger, around }, { ...telegram.channel, link })
  const bot = createBot({ token: '1:token', apiRoot, logger, ports: () => ports })
  // The bot's own data at Telegram; only its id and name matter here.
  bot.botInfo = {
    ...me,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  } as unknown as typeof bot.botInfo
  const outbox = startOutbox({ store, channel: sendingBy(bot.api), logger })
  onTestFinished(async () => {
    await outbox.stop()
    store.close()
    rmSync(folder, { recursive: true })
  })
  let updates = 0

  /** Gives the bot one update; resolves to its messages, as many as expected. */
  async function hear(body: object, expected = 1, id?: number) {
    updates += 1
    const before = said().length
    await bot.handleUpdate({ update_id: id ?? updates, ...body } as Update)
    await outbox.idle()
    while (said().length < before + expected) await sent()
    return said().slice(before)
  }

  function sent(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve
    })
  }

  function said() {
    return telegram.requests.filter(({ method }) => method.startsWith('send'))
  }

  return { hear, outbox, requests: telegram.requests }
}

/** A message in somebody's own chat with the bot. */
export function message(person: number, content: object): object {
  const from = { id: person, is_bot: false, first_name: `人${person}` }
  return {
    message: { message_id: 1, date: 0, from, chat: { id: person, type: 'private', first_name: '' }, ...content },
  }
}

/** A tap on a button under one of the bot's messages. */
export function tap(person: number, data: string, under = 2): object {
  const from = { id: person, is_bot: false, first_name: `人${person}` }
  const message = { message_id: under, date: 0, chat: { id: person, type: 'private', first_name: '' } }
  return { callback_query: { id: 'q', from, chat_instance: 'c', data, message } }
}

/** The label and data of every button of a sent message. */
export function buttonsOf({ body }: { readonly body: string }): { text: string; callback_data: string }[] {
  return JSON.parse(body).reply_markup?.inline_keyboard.flat() ?? []
}
