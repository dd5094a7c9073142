import type { Chat, Document, Message, Tap, User, World } from './chats.ts'
import { typedText } from './text.ts'

/** What a message must contain: words of its text or caption, or any other condition. */
export type Fits = string | RegExp | ((message: Message) => boolean)

/** A longer wait has missed its event. */
const patienceMs = 60_000

/** Somebody with the app: every act resolves to the number of its update. */
export class Person {
  readonly user: User
  readonly chat: Chat
  readonly #world: World
  #heard = 0
  #taps = 0

  constructor(world: World, user: User, chat: Chat) {
    this.#world = world
    this.user = user
    this.chat = chat
  }

  get id(): number {
    return this.user.id
  }

  say(text: string, replyTo?: number): number {
    const { text: typed, entities } = typedText(text)
    const answered = replyTo === undefined ? undefined : this.chat.messages.get(replyTo)
    const marks = entities.length > 0 ? { entities } : {}
    return this.#post({ text: typed, ...marks, ...(answered ? { reply_to_message: answered } : {}) })
  }

  /** Writes into a group. */
  sayIn(group: number, text: string): number {
    const chat = this.#world.openChat(group)
    return this.#world.updates.add('message', this.#world.post(chat, this.user, typedText(text)))
  }

  send(name: string, bytes: Uint8Array, caption = ''): number {
    const document = this.#world.addFile(name, bytes)
    return this.#post({ document, ...(caption === '' ? {} : { caption }) })
  }

  /** Edits a message of this person. */
  edit(id: number, text: string): number {
    const message = this.chat.messages.get(id)
    if (!message || message.from.is_bot) throw new Error(`message ${id} is not ${this.user.first_name}'s`)
    const changed = { ...message, edit_date: this.#world.seconds, ...typedText(text) }
    return this.#world.updates.add('edited_message', this.#world.change(this.chat, changed))
  }

  /**
   * Taps the button with this label under the message, or under the newest that has it; a message seen earlier may be
   * gone.
   */
  tap(label: string, under = this.newestWith(label)): number {
    const button = buttonsOf(under).find(({ text }) => text === label)
    if (button?.callback_data === undefined) throw new Error(`no button ${label} in: ${labelsOf(under).join(' ')}`)
    this.#taps += 1
    const id = `${this.id}${this.#taps}`
    const { callback_data: data } = button
    this.#world.taps.set(id, { id, at: this.#world.now(), data })
    const { message_id, chat } = under
    const message = this.chat.messages.get(message_id) ?? { message_id, chat, date: 0 }
    return this.#world.updates.add('callback_query', {
      id,
      from: this.user,
      chat_instance: `${this.id}`,
      data,
      message,
    })
  }

  /** Deletes a message from the chat, the bot's or the person's own; the bot is not told. */
  delete(id: number): void {
    if (!this.chat.messages.delete(id)) throw new Error(`there is no message ${id}`)
  }

  block(): void {
    this.#let('blocked', 'member', 'kicked')
  }

  unblock(): void {
    this.#let('yes', 'kicked', 'member')
  }

  /** The next matching message of the bot, new or edited, after the last one returned. */
  async hears(fits: Fits = () => true): Promise<Message> {
    const found = () => this.chat.came.find(({ message }, at) => at >= this.#heard && doesFit(message, fits))
    const came = await this.#world.moments.until(found, AbortSignal.timeout(patienceMs)).catch(() => {
      const later = this.chat.came.slice(this.#heard).map(({ message }) => wordsOf(message))
      throw new Error(`${this.user.first_name} never heard ${fits}, but:\n${later.join('\n')}`)
    })
    this.#heard = this.chat.came.indexOf(came) + 1
    return came.message
  }

  /** Resolves when the bot has answered every tap. */
  async tapsAnswered(): Promise<void> {
    const done = () => this.taps.every(({ answer }) => answer) || undefined
    await this.#world.moments.until(done, AbortSignal.timeout(patienceMs))
  }

  get taps(): readonly Tap[] {
    return [...this.#world.taps.values()].filter(({ id }) => id.startsWith(`${this.id}`))
  }

  /** The messages in their current versions, oldest first. */
  get messages(): readonly Message[] {
    return [...this.chat.messages.values()]
  }

  bytesOf({ file_id: id }: Document): Uint8Array {
    const file = this.#world.files.get(id)
    if (!file) throw new Error(`there is no file ${id}`)
    return file.bytes
  }

  /** The newest message with this button. */
  newestWith(label: string): Message {
    const message = this.messages.findLast((one) => labelsOf(one).includes(label))
    if (!message) throw new Error(`no message has a button ${label}`)
    return message
  }

  #post(content: Parameters<World['post']>[2]): number {
    if (this.chat.open === 'blocked') throw new Error(`${this.user.first_name} has blocked the bot`)
    this.chat.open = 'yes'
    return this.#world.updates.add('message', this.#world.post(this.chat, this.user, content))
  }

  #let(open: Chat['open'], before: string, after: string): void {
    this.chat.open = open
    const { bot, seconds } = this.#world
    const [old_chat_member, new_chat_member] = [before, after].map((status) => ({ status, user: bot }))
    const change = { chat: this.chat.shape, from: this.user, date: seconds, old_chat_member, new_chat_member }
    this.#world.updates.add('my_chat_member', change)
  }
}

function doesFit(message: Message, fits: Fits): boolean {
  if (typeof fits === 'function') return fits(message)
  return typeof fits === 'string' ? wordsOf(message).includes(fits) : fits.test(wordsOf(message))
}

function wordsOf({ text, caption, document }: Message): string {
  return text ?? caption ?? document?.file_name ?? ''
}

function buttonsOf({ reply_markup: markup }: Message) {
  return markup?.inline_keyboard.flat() ?? []
}

/** The labels of a message's buttons. */
export function labelsOf(message: Message): readonly string[] {
  return buttonsOf(message).map(({ text }) => text)
}
