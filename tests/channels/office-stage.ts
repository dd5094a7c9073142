import { onTestFinished } from 'vitest'
import type { Channel } from '../../bot/channels/channel.ts'
import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import { createOffice } from '../../bot/channels/office/office.ts'
import type { ChatEvent, ChatMessage } from '../../bot/channels/office/shapes.ts'
import { Moments } from '../telegram/moments.ts'
import type { OpenStage, Shown } from './stage.ts'

/** The page with one person at it, who also sees the server's refusals. */
export const openOfficeStage: OpenStage = async () => {
  const moments = new Moments()
  const messages = new Map<number, ChatMessage>()
  const [came, refusals, files]: [Shown[], Shown[], Map<string, Uint8Array>] = [[], [], new Map()]
  let [seen, after, isDone, isOver] = [0, 0, true, false]
  onTestFinished(() => {
    isOver = true
  })
  let channel: Channel | undefined
  let chat: Chat | undefined
  let said: Promise<{ readonly messageId: number }>
  const person = () => {
    if (!chat) throw new Error('nobody has come in yet')
    return chat
  }
  const act = (acting: Promise<unknown>) => {
    isDone = false
    acting
      .then(
        () => {
          isDone = true
        },
        (error: Error) => {
          const refusal = { text: error.message, labels: [] }
          refusals.push(refusal)
          came.push(refusal)
        },
      )
      .finally(() => moments.tell())
  }
  const readShown = ({ text, keyboard, file }: ChatMessage): Shown => {
    const bytes = file ? files.get(file.id) : undefined
    const document = file && bytes ? { document: { name: file.name, bytes } } : {}
    return { text, labels: keyboard.flat().map((button) => button.text), ...document }
  }
  const take = async ({ id, ...event }: ChatEvent) => {
    after = id
    if (event.type !== 'message' && event.type !== 'edited') return
    const { message } = event
    const isOfBot = message.from === 'bot'
    if (isOfBot && message.file) files.set(message.file.id, await person().download(message.file.id))
    messages.set(message.id, message)
    if (isOfBot) came.push(readShown(message))
  }
  const listen = async () => {
    while (!isOver) {
      // Like the page, it asks again if the server cannot answer.
      const events = await person()
        .events(after, 50)
        .catch(() => [])
      for (const event of events) await take(event)
      moments.tell()
    }
  }
  const latestOfBot = () => [...messages.values()].findLast(({ from }) => from === 'bot')?.id ?? 0
  return {
    create(store) {
      channel = createOffice({ store, port: 0, logger: { error: () => undefined } })
      return channel
    },
    async started() {
      chat = await joinChat(channel?.page?.url ?? '', '周敏')
      void listen()
    },
    say(text) {
      said = person().say(text)
      act(said)
    },
    tap(label) {
      const under = [...messages.values()].findLast(({ keyboard }) =>
        keyboard.flat().some(({ text }) => text === label),
      )
      act(person().tap(under?.id ?? 0, label))
    },
    send: (name, bytes) => act(person().sendFile(name, bytes)),
    reply(text) {
      said = person().say(text, latestOfBot())
      act(said)
    },
    correct: (text) => act(said.then(({ messageId }) => person().edit(messageId, text))),
    async sees(words) {
      const found = () => came.find(({ text }, at) => at >= seen && text.includes(words))
      const one = await moments.until(found, AbortSignal.timeout(60_000)).catch(() => {
        throw new Error(
          `周敏 never saw ${words}, but:\n${came
            .slice(seen)
            .map(({ text }) => text)
            .join('\n')}`,
        )
      })
      seen = came.indexOf(one) + 1
      return one
    },
    shown: () => [...[...messages.values()].filter(({ from }) => from === 'bot').map(readShown), ...refusals],
    acknowledged: () => isDone,
  }
}
