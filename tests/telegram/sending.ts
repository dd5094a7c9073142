import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import type { Chat, Content, Message, World } from './chats.ts'
import { chatId, flag, messageId, type Params, readParams } from './checks.ts'
import { type Keyboard, replyMarkup } from './markup.ts'
import { badRequest, Refusal } from './refusal.ts'
import { captionText, type Formatted, format, messageText } from './text.ts'

/** Files of a form by the name of their field. */
export type Uploads = Map<string, { readonly name: string; readonly bytes: Uint8Array }>

/** One call: its parameters, and a signal that its caller is gone. */
export type Call = {
  readonly world: World
  readonly params: Params
  readonly uploads: Uploads
  readonly gone: AbortSignal
}

const common = {
  chat_id: chatId,
  reply_markup: replyMarkup,
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
}
const text = z.strictObject({ ...common, ...format, text: z.string().default('') })
const document = z.strictObject({
  ...common,
  document: z.string().default(''),
  caption: z.string().default(''),
  parse_mode: format.parse_mode,
  caption_entities: format.entities,
})
const edited = z.strictObject({
  ...format,
  chat_id: chatId,
  message_id: messageId,
  text: z.string().default(''),
  reply_markup: replyMarkup,
})

export function sendMessage({ world, params }: Call): Message {
  const { chat_id, text: said, reply_markup: rows, ...given } = readParams(params, text)
  const chat = world.openChat(chat_id)
  return world.post(chat, world.bot, { ...textContent(messageText(said, given)), ...markup(rows) })
}

export function sendDocument({ world, params, uploads }: Call): Message {
  const { chat_id, caption, reply_markup: rows, ...given } = readParams(params, document)
  const chat = world.openChat(chat_id)
  const words = captionContent(captionText(caption, { ...given, entities: given.caption_entities }))
  const { name, bytes } = uploadOf(uploads, given.document, world.mostSent)
  return world.post(chat, world.bot, { document: world.addFile(name, bytes), ...words, ...markup(rows) })
}

export function editMessageText({ world, params }: Call): Message {
  const { chat_id, message_id: id, text: said, reply_markup: rows, ...given } = readParams(params, edited)
  const chat = world.openChat(chat_id)
  return edit(world, chat, editable(chat, id), { ...textContent(messageText(said, given)), ...markup(rows) })
}

function textContent({ text, entities }: Formatted): Content {
  return { text, ...(entities.length > 0 ? { entities } : {}) }
}

function captionContent({ text, entities }: Formatted): Content {
  if (text === '') return {}
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
}

function markup(rows: Keyboard): Content {
  return rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}
}

function uploadOf(uploads: Uploads, given: string, mostSent: number) {
  const upload = uploads.get(given.startsWith('attach://') ? given.slice('attach://'.length) : 'document')
  if (!upload && given === '') throw badRequest('there is no document in the request')
  if (!upload) throw badRequest('wrong file identifier/HTTP URL specified')
  if (upload.bytes.byteLength === 0) throw badRequest('file must be non-empty')
  if (upload.bytes.byteLength > mostSent) throw new Refusal(413, 'Request Entity Too Large')
  return upload
}

function editable(chat: Chat, id: number): Message {
  const message = chat.messages.get(id)
  if (!message) throw badRequest('message to edit not found')
  if (!message.from.is_bot) throw badRequest("message can't be edited")
  if (message.document) throw badRequest('there is no text in the message to edit')
  return message
}

const unchanged =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content ' +
  'and reply markup of the message'

function edit(world: World, chat: Chat, message: Message, content: Content): Message {
  const { message_id, from, chat: shape, date, edit_date: _, ...before } = message
  if (isDeepStrictEqual(before, content)) throw badRequest(unchanged)
  return world.change(chat, { message_id, from, chat: shape, date, edit_date: world.seconds, ...content })
}
