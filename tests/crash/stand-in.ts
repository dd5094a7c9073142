import type { Dice } from '../fixtures/dice.ts'
import type { Message } from '../telegram/chats.ts'
import { type Asked, countFaults, countLost, type FaultKind, passing, rolled, type Script } from '../telegram/faults.ts'
import { startTelegram } from '../telegram/server.ts'
import type { Chat, Heard } from './chat.ts'

/** After a lost answer the bot repeats these, and the server says that they are done. */
const doneAlready = ['answerCallbackQuery', 'editMessageText', 'getUpdates']

/** Longer than making a document takes, during which the bot cannot receive answers here. */
const patience = { poll: 2000, document: 2000, call: 2000 }

/** A silent server costs the bot its whole patience, so silence is rarer. */
const kinds: readonly FaultKind[] = [...passing, ...passing, ...passing, 'held', 'heldAfter']

/**
 * A share of all requests meets a fault of any kind; downloads have a longer patience of their own and never meet
 * silence.
 */
export function anyFault(dice: Dice, share: number): Script {
  const any = rolled(dice, share, kinds)
  const passingOne = rolled(dice, share)
  return (asked, count) => (asked.method === 'file' ? passingOne : any)(asked, count)
}

/** A day on the stand-in for Telegram; a 429 asks for a moment instead of Telegram's whole seconds. */
export async function openTelegram(fault?: Script): Promise<Chat> {
  const telegram = await startTelegram({ retryAfter: 0.02, ...(fault ? { fault } : {}) })
  const clerk = telegram.person('周敏')
  let read = 0
  let withButtons: Message | undefined
  return {
    url: telegram.url,
    token: telegram.token,
    ...(fault ? { patience } : {}),
    person: clerk.id,
    say: async (text) => clerk.say(text),
    tap: async (label) => clerk.tap(label, withButtons),
    send: async (name, bytes) => clerk.send(name, bytes),
    taken: async (update) => void (await telegram.confirmed(update, AbortSignal.timeout(120_000))),
    async heard() {
      const came = clerk.chat.came.slice(read)
      read += came.length
      const messages = came.flatMap(({ edited, message }) => (edited ? [] : [message]))
      withButtons = messages.findLast(({ reply_markup: markup }) => markup) ?? withButtons
      return messages.map(heardOf)
    },
    troubles: () => ({
      faults: countFaults(telegram.requests),
      requests: telegram.requests.length,
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
