import { computed, signal } from '@preact/signals'
import type { ChatEvent, ChatMessage, Profile } from '../../shapes.ts'
import { links } from '../server/links.ts'
import { Refused, server } from '../server/requests.ts'
import { ask, askToJoin } from './asking.ts'
import { answered, attempt, later } from './attempt.ts'
import { change, messages, olderThanShown, openedAt, prepend, put } from './messages.ts'
import { rested, working } from './notices.ts'
import { notify } from './notifying.ts'
import { away, cameBack, outgoing, send, tryNow } from './outgoing.ts'
import { heardVersion, viewChanged } from './view.ts'

/** How long the server may hold a request for news, in seconds. */
const patience = 25

/** Who is signed in here. */
export const me = signal<Profile | undefined>(undefined)
/** Whether the history is here. */
export const opened = signal(false)
/** Whether the last request for news was not answered. */
export const isLost = signal(false)

/** The line under the bot's name when something is not as it should be. */
export const trouble = computed(() => {
  if (me.value?.blocked) return '已屏蔽，收不到消息'
  return isLost.value || away.value ? '连不上服务器，正在重试。写下的会留着，连上就发。' : ''
})

/** Loads the history, then follows the news for as long as the page is open. */
export async function openChat(): Promise<void> {
  const history = await answered(older)
  if (history === undefined) return location.reload()
  openedAt.value = messages.value.at(-1)?.id ?? 0
  opened.value = true
  if (messages.value.length === 0 && outgoing.value.length === 0) start()
  else if (links.start !== undefined) void offerLink(links.start)
  return follow(history.cursor)
}

/** Messages before those on the page. */
export async function older() {
  const history = await server.history(...olderThanShown())
  prepend(history.messages)
  return history
}

/** Begins the talk: what somebody who never wrote sends first. */
function start(): void {
  send({ is: 'say', text: links.start ? `/start ${links.start}` : '/start' })
  links.used()
}

/** A link moves somebody who already talks here only if they confirm. */
async function offerLink(token: string): Promise<void> {
  if (await askToJoin()) send({ is: 'say', text: `/start ${token}` })
  links.used()
}

async function follow(after: number): Promise<never> {
  let [cursor, failures] = [after, 0]
  for (;;) {
    const events = await server.events(cursor, failures === 0 ? patience : 0, heardVersion()).catch(lost)
    failures = events === undefined ? failures + 1 : 0
    isLost.value = failures > 0
    if (failures > 0) await later(Math.min(5000, 400 * 2 ** failures))
    else tryNow()
    for (const event of events ?? []) happened(event)
    cursor = events?.at(-1)?.id ?? cursor
  }
}

function lost(error: unknown): undefined {
  if (error instanceof Refused && error.status === 401) location.reload()
  return undefined
}

function happened(event: ChatEvent): void {
  if (event.type === 'message') arrived(event.message)
  else if (event.type === 'edited') change(event.message)
  else if (event.type === 'typing') working(event.action, event.at)
  else if (event.type === 'changed') {
    viewChanged(event.version)
    if (me.value && me.value.title !== event.title) me.value = { ...me.value, title: event.title }
  }
}

function arrived(message: ChatMessage): void {
  if (message.from === 'bot') {
    rested()
    notify(message)
  } else cameBack(message.text)
  put(message)
}

/** Blocks the bot after asking, or lets it in again. */
export async function block(): Promise<void> {
  const known = me.value
  if (known === undefined) return
  const words = '屏蔽以后收不到自评助手的消息和提醒，也写不了话。填好的都在，随时可以解除。'
  if (!known.blocked && !(await ask(words, '屏蔽', '先不屏蔽'))) return
  await attempt(async () => {
    const { blocked } = await server.block(!known.blocked)
    me.value = { ...known, blocked }
  })
}
