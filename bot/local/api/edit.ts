import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { changeMessage, findMessage, type MessageChange, removeMessage } from '../../../db/chat/messages.ts'
import type { Account, ChatMessage } from '../../../db/chat/types.ts'
import { limits } from '../limits.ts'
import { badRequest, type Call, chatId, messageId, read } from './call.ts'
import { knownChat } from './chat.ts'
import { keyboardOf, replyMarkup } from './markup.ts'
import { toMessage } from './shapes.ts'
import { entityList, messageText } from './text.ts'

const unchanged =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content ' +
  'and reply markup of the message'

const markupParams = z.object({ chat_id: chatId, message_id: messageId, reply_markup: replyMarkup.optional() })
const textParams = markupParams.extend({
  text: z.string({ error: 'message text is empty' }),
  parse_mode: z.string().optional(),
  entities: entityList.optional(),
})

export function editMessageText(call: Call) {
  const params = read(call, textParams)
  const account = knownChat(call, params.chat_id)
  const message = editable(call, account, params.message_id)
  if (message.file !== null) throw badRequest('there is no text in the message to edit')
  const content = messageText({ text: params.text, mode: params.parse_mode, entities: params.entities })
  return change(call, account, message, { ...content, keyboard: keyboardOf(params.reply_markup) })
}

export function editMessageReplyMarkup(call: Call) {
  const params = read(call, markupParams)
  const account = knownChat(call, params.chat_id)
  const message = editable(call, account, params.message_id)
  return change(call, account, message, { keyboard: keyboardOf(params.reply_markup) })
}

const deleteParams = z.object({ chat_id: chatId, message_id: messageId })

export function deleteMessage(call: Call): true {
  const { chat_id, message_id } = read(call, deleteParams)
  const { store } = call.office
  const account = knownChat(call, chat_id)
  const message = findMessage(store, account.id, message_id)
  if (message === undefined) throw badRequest('message to delete not found')
  if (store.now() - message.date * 1000 > limits.deleteAge) throw badRequest("message can't be deleted for everyone")
  removeMessage(store, account.id, message_id)
  return true
}

function editable(call: Call, account: Account, id: number): ChatMessage {
  const message = findMessage(call.office.store, account.id, id)
  if (message === undefined) throw badRequest('message to edit not found')
  if (message.from !== 'bot') throw badRequest("message can't be edited")
  return message
}

function change(call: Call, account: Account, message: ChatMessage, wanted: MessageChange) {
  if (isDeepStrictEqual({ ...message, ...wanted }, message)) throw badRequest(unchanged)
  return toMessage(call.office, account, changeMessage(call.office.store, account.id, message, wanted))
}
