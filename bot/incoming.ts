import type { Context as GrammyContext } from 'grammy'
import { Settings } from 'luxon'
import type { Around } from '../core/dialogue/known.ts'
import { linkTo } from '../core/dialogue/links.ts'
import type { Message } from '../core/dialogue/message.ts'
import { readAction } from '../core/dialogue/stored.ts'
import { visibleName } from '../core/names.ts'
import type { Heard, Refers, Update } from '../db/turns.ts'
import { plainWords } from './words/plain.ts'

/** What a chat's update comes to: something the dialogue can take, or a sentence that answers it. */
export type Read = { readonly message: Message } | { readonly answer: string }

/** The update as the database needs to know it; undefined for updates that nobody speaks. */
export function updateOf(ctx: GrammyContext): Update | undefined {
  if (!ctx.chat || !ctx.from) return undefined
  const messageId = ctx.msg?.message_id
  return {
    id: ctx.update.update_id,
    chat: ctx.chat.id,
    sender: { id: ctx.from.id, name: visibleName(ctx.from.first_name) },
    at: new Date(Settings.now()).toISOString(),
    refers: refersTo(ctx),
    ...(messageId === undefined ? {} : { messageId }),
  }
}

/** The earlier messages that an update is about. */
function refersTo(ctx: GrammyContext): Refers {
  const [, outbox, index] = /^(\d{1,15})\.(\d{1,3})$/.exec(ctx.callbackQuery?.data ?? '') ?? []
  const to = ctx.message?.reply_to_message
  return {
    ...(outbox && index ? { button: { outbox: Number(outbox), index: Number(index) } } : {}),
    ...(ctx.editedMessage ? { changed: ctx.editedMessage.message_id } : {}),
    ...(to && to.from?.id === ctx.me.id ? { repliedTo: to.message_id } : {}),
  }
}

/** Reads an update's content: a text, a tapped button, a file to check, or something that cannot be read. */
export function readUpdate(ctx: GrammyContext, heard: Heard, around: Pick<Around, 'links'>): Read {
  if (ctx.callbackQuery?.data !== undefined) return tapped(heard, refersTo(ctx))
  if (ctx.editedMessage) return changed(heard, ctx.editedMessage)
  const text = ctx.message?.text
  if (text !== undefined)
    return pastedLink(text, around) ?? { message: { kind: 'text', text, ...heard.referred.repliedTo } }
  const document = ctx.message?.document
  if (!document) return { message: { kind: 'unreadable' } }
  const { file_id: file, file_name: name = '', file_size: size = 0 } = document
  return { message: { kind: 'file', file, name, size } }
}

/** What a token follows in the link that brings it to the bot. */
export function linksTo(chat: string | undefined, username: string): string {
  return `${chat ? `${chat}/` : `https://t.me/${username}`}?start=`
}

/** A link of ours that is pasted does what opening it does; one of another address does nothing. */
function pastedLink(text: string, around: Pick<Around, 'links'>): Read | undefined {
  const token = /^https?:\/\/\S*[?&]start=([\w-]{1,64})$/.exec(text.trim())?.[1]
  if (token === undefined) return undefined
  return text.trim() === linkTo(around, token)
    ? { message: { kind: 'text', text: `/start ${token}` } }
    : { answer: plainWords.foreignLink }
}

/** An answer that its writer has changed is read again for its question. */
function changed({ referred }: Heard, { text }: { text?: string }): Read {
  if (text === undefined || !referred.changed) return { answer: plainWords.editedMessage }
  return { message: { kind: 'text', text, ...referred.changed, changed: true } }
}

/** A button means what was said with it, to this chat, about the filing that is open now. */
function tapped({ referred, filing }: Heard, { button: under }: Refers): Read {
  const { button } = referred
  if (!button || !under) return { answer: plainWords.oldButton }
  const here = button.filing === undefined || button.filing === filing?.id
  const action = here ? readAction(button.action) : ({ do: 'elsewhere', filing: button.filing } as const)
  if (!action) return { answer: plainWords.outdatedButton }
  return { message: { kind: 'action', action, tapped: under.outbox } }
}
