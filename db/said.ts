import { and, desc, eq, sql } from 'drizzle-orm'
import type { Answered, RepliedTo } from '../core/message.ts'
import type { StoredAction, StoredButton } from '../core/stored.ts'
import { updates } from './channels-table.ts'
import { outbox } from './lanes.ts'
import { changes } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** Finds earlier messages of a chat again, by a tap, a typed number or a reply. */

const ofChat = eq(outbox.chat, given('chat'))
const ofMessage = statement((db) =>
  db
    .select({ buttons: outbox.buttons, update: outbox.update })
    .from(outbox)
    .where(and(ofChat, eq(outbox.messageId, given('messageId'))))
    .orderBy(desc(outbox.id))
    .limit(1),
)
const cameTo = statement((db) =>
  db
    .select({ row: updates.answered, address: changes.address })
    .from(updates)
    .leftJoin(changes, and(eq(changes.filing, updates.filing), eq(changes.update, updates.id)))
    .where(eq(updates.id, given('update')))
    .orderBy(changes.id),
)
const said = statement((db) =>
  db
    .select({ buttons: outbox.buttons, filing: outbox.filing, messageId: outbox.messageId })
    .from(outbox)
    .where(and(eq(outbox.id, given('id')), ofChat)),
)
const newest = statement((db) =>
  db
    .select({ id: outbox.id, messageId: outbox.messageId, buttons: outbox.buttons, update: outbox.update })
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
  /** What was typed, if it may be the label of a button. */
  readonly label?: string
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
  /** The button that the last messages with buttons show under the typed label. */
  readonly labelled?: SaidButton
  readonly changed?: Answered
  readonly repliedTo?: RepliedTo
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

/** How many of the latest messages are searched for a typed label. */
const lately = 6

/** The button that is called so, in the newest message with buttons and those of the same turn. */
export function buttonCalled(store: Store, chat: number, label: string): SaidButton | undefined {
  const rows = newest(store)
    .all({ chat, most: lately })
    .filter(({ buttons }) => buttons.flat().length > 0)
  const [last] = rows
  for (const { id, messageId, buttons, update } of rows) {
    const index = buttons.flat().findIndex((button) => bare(button.label) === label)
    const isLast = id === last?.id || (update !== null && update === last?.update)
    if (index >= 0 && isLast) return saidButton(store, chat, { row: id, message: messageId ?? undefined, index })
  }
  return undefined
}

/** A label as it is typed: without blanks and arrows, in half-width letters. */
function bare(label: string): string {
  return label.normalize('NFKC').replace(/^‹|›$|\s/g, '')
}

/**
 * What a message of the bot to this chat was about: the question that it put, which is the one that its 上一题 leads away
 * from; else what came of the message that it answers.
 */
export function saidAbout(store: Store, chat: number, messageId: string): RepliedTo | undefined {
  const message = ofMessage(store).get({ chat, messageId })
  const put = message?.buttons.flat().flatMap(({ action }) => (action.do === 'back' ? asked(action) : [])) ?? []
  return put[0] ?? (typeof message?.update === 'number' ? echoed(store, message.update) : undefined)
}

/** The cells that an update changed, or the question that it was read as an answer to; whoever replies has seen no more. */
function echoed(store: Store, update: number): RepliedTo | undefined {
  const came = cameTo(store).all({ update })
  const cells = came.flatMap(({ address }) => address ?? [])
  const row = came[0]?.row
  return cells.length > 0 ? { cells } : row ? { row, seen: 0 } : undefined
}

function asked({ row, seen }: StoredAction): Answered[] {
  if (typeof row !== 'string') return []
  return [{ row, ...(typeof seen === 'number' ? { seen } : {}) }]
}
