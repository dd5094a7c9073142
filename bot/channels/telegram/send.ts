import { type Api, GrammyError, InputFile } from 'grammy'
import { withoutInvisible } from '../../../core/values/visible.ts'
import type { QueuedSay } from '../../../db/outbox.ts'
import { buttonData } from '../../buttons.ts'
import type { Delivery } from '../channel.ts'
import { nodeSignal } from './client.ts'

/** The part of the Bot API that sends, and that leaves a group. */
export type SendingApi = Pick<Api, 'sendMessage' | 'editMessageText' | 'sendDocument' | 'leaveChat'>

/** A wrong token or another poller is not the message's fault: the message waits. */
const notTheMessage: readonly number[] = [401, 404, 409]

/** Sends one row and returns the outcome; never throws. A group has then received its only message and is left. */
export async function deliver(api: SendingApi, say: QueuedSay, abort: AbortSignal): Promise<Delivery> {
  const signal = nodeSignal(abort)
  const delivery = await attempt(api, say, signal)
  if (isGroup(say) && (delivery.end === 'sent' || delivery.end === 'refused'))
    await api.leaveChat(Number(say.address), signal).catch(() => undefined)
  return delivery
}

/** Telegram's ids of groups are negative. */
function isGroup({ address }: QueuedSay): boolean {
  return address.startsWith('-')
}

async function attempt(api: SendingApi, say: QueuedSay, signal: Signal): Promise<Delivery> {
  try {
    return { end: 'sent', messageId: await send(api, say, signal) }
  } catch (error) {
    return judge(error)
  }
}

type Signal = Parameters<SendingApi['sendMessage']>[3]

async function send(api: SendingApi, say: QueuedSay, signal: Signal): Promise<string | undefined> {
  if (say.kind === 'edit') return edit(api, say, signal)
  const message = say.kind === 'document' ? sendDocument(api, say, signal) : sendMessage(api, say, signal)
  return idOf(await message)
}

function idOf({ message_id: id }: { readonly message_id: number }): string {
  return String(id)
}

function sendMessage(api: SendingApi, say: QueuedSay, signal: Signal) {
  const entities =
    say.kind === 'mono' ? { entities: [{ type: 'pre' as const, offset: 0, length: say.text.length }] } : {}
  return api.sendMessage(Number(say.address), say.text, { ...entities, ...markup(say) }, signal)
}

function sendDocument(api: SendingApi, say: QueuedSay, signal: Signal) {
  const name = withoutInvisible(say.fileName ?? '')
  const caption = say.text === '' ? {} : { caption: say.text }
  return api.sendDocument(
    Number(say.address),
    new InputFile(say.bytes ?? new Uint8Array(), name),
    { ...caption, ...markup(say) },
    signal,
  )
}

/** Edits a message; if it is gone or cannot be edited, sends a new one. */
async function edit(api: SendingApi, say: QueuedSay, signal: Signal): Promise<string | undefined> {
  try {
    await api.editMessageText(Number(say.address), Number(say.target), say.text, markup(say), signal)
    return say.target ?? undefined
  } catch (error) {
    if (tells(error, 'message is not modified')) return say.target ?? undefined
    if (!gone.some((words) => tells(error, words))) throw error
    return idOf(await sendMessage(api, say, signal))
  }
}

const gone = ['message to edit not found', "message can't be edited", 'no text in the message to edit']

function tells(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.error_code === 400 && error.description.includes(words)
}

/** Buttons in Telegram's form. */
function markup({ id, buttons }: QueuedSay) {
  let index = 0
  const keyboard = buttons
    .filter((row) => row.length > 0)
    .map((row) => row.map(({ label }) => ({ text: label, callback_data: buttonData(id, index++) })))
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
