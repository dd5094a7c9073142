/** A formatted part of a text; offsets and lengths in UTF-16 units, as Telegram counts them. */
export type Entity = { type: EntityType; offset: number; length: number; url?: string; language?: string }

export type EntityType =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'code'
  | 'pre'
  | 'text_link'
  | 'blockquote'
  | 'url'
  | 'bot_command'

/** A button sends `data` back to the bot or opens `url`. */
export type Button = { text: string; data: string } | { text: string; url: string }

/** Rows of buttons under a message; no rows, no keyboard. */
export type Keyboard = Button[][]

/** Everything about a file but its bytes. Sizes in bytes, width and height in pixels (photos only). */
export type ChatFile = {
  id: string
  uniqueId: string
  kind: 'document' | 'photo'
  name: string
  mime: string
  size: number
  width: number | null
  height: number | null
  /** Whether the bytes are gone: the bot has read them. */
  dropped: boolean
}

/** One message as it stands now. Dates in whole seconds since 1970; `text` is the caption when there is a file. */
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

/** What happened in one person's chat; a message is kept as it stood at that moment. */
export type EventBody =
  | { type: 'message' | 'edited'; message: ChatMessage }
  | { type: 'deleted'; messageId: number }
  | { type: 'typing'; action: string }
  | { type: 'notice'; queryId: string; text: string; alert: boolean }

/** An entry of a person's event log. Ids only grow; `at` in milliseconds. */
export type ChatEvent = { id: number; at: number } & EventBody

/** A person of this chat; `id` is the Telegram user id and the id of the private chat. */
export type Account = { id: number; name: string; blocked: boolean }

/** A device on which a person is signed in. Times in milliseconds; `browser` is coarse, empty where unknown. */
export type Device = { id: string; createdAt: number; seenAt: number; browser: string }

export type UpdateKind = 'message' | 'edited_message' | 'callback_query' | 'my_chat_member'

/** An update waiting for the bot; `body` is the Bot API object of that kind. */
export type PendingUpdate = { id: number; kind: UpdateKind; body: unknown }

export type Command = { command: string; description: string }
