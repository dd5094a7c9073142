import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import type { ChatEvent } from '../../bot/channels/office/shapes.ts'
import { unkind } from '../bad-input/kind.ts'
import type { HostileFile } from './files.ts'
import type { HostileMessage, Stand } from './messages.ts'

/** A malicious message or file, and where it is sent. */
export type Hostile = HostileMessage | (HostileFile & { readonly stand: Stand })

/** What the sender saw of it: the bot's messages and what is unkind in them. */
export type Seen = { readonly said: readonly string[]; readonly unkind: readonly string[] }

/** What a new person says to reach a place, and the messages there. */
const opening = ['/start', '（单位）', '2023', '2024年7月3日 18:00', '目录', '4', '1', '2', '我局'] as const
const roads: Readonly<Record<Stand, { readonly says: readonly string[]; readonly at: RegExp }>> = {
  stranger: { says: [], at: /^/ },
  words: { says: opening, at: /单位地址/ },
  figures: { says: [...opening, '目录', '1', '2', '1'], at: /例：/ },
  menu: { says: [...opening, '目录', '1', '2', '1', '目录'], at: /1. .*附件一/ },
}

/** The message that a file is being read or fetched, or waits for that; the answer comes after it. */
const reading = /正在[读收]|^收到，排在/

/** Takes a new person to the place where the malicious text or file is sent. */
export async function bringTo(url: string, stand: Stand, name: string): Promise<Chat> {
  const chat = await joinChat(url, name)
  const { says, at } = roads[stand]
  let cursor = 0
  for (const text of says) {
    const said = text === '（单位）' ? `云溪县第${chat.id}中学` : text
    cursor = (await chat.say(said)).cursor
    await replyTo(chat, cursor)
  }
  if (says.length > 0)
    await chat.waitFor(
      (event) => isSaid(event) && event.type === 'message' && at.test(event.message.text),
      60_000,
      cursor,
    )
  return chat
}

/** Prepares what is to be sent, before anybody's wait is measured. */
export function parcelOf(hostile: Hostile): Parcel {
  if ('text' in hostile) return { told: [hostile.text], send: (chat) => chat.say(hostile.text) }
  const bytes = hostile.bytes()
  const words = /\.(?:json|txt)$/.test(hostile.file) ? [Buffer.from(bytes).toString('utf8')] : []
  return { told: [hostile.file, ...words], send: (chat) => chat.sendFile(hostile.file, bytes) }
}

type Parcel = { readonly told: readonly string[]; send(chat: Chat): Promise<{ readonly cursor: number }> }

/** Sends it and resolves when the bot has answered. If the server itself refuses a message, that is the answer. */
export async function send(chat: Chat, { told, send }: Parcel): Promise<Seen> {
  const judged = (said: readonly string[]) => ({
    said,
    unkind: said.flatMap((text) => unkind({ text, buttons: [] }, told)),
  })
  try {
    return judged(await replyTo(chat, (await send(chat)).cursor))
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'TypeError') throw error
    return judged([error.message])
  }
}

/** The bot's messages after `cursor`, once one of them is an answer. */
async function replyTo(chat: Chat, cursor: number): Promise<string[]> {
  const said: string[] = []
  let after = cursor
  do {
    const event = await chat.waitFor(isSaid, 60_000, after)
    after = event.id
    if (event.type === 'message') said.push(event.message.text)
  } while (reading.test(said.at(-1) ?? ''))
  return said
}

/** Whether the bot says something. */
function isSaid(event: ChatEvent): boolean {
  return event.type === 'message' && event.message.from === 'bot'
}
