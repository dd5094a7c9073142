import type { Patience } from '../../bot/channels/telegram/client.ts'
import { untimed } from './record.ts'

/** The chat server of one day, and the one clerk who writes there. */
export type Chat = {
  readonly url: string
  readonly token: string
  /** How long the bot waits for this server, if not as usual. */
  readonly patience?: Patience
  /** The clerk's id. */
  readonly person: number
  /** Each act resolves to the number of its update. */
  say(text: string): Promise<number>
  /** Taps the button with this label under the newest message with buttons. */
  tap(label: string): Promise<number>
  send(name: string, bytes: Uint8Array): Promise<number>
  /** Resolves when the bot has confirmed the update; rejects if it takes too long. */
  taken(update: number): Promise<void>
  /** What the bot has said since the last call. */
  heard(): Promise<readonly Heard[]>
  /** What went wrong so far. */
  troubles(): Troubles
  close(): Promise<void>
}

/** A message of the bot as the clerk sees it. */
export type Heard = {
  readonly text: string
  readonly file: string | undefined
  readonly rows: readonly (readonly string[])[]
}

export type Troubles = {
  /** How many requests the bot made. */
  readonly requests: number
  /** How often each kind of fault occurred. */
  readonly faults: Readonly<Record<string, number>>
  /** How many messages arrived whose answers never reached the bot. */
  readonly lost: number
  /** What the server refused. */
  readonly refused: readonly string[]
}

/** A message's words, its file and its buttons row by row, without the times, which differ from day to day. */
export function wordsOf({ text, file, rows }: Heard): string {
  const words = file === undefined ? text : `（发来文件 ${file}）`
  return untimed([words, ...rows.map((row) => row.map((label) => `［${label}］`).join(' '))].join('\n'))
}
