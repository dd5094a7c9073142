import { randomBytes } from 'node:crypto'
import type { Context as GrammyContext } from 'grammy'
import { DateTime, Settings } from 'luxon'
import type { Message } from '../core/dialogue/message.ts'
import { readAction, readPlace } from '../core/dialogue/stored.ts'
import type { Incoming } from '../core/dialogue/talk.ts'
import type { Person } from '../core/filing.ts'
import { visibleName } from '../core/names.ts'
import type { Context, Update } from '../db/turns.ts'
import { remindersView } from './reminders/view.ts'
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
    ...(messageId === undefined ? {} : { messageId }),
  }
}

/** Reads an update's content: a text, a tapped button, a file to check, or something that cannot be read. */
export function readUpdate(ctx: GrammyContext, context: Context, around: Pick<Surroundings, 'link'>): Read {
  const data = ctx.callbackQuery?.data
  if (data !== undefined) return tapped(context, data)
  if (ctx.editedMessage) return changed(context, ctx.editedMessage)
  const text = ctx.message?.text
  if (text !== undefined)
    return pastedLink(text, around) ?? { message: { kind: 'text', text, ...repliedTo(ctx, context) } }
  const document = ctx.message?.document
  if (!document) return { message: { kind: 'unreadable' } }
  const { file_id: file, file_name: name = '', file_size: size = 0 } = document
  return { message: { kind: 'file', file, name, size } }
}

/** What the dialogue is told of the world around it. */
export type Surroundings = {
  readonly zone: string
  /** Whether a model can draft sections. */
  readonly model: boolean
  /** The link that brings an invitation's token to the bot. */
  link(token: string): string
}

/** The dialogue's view of the message. */
export function incomingOf(context: Context, message: Message, { zone, model, link }: Surroundings): Incoming {
  const place = readPlace(context.place)
  return {
    person: seenAs(context.person),
    message,
    model,
    today: () => DateTime.now().setZone(zone).toISODate() ?? '',
    now: () => DateTime.utc().toISO(),
    local: (at) => DateTime.fromISO(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
    newToken,
    link,
    lastTurn: () => context.lastTurn(),
    draft: (section) => context.draft(section),
    reading: () => context.reading(),
    received: (file) => context.received(file),
    office: context.office,
    reminders: () => remindersView(context, zone),
    ...(context.filing ? { filing: context.filing } : {}),
    ...(place ? { place } : {}),
    ...(context.seen === undefined ? {} : { seen: context.seen }),
  }
}

/** A person as everybody sees their name, whatever an earlier program kept. */
function seenAs({ name = '', ...person }: Person): Person {
  const seen = visibleName(name)
  return seen === '' ? person : { ...person, name: seen }
}

/** A word that nobody can guess. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

/** The link that brings a token to the bot. */
export function linkOf(chat: string | undefined, username: string, token: string): string {
  return `${chat ? `${chat}/` : `https://t.me/${username}`}?start=${token}`
}

/** A link of ours that is pasted does what opening it does; one of another address does nothing. */
function pastedLink(text: string, { link }: Pick<Surroundings, 'link'>): Read | undefined {
  const token = /^https?:\/\/\S*[?&]start=([\w-]{1,64})$/.exec(text.trim())?.[1]
  if (token === undefined) return undefined
  return text.trim() === link(token)
    ? { message: { kind: 'text', text: `/start ${token}` } }
    : { answer: plainWords.foreignLink }
}

/** An answer that its writer has changed is read again for its question. */
function changed(context: Context, { message_id, text }: { message_id: number; text?: string }): Read {
  const answered = text === undefined ? undefined : context.answeredBy(message_id)
  if (text === undefined || answered === undefined) return { answer: plainWords.editedMessage }
  return { message: { kind: 'text', text, ...answered, changed: true } }
}

/** A reply to a question of the bot answers that question. */
function repliedTo(ctx: GrammyContext, context: Context): { row?: string; seen?: number } {
  const to = ctx.message?.reply_to_message
  return (to && to.from?.id === ctx.me.id && context.askedBy(to.message_id)) || {}
}

/** A button means what was said with it, to this chat, about the filing that is open now. */
function tapped(context: Context, data: string): Read {
  const [, outboxId, index] = /^(\d{1,15})\.(\d{1,3})$/.exec(data) ?? []
  const button = outboxId && index ? context.saidButton(Number(outboxId), Number(index)) : undefined
  if (!button) return { answer: plainWords.oldButton }
  const here = button.filing === undefined || button.filing === context.filing?.id
  const action = here ? readAction(button.action) : ({ do: 'elsewhere', filing: button.filing } as const)
  if (!action) return { answer: plainWords.outdatedButton }
  return { message: { kind: 'action', action, tapped: Number(outboxId) } }
}
