import type { Message } from '../telegram/chats.ts'
import { type Asked, countFaults, countLost, type Script } from '../telegram/faults.ts'
import { startTelegram } from '../telegram/server.ts'
import type { Chat, Heard } from './chat.ts'

/** What a lost answer brings with itself: the same is asked again, and is done already. */
const doneAlready = ['answerCallbackQuery', 'editMessageText', 'getUpdates']

/** A day on the stand-in for Telegram; a 429 asks for a moment instead of Telegram's whole seconds. */
export async function openTelegram(fault?: Script): Promise<Chat> {
  const telegram = await startTelegram({ retryAfter: 0.02, ...(fault ? { fault } : {}) })
  const clerk = telegram.person('周敏')
  let read = 0
  let withButtons: Message | undefined
  return {
    url: telegram.url,
    token: telegram.token,
    person: clerk.id,
    say: async (text) => clerk.say(text),
    tap: async (label) => clerk.tap(label, withButtons),
    send: async (name, bytes) => clerk.send(name, bytes),
    taken: async (update) => void (await telegram.confirmed(update, AbortSignal.timeout(20_000))),
    async heard() {
      const came = clerk.chat.came.slice(read)
      read += came.length
      const messages = came.flatMap(({ edited, message }) => (edited ? [] : [message]))
      withButtons = messages.findLast(({ reply_markup: markup }) => markup) ?? withButtons
      return messages.map(heardOf)
    },
    troubles: () => ({
      faults: countFaults(telegram.requests),
      lost: countLost(telegram.requests),
      refused: telegram.refused.filter(({ method }) => !doneAlready.includes(method)).map(told),
    }),
    close: () => telegram.down(),
  }
}

function heardOf({ text, caption, document, reply_markup: markup }: Message): Heard {
  const rows = markup?.inline_keyboard.map((row) => row.map(({ text: label }) => label)) ?? []
  return { text: text ?? caption ?? '', file: document?.file_name, rows }
}

function told({ method, answer }: Asked): string {
  return `${method}: ${answer?.ok === false ? answer.description : 'ok'}`
}
