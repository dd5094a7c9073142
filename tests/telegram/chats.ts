import type { Keyboard } from './markup.ts'
import { Moments } from './moments.ts'
import { badRequest, Refusal } from './refusal.ts'
import type { Entity } from './text.ts'
import { Updates } from './updates.ts'

export type User = {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly username?: string
}

export type Document = {
  readonly file_id: string
  readonly file_unique_id: string
  readonly file_name: string
  readonly file_size: number
}

/** A message in the shape of the Bot API. */
export type Message = {
  readonly message_id: number
  readonly from: User
  readonly chat: { readonly id: number; readonly type: string; readonly first_name?: string; readonly title?: string }
  /** Seconds since 1970. */
  readonly date: number
  readonly edit_date?: number
  readonly text?: string
  readonly entities?: readonly Entity[]
  readonly caption?: string
  readonly caption_entities?: readonly Entity[]
  readonly document?: Document
  readonly reply_to_message?: Message
  readonly reply_markup?: { readonly inline_keyboard: Keyboard }
}

/** The contents of a message. */
export type Content = Omit<Message, 'message_id' | 'from' | 'chat' | 'date'>

/** A message of the bot as it came, new or edited. */
export type Came = { readonly edited: boolean; readonly message: Message }

/** One chat: a person's own with the bot, or a group. */
export type Chat = {
  readonly id: number
  readonly shape: Message['chat']
  /** The messages in their current versions, oldest first. */
  readonly messages: Map<number, Message>
  /** What the bot sent and edited, in order. */
  readonly came: Came[]
  /** The activity that the bot shows. */
  readonly actions: string[]
  /** Whether the bot may write here: a person has written and not blocked it, a group has not been left. */
  open: 'unknown' | 'yes' | 'blocked' | 'left'
}

/** A tap on a button, and the bot's answer to it. */
export type Tap = {
  readonly id: string
  readonly at: number
  readonly data: string
  answer?: { readonly text: string }
}

export type StoredFile = { readonly path: string; readonly document: Document; readonly bytes: Uint8Array }

/** Settings that a test may override. */
export type Limits = {
  /** In ms since 1970. */
  readonly now: () => number
  /** How long a second of a long poll takes, in ms. */
  readonly secondMs: number
  /** The largest file that a bot may send, in bytes. */
  readonly mostSent: number
}

/** Everything that the server stores. */
export class World {
  readonly token: string
  readonly bot: User
  readonly moments = new Moments()
  readonly updates: Updates
  readonly chats = new Map<number, Chat>()
  readonly files = new Map<string, StoredFile>()
  readonly taps = new Map<string, Tap>()
  commands: readonly { readonly command: string; readonly description: string }[] = []
  /** In ms since 1970. */
  readonly now: () => number
  /** The largest file that a bot may send, in bytes. */
  readonly mostSent: number
  #messages = 0

  constructor(token: string, { now, secondMs, mostSent }: Limits) {
    this.token = token
    this.bot = { id: Number.parseInt(token, 10), is_bot: true, first_name: '自评助手', username: 'ziping_bot' }
    this.now = now
    this.mostSent = mostSent
    this.updates = new Updates(this.moments, secondMs)
  }

  addChat(shape: Message['chat'], open: Chat['open']): Chat {
    const chat: Chat = { id: shape.id, shape, messages: new Map(), came: [], actions: [], open }
    this.chats.set(chat.id, chat)
    return chat
  }

  /** The chat, if the bot may write there. */
  openChat(id: number): Chat {
    const chat = this.chats.get(id)
    if (!chat || chat.open === 'unknown') throw badRequest('chat not found')
    if (chat.open === 'blocked') throw new Refusal(403, 'Forbidden: bot was blocked by the user')
    if (chat.open === 'left') throw new Refusal(403, 'Forbidden: bot is not a member of the group chat')
    return chat
  }

  /** Puts a message into the chat. */
  post(chat: Chat, from: User, content: Content): Message {
    this.#messages += 1
    const message = { message_id: this.#messages, from, chat: chat.shape, date: this.seconds, ...content }
    this.#keep(chat, message, false)
    return message
  }

  /** Replaces a message by its edited version. */
  change(chat: Chat, message: Message): Message {
    this.#keep(chat, message, true)
    return message
  }

  addFile(name: string, bytes: Uint8Array): Document {
    const number = this.files.size + 1
    const ids = { file_id: `BQAC${number}`, file_unique_id: `AgAD${number}` }
    const document = { ...ids, file_name: name, file_size: bytes.byteLength }
    const path = `documents/file_${number}${/\.\w{1,8}$/.exec(name)?.[0] ?? ''}`
    this.files.set(ids.file_id, { path, document, bytes })
    return document
  }

  get seconds(): number {
    return Math.floor(this.now() / 1000)
  }

  #keep(chat: Chat, message: Message, edited: boolean): void {
    chat.messages.set(message.message_id, message)
    if (message.from.is_bot) chat.came.push({ edited, message })
    this.moments.tell()
  }
}
