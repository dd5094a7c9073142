import { computed, signal } from '@preact/signals'
import type { ChatMessage } from '../../shapes.ts'

const pageful = 200

/** The messages on the page, oldest first, each in its current version. */
export const messages = signal<readonly ChatMessage[]>([])
/** Whether the server has earlier ones. */
export const hasOlder = signal(false)
/** The last message that stood there when the person last did something: the buttons up to it are settled. */
export const settledUpTo = signal(0)

/** The newest message that stood there when the page was opened: what came later is news. */
export const openedAt = signal(0)

/** Those that are shown: a start that the page sent for the person says nothing to them. */
export const shown = computed(() => messages.value.filter(({ from, text }) => from === 'bot' || !isStart(text)))

/** Whether a text is what begins a talk or follows a link. */
export function isStart(text: string): boolean {
  return /^\/start(?: |$)/.test(text)
}

export function messageOf(id: number): ChatMessage | undefined {
  return messages.value.find((message) => message.id === id)
}

/** A new message, or the new version of one. */
export function put(message: ChatMessage): void {
  const known = messages.value.some(({ id }) => id === message.id)
  messages.value = known
    ? messages.value.map((one) => (one.id === message.id ? message : one))
    : [...messages.value, message]
  if (!known && message.from === 'person') settledUpTo.value = message.id
}

/** A new version of a message, if it is on the page. */
export function change(message: ChatMessage): void {
  if (messageOf(message.id) !== undefined) put(message)
}

export function prepend(older: readonly ChatMessage[]): void {
  const own = older.filter(({ from }) => from === 'person').at(-1)
  settledUpTo.value = Math.max(settledUpTo.value, own?.id ?? 0)
  messages.value = [...older, ...messages.value]
  hasOlder.value = older.length >= pageful
}

/** The arguments of a request for the messages before those on the page. */
export function olderThanShown(): [before: number | undefined, limit: number] {
  return [messages.value[0]?.id, pageful]
}

/** Whatever the person did, what stood there until then is settled. */
export function settle(): void {
  settledUpTo.value = messages.value.at(-1)?.id ?? 0
}

/** The ids of the messages whose buttons are still to be pressed: those since the last act, or else the newest ones. */
export const liveButtons = computed<ReadonlySet<number>>(() => {
  const withButtons = messages.value.filter(({ keyboard }) => keyboard.length > 0).map(({ id }) => id)
  const fresh = withButtons.filter((id) => id > settledUpTo.value)
  return new Set(fresh.length > 0 ? fresh : withButtons.slice(-1))
})

/** The person's newest message with words, which ↑ edits. */
export function lastOwn(): ChatMessage | undefined {
  return shown.value.filter(({ from, file }) => from === 'person' && file === null).at(-1)
}

/** The first line of a message, or its file's name. */
export function summaryOf({ text, file }: Pick<ChatMessage, 'text' | 'file'>): string {
  const line = text.split('\n')[0] || file?.name || ''
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

/** The day of a message, for the line above the day's first message. */
export function dayOf({ date }: ChatMessage): string {
  return new Date(date * 1000).toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' })
}
