import { and, desc, eq, sql } from 'drizzle-orm'
import type { Answered } from '../core/message.ts'
import type { StoredAction, StoredButton } from '../core/stored.ts'
import { outbox } from './lanes.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** Finds earlier messages of a chat again, by a tap, a typed number or a reply. */

const ofChat = eq(outbox.chat, given('chat'))
const ofMessage = statement((db) =>
  db
    .select({ buttons: outbox.buttons })
    .from(outbox)
    .where(and(ofChat, eq(outbox.messageId, given('messageId'))))
    .orderBy(desc(outbox.id))
    .limit(1),
)
const said = statement((db) =>
  db
    .select({ buttons: outbox.buttons, filing: outbox.filing, messageId: outbox.messageId })
    .from(outbox)
    .where(and(eq(outbox.id, given('id')), ofChat)),
)
const newest = statement((db) =>
  db
    .select({ id: outbox.id, messageId: outbox.messageId, buttons: outbox.buttons })
    .from(outbox)
    .where(and(ofChat, sql`${outbox.state} = 'sent'`))
    .orderBy(desc(outbox.id))
    .limit(given('most')),
)

/** A button as sent, with the filing that it was about. */
export type SaidButton = StoredButton & { readonly filing?: number }

/** A button as a tap names it: the message that carried it, its outbox row, and its index. */
export type TappedButton = {
  readonly message: string | undefined
  readonly row: number
  /** Counted over all rows of buttons. */
  readonly index: number
}

/**
 * The button, if the tapped message carried it. A row of another message is refused, however its number came to be in
 * the tap.
 */
export function saidButton(
  store: Store,
  chat: number,
  { message, row: id, index }: TappedButton,
): SaidButton | undefined {
  const row = said(store).get({ id, chat })
  const button = row?.buttons.flat()[index]
  if (!row || !button) return undefined
  if (message !== undefined && row.messageId !== null && row.messageId !== message) return undefined
  return row.filing === null ? button : { ...button, filing: row.filing }
}

/**
 * An update's references to earlier messages: a button that was tapped or named by number, an edited message, a message
 * replied to.
 */
export type Refers = {
  readonly button?: TappedButton
  /** The number of a button in the chat's lowest keyboard, from 0. */
  readonly number?: number
  readonly changed?: string
  readonly repliedTo?: string
}

/**
 * What the references resolve to: the button and its outbox row, and the questions that the messages had answered or
 * asked.
 */
export type Referred = {
  readonly button?: SaidButton & { readonly row: number }
  /** Whether there are buttons that a number could mean. */
  readonly hasButtons?: true
  readonly changed?: Answered
  readonly repliedTo?: Answered
}

/** How many of the latest messages of a chat are searched for buttons. */
const recent = 40

/** The row with the chat's lowest keyboard. */
export function newestButtons(
  store: Store,
  chat: number,
): { readonly row: number; readonly message: string | undefined } | undefined {
  const found = newest(store)
    .all({ chat, most: recent })
    .find(({ buttons }) => buttons.flat().length > 0)
  return found && { row: found.id, message: found.messageId ?? undefined }
}

/** The question that a message of the bot asked in this chat: the one before which its 上一题 leads. */
export function askedBy(store: Store, chat: number, messageId: string): Answered | undefined {
  const buttons = ofMessage(store).get({ chat, messageId })?.buttons.flat() ?? []
  return buttons.flatMap(({ action }) => (action.do === 'back' ? asked(action) : []))[0]
}

function asked({ row, seen }: StoredAction): Answered[] {
  if (typeof row !== 'string') return []
  return [{ row, ...(typeof seen === 'number' ? { seen } : {}) }]
}
