import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'

/** A text in somebody's own chat with the bot, as Telegram sends it. */
export function textUpdate(id: number, person: number, text: string): Update {
  const from = { id: person, is_bot: false, first_name: `人${person}` }
  const chat = { id: person, type: 'private' as const, first_name: from.first_name }
  const command = { type: 'bot_command' as const, offset: 0, length: text.length }
  const entities = text.startsWith('/') ? { entities: [command] } : {}
  return { update_id: id, message: { message_id: id, date: 1_720_000_000, from, chat, text, ...entities } }
}

/** The bot's own data, so that it need not ask Telegram. */
export const botInfo = {
  id: 1,
  is_bot: true,
  first_name: '自评助手',
  username: 'ziping_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
} as unknown as Bot['botInfo']

/** Replaces the network: every message is sent at once and returned as Telegram would. */
export const noNetwork = (async (_: string, { body }: { readonly body: string }) => {
  const { chat_id: id, text } = JSON.parse(body)
  const { first_name, username } = botInfo
  const from = { id: botInfo.id, is_bot: true, first_name, username }
  const chat = { id, type: 'private', first_name: `人${id}` }
  return { json: async () => ({ ok: true, result: { message_id: 1, from, chat, date: 1_720_000_000, text } }) }
}) as unknown as typeof fetch
