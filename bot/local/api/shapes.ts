import type { CallbackQuery, ChatMemberUpdated, InlineKeyboardButton, Message, MessageEntity, User } from 'grammy/types'
import { findMessage } from '../../../db/chat/messages.ts'
import type { Account, ChatFile, ChatMessage, Keyboard } from '../../../db/chat/types.ts'
import type { Office } from './call.ts'

/** A message as the Bot API shows it, with the message it answers (if that is still there). */
export function toMessage(office: Office, account: Account, message: ChatMessage): Message {
  const replied = message.replyTo === null ? undefined : findMessage(office.store, account.id, message.replyTo)
  const shown = shape(office, account, message)
  if (replied === undefined) return shown
  return { ...shown, reply_to_message: shape(office, account, replied) as NonNullable<Message['reply_to_message']> }
}

export function toUser(account: Account): User {
  return { id: account.id, is_bot: false, first_name: account.name, language_code: 'zh-hans' }
}

/** What the bot is told of a tap. */
export function toQuery(
  office: Office,
  account: Account,
  message: ChatMessage,
  id: string,
  data: string,
): CallbackQuery {
  const chat_instance = `${office.bot.id}${account.id}`
  return { id, from: toUser(account), message: toMessage(office, account, message), chat_instance, data }
}

/** What the bot is told when a person blocks it or lets it in again. */
export function toMembership(office: Office, account: Account, blocked: boolean): ChatMemberUpdated {
  const member = { status: 'member', user: office.bot } as const
  const kicked = { status: 'kicked', user: office.bot, until_date: 0 } as const
  return {
    chat: toChat(account),
    from: toUser(account),
    date: Math.floor(office.store.now() / 1000),
    old_chat_member: blocked ? member : kicked,
    new_chat_member: blocked ? kicked : member,
  }
}

export function toChat(account: Account) {
  return { id: account.id, type: 'private', first_name: account.name } as const
}

function shape(office: Office, account: Account, message: ChatMessage): Message {
  return {
    message_id: message.id,
    from: message.from === 'bot' ? toBot(office) : toUser(account),
    chat: toChat(account),
    date: message.date,
    ...(message.editDate === null ? {} : { edit_date: message.editDate }),
    ...contentOf(message),
    ...(message.keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: toButtons(message.keyboard) } }),
  }
}

function contentOf({ text, entities, file }: ChatMessage): Partial<Message> {
  const marks = entities as MessageEntity[]
  if (file === null) return { text, ...(marks.length === 0 ? {} : { entities: marks }) }
  const caption = text === '' ? {} : { caption: text, ...(marks.length === 0 ? {} : { caption_entities: marks }) }
  return { ...fileOf(file), ...caption }
}

function fileOf(file: ChatFile): Partial<Message> {
  const ids = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size }
  if (file.kind === 'photo') return { photo: [{ ...ids, width: file.width ?? 0, height: file.height ?? 0 }] }
  return { document: { ...ids, file_name: file.name, mime_type: file.mime } }
}

function toButtons(keyboard: Keyboard): InlineKeyboardButton[][] {
  return keyboard.map((row) =>
    row.map((button) =>
      'url' in button ? { text: button.text, url: button.url } : { text: button.text, callback_data: button.data },
    ),
  )
}

function toBot(office: Office): User {
  const { id, is_bot, first_name, username } = office.bot
  return { id, is_bot, first_name, username }
}
