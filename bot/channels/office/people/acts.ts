import { randomBytes } from 'node:crypto'
import type { Arrival, Content } from '../../../../core/arrival.ts'
import { chatOf } from '../../../../db/chats.ts'
import { type Account, office as channel, setBlocked } from '../../../../db/page/accounts.ts'
import { firstAnswer } from '../../../../db/page/acts.ts'
import { messageOf } from '../../../../db/page/lines.ts'
import { addUpload, removeUpload } from '../../../../db/page/uploads.ts'
import { type Arrived, arrivedBefore } from '../../../../db/updates.ts'
import { limits } from '../limits.ts'
import { keyboardOf } from '../messages.ts'
import type { OnForm } from '../shapes.ts'
import type { Office } from '../state.ts'
import type { Upload } from '../storing.ts'
import { plainText } from '../text.ts'
import { refuseTooMuch } from '../uploading.ts'
import { Refusal } from './refusal.ts'

/** Who does something, with the page's own key for it. */
export type Doer = { readonly account: Account; readonly key: string | undefined }

/** The outcome of an act: later events come after `cursor`. */
export type Done = { readonly updateId: number; readonly cursor: number }
export type Sent = Done & { readonly messageId: number }
export type Tapped = Done & { readonly queryId: string }

/** A person's message. Throws Refusal. */
export function say(office: Office, doer: Doer, text: string, replyTo: number | null): Sent {
  const before = doneBefore(office, doer)
  if (before) return sentOf(office, doer.account, before)
  const words = plainText(text)
  if (words === '') throw new Refusal(400, '消息是空的。')
  if (words.length > limits.text) throw new Refusal(400, `一条消息最多${limits.text}个字，请分成几条发。`)
  refuseBlocked(doer.account)
  const known = replyTo !== null && messageOf(office.store, doer.account.chat, replyTo) !== undefined
  return sent(office, doer, { is: 'text', text: words, ...(known ? { replyTo: String(replyTo) } : {}) })
}

/** A person's file with its caption; none if it was stored before. Throws Refusal. */
export function sendFile(office: Office, doer: Doer, upload: Upload | undefined, caption: string): Sent {
  const { store, now } = office
  const before = doneBefore(office, doer)
  if (before) return sentOf(office, doer.account, before)
  const words = plainText(caption)
  if (upload === undefined) throw new Refusal(400, '没有收到文件。')
  if (words.length > limits.caption) throw new Refusal(400, `文件说明最多${limits.caption}个字。`)
  if (upload.size === 0) throw new Refusal(400, '文件是空的。')
  const { chat } = doer.account
  refuseTooMuch(store, chat, upload.size, now())
  addUpload(store, { ...upload, chat, at: now() })
  const { id: file, name, size } = upload
  try {
    return sent(office, doer, { is: 'file', file, name, size, ...(words === '' ? {} : { caption: words }) })
  } catch (error) {
    removeUpload(store, file)
    throw error
  }
}

/** An edit of a person's own message. Throws Refusal 404, or 409 if nothing changed. */
export function edit(office: Office, doer: Doer, messageId: number, text: string): Sent {
  const before = doneBefore(office, doer)
  if (before) return sentOf(office, doer.account, before)
  const words = plainText(text)
  const message = messageOf(office.store, doer.account.chat, messageId)
  if (message?.from !== 'person') throw new Refusal(404, '这条消息不能编辑。')
  const { content } = message
  if (words === '' && content.is !== 'file') throw new Refusal(400, '消息是空的。')
  if (words === wordsOf(content)) throw new Refusal(409, '内容没有变化。')
  const cap = content.is === 'file' ? limits.caption : limits.text
  if (words.length > cap) throw new Refusal(400, `最多${cap}个字。`)
  refuseBlocked(doer.account)
  const changed: Content =
    content.is === 'file' ? { ...content, caption: words, changed: true } : { is: 'text', text: words, changed: true }
  return sent(office, doer, changed, messageId)
}

