import type { Hono } from 'hono'
import type { Arrival } from '../../core/arrival.ts'
import type { QueuedSay } from '../../db/outbox.ts'
import type { TurnRecord } from '../../db/turns.ts'
import type { FatalError } from '../endings.ts'

/** What a channel can do; what it cannot is made up for where messages are sent and read, once for all channels. */
export type Abilities = {
  /** Whether a message that was sent can be changed; elsewhere the change is a new message. */
  readonly edits: boolean
  /** Whether its people read what is said from the database: nothing is sent, and `send` is never called. */
  readonly reads: boolean
  /** Whether what came in and could not be kept is brought again by itself; elsewhere its writer is to say it again. */
  readonly repeats?: boolean
  /** How many messages a second it takes in all; any number if not given. */
  readonly perSecond?: number
}

/** What became of one attempt to send. */
export type Delivery =
  /** `messageId` is the channel's id of the message that shows it; none where there is no message. */
  | { readonly end: 'sent'; readonly messageId: string | undefined }
  /** Too fast for this chat; the seconds are the channel's wish. */
  | { readonly end: 'tooFast'; readonly seconds: number | undefined }
  | { readonly end: 'troubled'; readonly reason: string }
  | { readonly end: 'blocked' }
  | { readonly end: 'refused'; readonly reason: string }

/**
 * What became of a message: it is kept, and may be acknowledged; or it is not, and its writer is told so in these words.
 * One that `comesAgain` is not acknowledged: the words say that nothing need be said again.
 */
export type Received = TurnRecord | { readonly notKept: string; readonly comesAgain: boolean }

/** What a channel does with what comes in. */
export type Ports = {
  /** Keeps and answers it before this returns. */
  readonly receive: (arrival: Arrival) => Received
  /** Says something once in a chat in which nothing else is said. */
  readonly tellOnce: (chat: string, words: string) => void
}

/** A word of the menu beside the talk. */
export type MenuWord = { readonly command: string; readonly description: string }

export type Doing = 'typing' | 'upload_document'

/** A page of our own: its address, and lines for the operator on who can open it. */
export type Page = { readonly url: string; readonly reach: readonly string[] }

/** A place where people write to the bot. */
export type Channel = {
  readonly name: string
  readonly can: Abilities
  /** What it answers to over HTTP, for the server that another channel runs; before it is started and after it is stopped, that it cannot. */
  readonly routes?: Hono
  /** Begins to receive; resolves when the channel can be reached. Rejects with a FatalError where that is hopeless. */
  start(ports: Ports): Promise<void>
  /** Resolves to the reason when it cannot go on, to nothing when it is stopped. */
  readonly ended: Promise<FatalError | undefined>
  stop(): Promise<void>
  /** Sends one row and says what became of it; never throws. */
  send(say: QueuedSay, signal: AbortSignal): Promise<Delivery>
  /** The bytes of a file that was sent here; undefined where it is too large. Rejects when it does not come. */
  fetch(file: string, signal?: AbortSignal): Promise<Buffer | undefined>
  /** The link that brings a token to the bot. */
  link(token: string): string
  /** Where people open it, once it is started; none for a channel of another program. */
  readonly page?: Page
  /** Shows that something is under way; if it fails, nobody minds. */
  busy(chat: string, doing: Doing): Promise<unknown>
  /** Puts words into the menu of a chat. */
  menu(chat: string, words: readonly MenuWord[]): Promise<unknown>
}
