import { joinChat } from '../../bot/channels/office/client.ts'
import { startLocalServer } from '../../bot/channels/office/server.ts'
import { openChatStore } from '../../db/chat/open.ts'
import type { ChatMessage } from '../../bot/channels/office/shapes.ts'
import type { Chat, Heard } from './chat.ts'

/** A day on the office's own chat server. */
export async function openOffice(): Promise<Chat> {
  const store = openChatStore(':memory:')
  const server = await startLocalServer({ store, port: 0, rate: { perChat: 1e6, overall: 1e6 } })
  const clerk = await joinChat(server.url, '周敏')
  let cursor = 0
  let withButtons = 0
  return {
    url: server.url,
    token: server.token,
    person: clerk.id,
    say: async (text) => (await clerk.say(text)).updateId,
    tap: async (label) => (await clerk.tap(withButtons, label)).updateId,
    send: async (name, bytes) => (await clerk.sendFile(name, bytes)).updateId,
    async taken(update) {
      if (!(await clerk.settled(update, 20))) throw new Error(`the bot never took update ${update}`)
    },
    async heard() {
      const events = await clerk.events(cursor)
      cursor = events.at(-1)?.id ?? cursor
      const messages = events.flatMap((event) =>
        event.type === 'message' && event.message.from === 'bot' ? [event.message] : [],
      )
      withButtons = messages.findLast(({ keyboard }) => keyboard.length > 0)?.id ?? withButtons
      return messages.map(heardOf)
    },
    troubles: () => ({ requests: 0, faults: {}, lost: 0, refused: [] }),
    async close() {
      await server.close()
      store.close()
    },
  }
}

function heardOf({ text, file, keyboard }: ChatMessage): Heard {
  return { text, file: file?.name, rows: keyboard.map((row) => row.map(({ text: label }) => label)) }
}
