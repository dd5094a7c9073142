import type { Hono } from 'hono'
import type { Arrival } from '../../core/arrival.ts'
import type { QueuedSay } from '../../db/outbox.ts'
import type { TurnRecord } from '../../db/turns.ts'
import type { FatalError } from '../endings.ts'

/** What a channel can do. What it cannot is made up for where messages are sent and read, once for all channels. */
export type Abilities = {
  /** Whether a sent message can be edited; otherwise the edit is sent as a new message. */
  readonly edits: boolean
  /** Whether its people read messages from the database: then nothing is sent, and `send` is never called. */
  readonly reads: boolean
  /** Whether an arrival that could not be stored is delivered again; otherwise its writer has to repeat it. */
  readonly repeats?: boolean
  /** How many messages it takes per second in total; unlimited if not given. */
  readonly perSecond?: number
}

/** The outcome of one attempt to send. */
export type Delivery =
  /** `messageId` is the channel's id of the sent message; undefined if there is none. */
  | { readonly end: 'sent'; readonly messageId: string | undefined }
  /** Too fast for this chat; `seconds` is the wait that the channel asks for. */
  | { readonly end: 'tooFast'; readonly seconds: number | undefined }
  | { readonly end: 'troubled'; readonly reason: string }
  | { readonly end: 'blocked' }
  | { readonly end: 'refused'; readonly reason: string }

/**
 * The outcome of an arrival: it is stored and may be acknowledged, or it is not, and its writer is told so in these
 * words. If it `comesAgain`, it is not acknowledged, and the words say that nothing need be repeated.
 */
export type Received = TurnRecord | { readonly notKept: string; readonly comesAgain: boolean }

/** What a channel does with arrivals. */
export type Ports = {
  /** Stores and answers it before returning. */
  readonly receive: (arrival: Arrival) => Received
  /** Sends the only message of a chat, once. */
  readonly tellOnce: (chat: string, words: string) => void
}

/** A command of the chat's menu. */
export type MenuWord = { readonly command: string; readonly description: string }

export type Doing = 'typing' | 'upload_document'

/** A web page of our own: its address, and lines for the operator on who can open it. */
export type Page = { readonly url: string; readonly reach: readonly string[] }

/** A service through which people write to the bot, such as Telegram or the office's page. */
export type Channel = {
  readonly name: string
  readonly can: Abilities
  /** Its HTTP routes, for the server of another channel; before its start and after its stop they refuse. */
  readonly routes?: Hono
  /** Begins to receive; resolves when the channel can be reached. Rejects with a FatalError if it never can be. */
  start(ports: Ports): Promise<void>
  /** Resolves to the reason if it cannot go on, to undefined if it is stopped. */
  readonly ended: Promise<FatalError | undefined>
  stop(): Promise<void>
  /** Sends one row and returns the outcome; never throws. */
  send(say: QueuedSay, signal: AbortSignal): Promise<Delivery>
  /** The bytes of a file that was sent here; undefined if it is too large. Rejects if it cannot be fetched. */
  fetch(file: string, signal?: AbortSignal): Promise<Buffer | undefined>
  /** The link that brings a token to the bot. */
  link(token: string): string
  /** Where people open it, once it is started; undefined for a channel in another program. */
  readonly page?: Page
  /** Shows that something is under way; failure is harmless. */
  busy(chat: string, doing: Doing): Promise<unknown>
  /** Sets the menu of a chat. */
  menu(chat: string, words: readonly MenuWord[]): Promise<unknown>
}
