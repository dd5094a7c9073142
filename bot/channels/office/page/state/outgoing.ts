import { signal } from '@preact/signals'
import type { OnForm } from '../../shapes.ts'
import { kept } from '../server/kept.ts'
import { isUnanswered, newKey, Refused, server } from '../server/requests.ts'
import { later, wordsOf } from './attempt.ts'
import { isStart, messageOf, settle } from './messages.ts'
import { tell } from './notices.ts'

/** What a person does in the chat. */
export type Act =
  | { readonly is: 'say'; readonly text: string; readonly replyTo?: number | undefined }
  | { readonly is: 'edit'; readonly text: string; readonly message: number }
  | { readonly is: 'tap'; readonly message: number; readonly data: string }
  | { readonly is: 'row'; readonly place: OnForm }
  | { readonly is: 'file'; readonly file: File; readonly caption: string }

/** An act on its way; the same key is the same act, however often it is sent. */
export type Outgoing = {
  readonly key: string
  /** When it was done, in ms since 1970. */
  readonly at: number
  readonly act: Act
  /** Its message is on the page already, though the server's answer is not here. */
  readonly isBack?: true
}

/** What is not on the server yet, in order. */
export const outgoing = signal<readonly Outgoing[]>([])
/** Whether the server could not be reached at the last try. */
export const away = signal(false)

/** The rests between tries, in ms; the last one is repeated. */
const rests = [300, 1000, 3000, 5000]
/** How long a text waits by itself where people write too fast, in seconds. */
const longestWait = 10
let store = ''
let draining = false
let giveBack: (act: Act) => void = () => undefined
let wake: () => void = () => undefined

/**
 * Takes up what this person had not sent when a page was closed, or has not in another one: two that send the same act
 * do it once. `refused` gets back what the server did not take.
 */
export function openOutgoing(person: number, refused: (act: Act) => void): void {
  store = `outgoing:${person}:`
  giveBack = refused
  const before = kept.keys(store).map(kept.read).filter(isOutgoing)
  outgoing.value = before.sort((one, other) => one.at - other.at)
  void drain()
}

/** Sends an act after all before it, as soon as the server can be reached. Files stay with the open page. */
export function send(act: Act): void {
  if (act.is !== 'edit') settle()
  const one = { key: newKey(), at: Date.now(), act }
  if (act.is !== 'file') kept.write(store + one.key, one)
  outgoing.value = [...outgoing.value, one]
  void drain()
}

/** Tries again at once. */
export function tryNow(): void {
  wake()
}

/** A message of the person has come: the first one that waits with these words need not be shown twice. */
export function cameBack(text: string): void {
  const [first, ...more] = outgoing.value
  if (first && 'text' in first.act && first.act.text.trim() === text.trim())
    outgoing.value = [{ ...first, isBack: true }, ...more]
}

async function drain(): Promise<void> {
  if (draining) return
  draining = true
  for (let tries = 0; outgoing.value[0] !== undefined; ) {
    tries = (await tried(outgoing.value[0])) ? 0 : tries + 1
    away.value = tries > 0
    if (tries > 0) await rest(rests[Math.min(tries, rests.length) - 1] ?? 0)
  }
  draining = false
}

/** Whether the server has answered. */
async function tried({ key, at, act }: Outgoing): Promise<boolean> {
  try {
    await performed(act, key)
    drop(key)
  } catch (error) {
    if (isUnanswered(error)) return false
    if (error instanceof Refused && error.status === 401) location.reload()
    if (isTooFast(error)) {
      await later(1000 * (error.wait ?? 1))
      return tried({ key, at, act })
    }
    drop(key)
    tell(wordsOf(error))
    giveBack(act)
  }
  return true
}

/** Whether it will be taken in a moment: then it waits instead of being given back. */
function isTooFast(error: unknown): error is Refused {
  return error instanceof Refused && error.status === 429 && (error.wait ?? Number.POSITIVE_INFINITY) <= longestWait
}

function performed(act: Act, key: string): Promise<unknown> {
  if (act.is === 'say') return server.say(act.text, act.replyTo, key)
  if (act.is === 'edit') return server.edit(act.message, act.text, key)
  if (act.is === 'tap') return server.tap(act.message, act.data, key)
  if (act.is === 'row') return server.row(act.place, key)
  return server.send(act.file, act.caption, key)
}

function drop(key: string): void {
  kept.remove(store + key)
  outgoing.value = outgoing.value.filter((one) => one.key !== key)
}

function rest(milliseconds: number): Promise<void> {
  const woken = new Promise<void>((resolve) => {
    wake = resolve
  })
  return Promise.race([later(milliseconds), woken])
}

function isOutgoing(one: unknown): one is Outgoing {
  if (typeof one !== 'object' || one === null || !('key' in one) || !('at' in one) || !('act' in one)) return false
  const { act } = one
  if (typeof act !== 'object' || act === null || !('is' in act)) return false
  return act.is === 'say' || act.is === 'edit' || act.is === 'tap' || (act.is === 'row' && 'place' in act)
}

/** Whether a button is being pressed. */
export function isPressed(message: number, data: string): boolean {
  return outgoing.value.some(({ act }) => act.is === 'tap' && act.message === message && act.data === data)
}

/** The words of an act that is shown as a message on its way. */
export function shownAct({ act, isBack }: Outgoing): { readonly text: string; readonly file?: File } | undefined {
  if (isBack) return undefined
  if (act.is === 'say') return isStart(act.text) ? undefined : { text: act.text }
  if (act.is === 'file') return { text: act.caption, file: act.file }
  if (act.is === 'edit') return messageOf(act.message) ? { text: act.text } : undefined
  return undefined
}
