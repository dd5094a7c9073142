import type { Channel } from '../../bot/channels/channel.ts'
import type { Store } from '../../db/store.ts'

/** A message of the bot as its reader sees it. */
export type Shown = {
  readonly text: string
  readonly labels: readonly string[]
  readonly document?: { readonly name: string; readonly bytes: Uint8Array }
}

/** A channel of ours with one person on it; acts that a channel does not have are left out. */
export type Stage = {
  /** The channel, not started, on the bot's database. */
  create(store: Store): Channel
  /** Called once the channel is started. */
  started?(): void | Promise<void>
  say(text: string): void
  tap(label: string): void
  send(name: string, bytes: Uint8Array): void
  /** Sends something that no channel reads. */
  sendPicture?(): void
  /** Replies to the latest message of the bot. */
  reply?(text: string): void
  /** Edits the person's last message. */
  correct?(text: string): void
  /** The next message, new or edited, that contains these words. */
  sees(words: string): Promise<Shown>
  /** The bot's messages in the chat now, oldest first. */
  shown(): readonly Shown[]
  /** Whether the latest act is acknowledged. */
  acknowledged?(): boolean
  /** From now on nothing arrives that the channel waits for; resolves when it is waiting. Absent if it never waits. */
  hangs?(): Promise<void>
  /** From now on the channel cannot go on; absent if that never happens. */
  breaks?(): void
}

/** How a stage is opened; `idle` resolves when the bot has nothing more to say. */
export type OpenStage = (bot: { readonly idle: () => Promise<void> }) => Promise<Stage>
