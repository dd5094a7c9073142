import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createTelegram, type WebhookWanted } from '../../bot/channels/telegram/telegram.ts'
import type { Message } from '../telegram/chats.ts'
import { labelsOf, type Person } from '../telegram/clerk.ts'
import { startTelegram } from '../telegram/server.ts'
import type { OpenStage, Shown } from './stage.ts'

export const openPolledStage: OpenStage = () => openStage()

export const openHookedStage: OpenStage = () =>
  openStage({ url: 'https://bot.example.gov.cn/telegram', listens: { host: '127.0.0.1', port: 0 } })

/** The stand-in for Telegram with one person who uses the app. */
async function openStage(webhook?: WebhookWanted) {
  const telegram = await startTelegram({ retryAfter: 0.01 })
  onTestFinished(() => telegram.down())
  const clerk = telegram.person('周敏')
  const told: string[] = []
  const channel = createTelegram({
    token: telegram.token,
    apiRoot: telegram.url,
    logger: pino({ level: 'silent' }),
    tell: (line) => void told.push(line),
    backoff: { firstMs: 2, capMs: 8 },
    perSecond: 1000,
    webhook,
    watchMs: 5,
  })
  const { updates } = telegram.world
  let latest = 0
  const shownBy = (message: Message) => readShown(clerk, message)
  const own = () => clerk.messages.findLast(({ from }) => !from.is_bot)?.message_id ?? 0
  const theirs = () => clerk.messages.findLast(({ from }) => from.is_bot)?.message_id ?? 0
  const acts = {
    say: (text: string) => clerk.say(text),
    tap: (label: string) => clerk.tap(label),
    send: (name: string, bytes: Uint8Array) => clerk.send(name, bytes),
    sendPicture: () =>
      updates.add('message', telegram.world.post(clerk.chat, clerk.user, { photo: [] } as Partial<Message>)),
    reply: (text: string) => clerk.say(text, theirs()),
    correct: (text: string) => clerk.edit(own(), text),
  }
  const noted =
    <Args extends unknown[]>(act: (...args: Args) => number) =>
    (...args: Args) => {
      latest = act(...args)
    }
  return {
    create: () => channel,
    started() {
      telegram.bringing.proxy = /转到 (http:\S+?)，/.exec(told.join())?.[1]
    },
    say: noted(acts.say),
    tap: noted(acts.tap),
    send: noted(acts.send),
    sendPicture: noted(acts.sendPicture),
    reply: noted(acts.reply),
    correct: noted(acts.correct),
    sees: (words: string) => clerk.hears(words).then(shownBy),
    shown: () => clerk.messages.filter(({ from }) => from.is_bot).map(shownBy),
    acknowledged: () => updates.isConfirmed(latest),
    async hangs() {
      telegram.fault = () => 'held'
      const isHeld = () => telegram.requests.some(({ method, fault }) => method === 'sendMessage' && fault === 'held')
      await telegram.world.moments.until(() => isHeld() || undefined)
    },
    breaks() {
      telegram.fault = () => 'unauthorized'
      clerk.say('帮助')
    },
  }
}

function readShown(clerk: Person, message: Message): Shown {
  const { text, caption, document } = message
  return {
    text: text ?? caption ?? '',
    labels: labelsOf(message),
    ...(document ? { document: { name: document.file_name, bytes: clerk.bytesOf(document) } } : {}),
  }
}
