import type { Patience } from '../../bot/channels/telegram/client.ts'
import { untimed } from './record.ts'

/** The chat server of one day, and the one clerk who writes there. */
export type Chat = {
  readonly url: string
  readonly token: string
  /** How long the bot is to wait for this server, where not as usual. */
  readonly patience?: Patience
  /** The clerk's number. */
  readonly person: number
  /** Each act resolves to the number of the update that tells the bot of it. */
  say(text: string): Promise<number>
  /** Taps the button with this label under the newest message that has buttons. */
  tap(label: string): Promise<number>
  send(name: string, bytes: Uint8Array): Promise<number>
  /** Resolves when the bot has confirmed the update; rejects where it takes too long. */
  taken(update: number): Promise<void>
  /** What the bot has said since the last time this was asked. */
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
  /** How much the bot asked for. */
  readonly requests: number
  /** How often each kind of fault was met. */
  readonly faults: Readonly<Record<string, number>>
  /** How many messages came whose answers never reached the bot. */
  readonly lost: number
  /** What the server would not take. */
  readonly refused: readonly string[]
}

/** A message's words, its file and its buttons row by row; without the moments that differ from day to day. */
export function wordsOf({ text, file, rows }: Heard): string {
  const words = file === undefined ? text : `（发来文件 ${file}）`
  return untimed([words, ...rows.map((row) => row.map((label) => `［${label}］`).join(' '))].join('\n'))
}
