import * as z from 'zod'
import { addEvent } from '../../../db/chat/events.ts'
import { type Call, chatId, read } from './call.ts'
import { deliver, knownChat, repliedTo, replyParams } from './chat.ts'
import { keyboardOf, replyMarkup } from './markup.ts'
import { captionText, entityList, messageText } from './text.ts'
import { sentFile } from './upload.ts'

const common = {
  chat_id: chatId,
  parse_mode: z.string().optional(),
  reply_markup: replyMarkup.optional(),
  ...replyParams,
}

const textParams = z.object({
  ...common,
  text: z.string({ error: 'message text is empty' }),
  entities: entityList.optional(),
})

export function sendMessage(call: Call) {
  const params = read(call, textParams)
  const account = knownChat(call, params.chat_id)
  const content = messageText({ text: params.text, mode: params.parse_mode, entities: params.entities })
  const keyboard = keyboardOf(params.reply_markup)
  const replyTo = repliedTo(call, account, params)
  return deliver(call, account, () => ({ ...content, keyboard, replyTo, file: null }))
}

const fileParams = z.object({
  ...common,
  document: z.string().optional(),
  photo: z.string().optional(),
  caption: z.string().optional(),
  caption_entities: entityList.optional(),
})

export function sendDocument(call: Call) {
  return sendFile(call, 'document')
}

export function sendPhoto(call: Call) {
  return sendFile(call, 'photo')
}

function sendFile(call: Call, kind: 'document' | 'photo') {
  const params = read(call, fileParams)
  const account = knownChat(call, params.chat_id)
  const entities = params.caption_entities
  const content = captionText({ text: params.caption ?? '', mode: params.parse_mode, entities })
  const keyboard = keyboardOf(params.reply_markup)
  const replyTo = repliedTo(call, account, params)
  return deliver(call, account, () => ({ ...content, keyboard, replyTo, file: sentFile(call, kind, params[kind]) }))
}

const actions = [
  'typing',
  'upload_photo',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_voice',
] as const
const actionParams = z.object({
  chat_id: chatId,
  action: z.enum(actions, { error: 'wrong parameter action in request' }),
})

export function sendChatAction(call: Call): true {
  const { chat_id, action } = read(call, actionParams)
  addEvent(call.office.store, knownChat(call, chat_id).id, { type: 'typing', action })
  return true
}