function wordsOf(content: Content): string {
  if (content.is === 'text') return content.text
  return content.is === 'file' ? (content.caption ?? '') : ''
}

/** A tap on a button that exists now. Throws Refusal 409 if it does not. */
export function tap(office: Office, doer: Doer, messageId: number, data: string): Tapped {
  const { store } = office
  const { account } = doer
  const before = doneBefore(office, doer)
  if (before) return tappedOf(office, account, before)
  const message = messageOf(store, account.chat, messageId)
  const there = message?.from === 'bot' && keyboardOf(message).some((row) => row.some((one) => one.data === data))
  if (!there) throw new Refusal(409, '这个按钮已经换掉了。')
  return tapped(office, doer, { is: 'tap', button: data }, messageId)
}

/** A tap on a row where the form is shown; the bot answers for one that does not exist. */
export function tapRow(office: Office, doer: Doer, place: OnForm): Tapped {
  const before = doneBefore(office, doer)
  return before ? tappedOf(office, doer.account, before) : tapped(office, doer, { is: 'row', ...place })
}

function tapped(office: Office, doer: Doer, content: Content, messageId?: number): Tapped {
  const { passings, now } = office
  const { account } = doer
  refuseBlocked(account)
  const done = tappedOf(office, account, take(office, doer, content, messageId))
  const { queryId } = done
  passings.add(account.chat, lineOf(office, account), now(), { type: 'notice', queryId, text: '', alert: false })
  return done
}

/** Blocks the bot or lets it in again. */
export function block(office: Office, account: Account, blocked: boolean) {
  if (account.blocked !== blocked) setBlocked(office.store, account, blocked)
  return { blocked, cursor: lineOf(office, account) }
}

export function refuseBlocked({ blocked }: Account): void {
  if (blocked) throw new Refusal(409, '您已屏蔽对方，请先解除屏蔽。')
}

/** Whether this was done before: somebody who got no answer sends it again. */
export function wasDone(office: Office, doer: Doer): boolean {
  return doneBefore(office, doer) !== undefined
}

function doneBefore({ store }: Office, { account, key }: Doer): Arrived | undefined {
  return key === undefined ? undefined : arrivedBefore(store, { channel, id: keyed(account, key) })
}

function keyed({ user }: Account, key: string): string {
  return `${user}:${key}`
}

function sent(office: Office, doer: Doer, content: Content, messageId?: number): Sent {
  return sentOf(office, doer.account, take(office, doer, content, messageId))
}

/** Stores and answers it: nothing is acknowledged before. Throws Refusal 500 if it could not be stored. */
function take(office: Office, { account, key }: Doer, content: Content, messageId?: number): Arrived {
  const { user, chat, name } = account
  const arrival: Arrival = {
    id: key === undefined ? `${user}.${randomBytes(16).toString('base64url')}` : keyed(account, key),
    chat: user,
    sender: { id: user, name },
    ...(messageId === undefined ? {} : { messageId: String(messageId) }),
    content,
  }
  const received = office.ports.receive(arrival)
  if ('notKept' in received) throw new Refusal(500, received.notKept)
  office.hub.touch(chat)
  return received
}

function sentOf(office: Office, account: Account, act: Arrived): Sent {
  return { messageId: Number(act.message), ...doneOf(office, account, act) }
}

function tappedOf(office: Office, account: Account, act: Arrived): Tapped {
  return { queryId: String(act.update), ...doneOf(office, account, act) }
}

/** The events of a message begin after its own line, those of a tap after the line before. */
function doneOf(office: Office, account: Account, { update, line }: Arrived): Done {
  const answer = line === undefined ? firstAnswer(office.store, account.chat, update) : undefined
  const cursor = line ?? (answer === undefined ? lineOf(office, account) : answer - 1)
  return { updateId: update, cursor }
}

function lineOf({ store }: Office, { chat }: Account): number {
  return chatOf(store, chat)?.line ?? 0
}
