import type { ChatEvent, EventBody } from './shapes.ts'

type Passing = ChatEvent & { readonly seq: number; readonly chat: number }

/** How long a passing event is reported; in ms. */
const life = 60_000
const most = 1000

/** Events in chats that are not stored: the bot is working, a tap was accepted. */
export class Passings {
  #events: Passing[] = []
  #seq = 0

  /** The number of the latest. */
  get seq(): number {
    return this.#seq
  }

  /** An event that happened after a line of a chat. */
  add(
    chat: number,
    id: number,
    at: number,
    body: Exclude<EventBody, { type: 'message' | 'edited' | 'changed' }>,
  ): void {
    this.#seq += 1
    const fresh = this.#events.filter((event) => at - event.at < life).slice(-most)
    this.#events = [...fresh, { id, at, seq: this.#seq, chat, ...body }]
  }

  /** Events after a line, or, while its chat was being listened to, after the number `since`. */
  after(chat: number, line: number, since: number): ChatEvent[] {
    return this.#events
      .filter((event) => event.chat === chat && (event.id > line || event.seq > since))
      .map(({ seq: _, chat: __, ...event }) => ({ ...event, id: Math.max(event.id, line) }))
  }
}
