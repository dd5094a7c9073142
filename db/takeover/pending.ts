import { and, eq, inArray } from 'drizzle-orm'
import { updates } from '../channels-table.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import type { OldPage } from './old-page.ts'

/** The parts of a Bot API update that are needed here. */
type Message = {
  readonly message_id?: number
  readonly chat?: { readonly id?: number }
  readonly text?: string
  readonly caption?: string
  readonly document?: { readonly file_name?: string }
  readonly reply_markup?: {
    readonly inline_keyboard?: readonly (readonly { readonly text: string; readonly callback_data?: string }[])[]
  }
}
type Query = { readonly data?: string; readonly message?: Message }

const taken = statement((db) =>
  db
    .select({ id: updates.id })
    .from(updates)
    .where(
      and(
        inArray(updates.channel, ['telegram', 'office']),
        eq(updates.external, given('external')),
        eq(updates.chat, given('chat')),
        eq(updates.message, given('message')),
      ),
    ),
)

/** An account's actions that the bot never processed, in words: a text, a file's name, a button's label. */
export function untaken(store: Store, old: OldPage, account: number, chat: number | undefined): readonly string[] {
  return old.pending.flatMap(({ id, kind, body }) => {
    const { message, words } = said(kind, JSON.parse(body))
    if (message?.chat?.id !== account || words === undefined) return []
    const key = { external: String(id), chat, message: String(message.message_id) }
    return chat !== undefined && taken(store).get(key) ? [] : [words]
  })
}

function said(
  kind: string,
  body: Message & Query,
): { readonly message?: Message; readonly words?: string | undefined } {
  if (kind === 'message' || kind === 'edited_message')
    return { message: body, words: body.text ?? body.document?.file_name ?? body.caption }
  if (kind !== 'callback_query' || !body.message) return {}
  const buttons = body.message.reply_markup?.inline_keyboard?.flat() ?? []
  return { message: body.message, words: buttons.find((one) => one.callback_data === body.data)?.text }
}
