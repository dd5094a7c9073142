import type { MenuRow } from '../../../db/page/menus.ts'

/** The page's JSON. */

/** A formatted part of a text; offsets and lengths in UTF-16 units. */
export type Entity = { type: 'pre' | 'url' | 'bot_command'; offset: number; length: number }

/** A button sends `data` back. */
export type Button = { text: string; data: string }

/** Rows of buttons under a message; no rows, no keyboard. */
export type Keyboard = Button[][]

/** Everything about a file but its bytes; sizes in bytes. */
export type ChatFile = {
  id: string
  uniqueId: string
  kind: 'document'
  name: string
  mime: string
  size: number
  width: null
  height: null
  /** Whether the bytes are deleted, because the bot has read them. */
  dropped: boolean
}

/** One message in its current state. Dates in whole seconds since 1970; `text` is the caption if there is a file. */
export type ChatMessage = {
  id: number
  from: 'person' | 'bot'
  date: number
  editDate: number | null
  text: string
  entities: Entity[]
  replyTo: number | null
  keyboard: Keyboard
  file: ChatFile | null
}

/** An event in one person's chat; a message is given as it was at that moment. */
export type EventBody =
  | { type: 'message' | 'edited'; message: ChatMessage }
  | { type: 'typing'; action: string }
  | { type: 'notice'; queryId: string; text: string; alert: boolean }
  /**
   * What `GET /chat/view` gives is another version now: its ETag without quotes, and the title of the filing in hand.
   */
  | { type: 'changed'; version: string; title: string | null }

/** Ids only grow; `at` in ms. A passing event has the id of the event before it. */
export type ChatEvent = { id: number; at: number } & EventBody

/** A command of the menu; `word`: the Chinese word that does the same. */
export type Command = MenuRow & { readonly word?: string }

/** The signed-in person, the title of the filing in hand, and the bot with their menu. */
export type Profile = {
  readonly id: number
  readonly name: string
  readonly blocked: boolean
  readonly title: string | null
  readonly bot: { readonly name: string; readonly commands: readonly Command[] }
}

/** A device of one person; times in ms since 1970, `here`: the one that asks. */
export type Device = {
  readonly id: string
  readonly browser: string
  readonly createdAt: number
  readonly seenAt: number
  readonly here: boolean
}

/** A code that makes another device a person's own: as such, and in a link to `url`. */
export type NewCode = { readonly code: string; readonly link: string; readonly url: string; readonly minutes: number }

/** A row of the form, perhaps one of its cells, or a finding there that is to be explained. */
export type OnForm = { readonly row: string; readonly cell?: string; readonly finding?: string }

/** A message with the words that were looked for; `text` is the part around them. */
export type Found = Pick<ChatMessage, 'id' | 'from' | 'date' | 'text'>
