import { type Api, GrammyError, InputFile } from 'grammy'
import { withoutInvisible } from '../core/values/visible.ts'
import type { QueuedSay } from '../db/outbox.ts'
import { nodeSignal } from './telegram/client.ts'

/** The part of the Bot API that sends, and that leaves a group. */
export type SendingApi = Pick<Api, 'sendMessage' | 'editMessageText' | 'sendDocument' | 'leaveChat'>

/** What became of one attempt to send. */
export type Delivery =
  | { readonly end: 'sent'; readonly messageId: number | undefined }
  /** Too fast for this chat; the seconds are Telegram's. */
  | { readonly end: 'tooFast'; readonly seconds: number | undefined }
  | { readonly end: 'troubled'; readonly reason: string }
  | { readonly end: 'blocked' }
  | { readonly end: 'refused'; readonly reason: string }

/** A wrong token or another poller is the office's mistake, not the message's: the message waits. */
const notTheMessage: readonly number[] = [401, 404, 409]

/** Sends one row and says what became of it; never throws. A group has then heard all there is to say to it, and is left. */
export async function deliver(api: SendingApi, say: QueuedSay, abort: AbortSignal): Promise<Delivery> {
  const signal = nodeSignal(abort)
  const delivery = await attempt(api, say, signal)
  if (isGroup(say) && (delivery.end === 'sent' || delivery.end === 'refused'))
    await api.leaveChat(say.chat, signal).catch(() => undefined)
  return delivery
}

/** Telegram counts groups below zero. */
function isGroup({ chat }: QueuedSay): boolean {
  return chat < 0
}

async function attempt(api: SendingApi, say: QueuedSay, signal: Signal): Promise<Delivery> {
  try {
    return { end: 'sent', messageId: await send(api, say, signal) }
  } catch (error) {
    return judge(error)
  }
}

type Signal = Parameters<SendingApi['sendMessage']>[3]

async function send(api: SendingApi, say: QueuedSay, signal: Signal): Promise<number | undefined> {
  if (say.kind === 'edit') return edit(api, say, signal)
  const message = say.kind === 'document' ? sendDocument(api, say, signal) : sendMessage(api, say, signal)
  return (await message).message_id
}

function sendMessage(api: SendingApi, say: QueuedSay, signal: Signal) {
  const entities =
    say.kind === 'mono' ? { entities: [{ type: 'pre' as const, offset: 0, length: say.text.length }] } : {}
  return api.sendMessage(say.chat, say.text, { ...entities, ...markup(say) }, signal)
}

function sendDocument(api: SendingApi, say: QueuedSay, signal: Signal) {
  const name = withoutInvisible(say.fileName ?? '')
  const caption = say.text === '' ? {} : { caption: say.text }
  return api.sendDocument(
    say.chat,
    new InputFile(say.bytes ?? new Uint8Array(), name),
    { ...caption, ...markup(say) },
    signal,
  )
}

/** An edit of a message that never came is done; of one that is gone or cannot be edited, a new message. */
async function edit(api: SendingApi, say: QueuedSay, signal: Signal): Promise<number | undefined> {
  if (say.target === null) return undefined
  try {
    await api.editMessageText(say.chat, say.target, say.text, markup(say), signal)
    return say.target
  } catch (error) {
    if (tells(error, 'message is not modified')) return say.target
    if (!gone.some((words) => tells(error, words))) throw error
    return (await sendMessage(api, say, signal)).message_id
  }
}

const gone = ['message to edit not found', "message can't be edited", 'no text in the message to edit']

function tells(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.error_code === 400 && error.description.includes(words)
}

/** Buttons carry the id of the row they stand under and their place in it. */
function markup({ id, buttons }: QueuedSay) {
  let index = 0
  const keyboard = buttons
    .filter((row) => row.length > 0)
    .map((row) => row.map(({ label }) => ({ text: label, callback_data: `${id}.${index++}` })))
  return keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } }
}

function judge(error: unknown): Delivery {
  if (!(error instanceof GrammyError)) return { end: 'troubled', reason: 'network' }
  const { error_code: code, description, parameters } = error
  if (code === 429) return { end: 'tooFast', seconds: parameters.retry_after }
  if (code === 403) return { end: 'blocked' }
  const reason = `${code} ${description}`
  const ours = code >= 400 && code < 500 && !notTheMessage.includes(code)
  return ours ? { end: 'refused', reason } : { end: 'troubled', reason }
}
