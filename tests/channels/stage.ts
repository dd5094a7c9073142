import type { Channel } from '../../bot/channels/channel.ts'
import type { Store } from '../../db/store.ts'

/** A message of the bot as its reader sees it. */
export type Shown = {
  readonly text: string
  readonly labels: readonly string[]
  readonly document?: { readonly name: string; readonly bytes: Uint8Array }
}

/** A channel of ours with one person on it; where a channel has no such act, it is left out. */
export type Stage = {
  /** The channel, not started, on the bot's database. */
  create(store: Store): Channel
  /** Called once it is. */
  started?(): void | Promise<void>
  say(text: string): void
  tap(label: string): void
  send(name: string, bytes: Uint8Array): void
  /** Sends what no channel reads. */
  sendPicture?(): void
  /** Answers the latest message of the bot. */
  reply?(text: string): void
  /** Changes what was said last. */
  correct?(text: string): void
  /** The next message, new or edited, with these words. */
  sees(words: string): Promise<Shown>
  /** What stands in the chat from the bot now, oldest first. */
  shown(): readonly Shown[]
  /** Whether the latest act is acknowledged. */
  acknowledged?(): boolean
  /** Nothing that the channel waits for comes any more; resolves when it waits for that. Absent where it waits for nothing. */
  hangs?(): Promise<void>
  /** The channel cannot go on from now; absent where that never happens. */
  breaks?(): void
}

/** How a stage is opened; `idle` resolves when the bot has said all there is to say. */
export type OpenStage = (bot: { readonly idle: () => Promise<void> }) => Promise<Stage>
