import { chatOf } from '../db/chats.ts'
import type { Store } from '../db/store.ts'
import type { Channel, Doing, MenuWord } from './channels/channel.ts'

/** What is done in a chat besides saying something, through its channel. */
export type Lines = {
  /** Shows that something is under way. */
  busy(chat: number, doing: Doing): Promise<unknown>
  /** Sets the chat's menu. */
  menu(chat: number, words: readonly MenuWord[]): Promise<unknown>
  /** The bytes of a file that was sent to the chat; undefined if it is too large. */
  fetch(chat: number, file: string, signal?: AbortSignal): Promise<Buffer | undefined>
  /** The link for a token, as given in this chat. */
  link(chat: number, token: string): string
}

/** The chats of the open channels; in the chat of a closed one, only messages can be queued. */
export function linesOf(store: Store, channels: readonly Channel[]): Lines {
  const lineOf = (chat: number) => {
    const row = chatOf(store, chat)
    const channel = channels.find(({ name }) => name === row?.channel)
    return row && channel && { channel, address: row.address }
  }
  return {
    async busy(chat, doing) {
      const line = lineOf(chat)
      await line?.channel.busy(line.address, doing)
    },
    async menu(chat, words) {
      const line = lineOf(chat)
      await line?.channel.menu(line.address, words)
    },
    async fetch(chat, file, signal) {
      const line = lineOf(chat)
      if (!line) throw new Error('a file of a channel that is not open')
      return line.channel.fetch(file, signal)
    },
    link: (chat, token) => lineOf(chat)?.channel.link(token) ?? token,
  }
}
