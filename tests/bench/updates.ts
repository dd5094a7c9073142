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

/** What the bot is to Telegram, so that it need not ask. */
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

/** Less than what Telegram answers, so that whoever keeps it has less to keep. */
const sent = { message_id: 1, date: 1_720_000_000, chat: { id: 1, type: 'private' }, text: '下一题' }

/** Stands where the network is: every call succeeds at once. */
export const noNetwork = (async () => ({ json: async () => ({ ok: true, result: sent }) })) as unknown as typeof fetch
