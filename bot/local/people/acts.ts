import { setBlocked } from '../../../db/chat/accounts.ts'
import { addFile } from '../../../db/chat/files.ts'
import { addMessage, changeMessage, findMessage } from '../../../db/chat/messages.ts'
import { addQuery } from '../../../db/chat/queries.ts'
import { atomically } from '../../../db/chat/store.ts'
import type { Account, ChatMessage } from '../../../db/chat/types.ts'
import { queueUpdate } from '../../../db/chat/updates.ts'
import type { Office } from '../api/call.ts'
import { toMembership, toMessage, toQuery } from '../api/shapes.ts'
import { plainText } from '../api/text.ts'
import { limits } from '../limits.ts'
import { mimeOf } from '../mime.ts'
import type { Upload } from '../storing.ts'
import { refuseTooMuch } from '../uploading.ts'
import { Refusal } from './refusal.ts'

export type Sent = { messageId: number; updateId: number }

/** A person's message, told to the bot. Throws Refusal. */
export function say(office: Office, account: Account, text: string, replyTo: number | null): Sent {
  const content = plainText(text)
  if (content.text === '') throw new Refusal(400, '消息是空的。')
  if (content.text.length > limits.text) throw new Refusal(400, `一条消息最多${limits.text}个字，请分成几条发。`)
  return send(office, account, { ...content, replyTo, file: null })
}

/** A person's file with its caption, told to the bot. Throws Refusal. */
export function sendFile(office: Office, account: Account, upload: Upload, caption: string): Sent {
  const content = plainText(caption)
  if (content.text.length > limits.caption) throw new Refusal(400, `文件说明最多${limits.caption}个字。`)
  if (upload.size === 0) throw new Refusal(400, '文件是空的。')
  refuseTooMuch(office.store, account.id, upload.size)
  const file = { ...upload, mime: mimeOf(upload.name), kind: 'document', width: null, height: null } as const
  return atomically(office.store, () => {
    const kept = addFile(office.store, file)
    return send(office, account, { ...content, replyTo: null, file: kept })
  })
}

/** A person's own message with another text. Throws Refusal 404, 409 when nothing changed. */
export function edit(office: Office, account: Account, messageId: number, text: string): Sent {
  const { store } = office
  const content = plainText(text)
  const message = findMessage(store, account.id, messageId)
  if (message?.from !== 'person') throw new Refusal(404, '这条消息不能编辑。')
  if (content.text === '' && message.file === null) throw new Refusal(400, '消息是空的。')
  if (content.text === message.text) throw new Refusal(409, '内容没有变化。')
  const cap = message.file === null ? limits.text : limits.caption
  if (content.text.length > cap) throw new Refusal(400, `最多${cap}个字。`)
  refuseBlocked(account)
  return atomically(store, () => {
    const changed = changeMessage(store, account.id, message, content)
    return {
      messageId,
      updateId: queueUpdate(store, account.id, 'edited_message', toMessage(office, account, changed)),
    }
  })
}

/** A tap on a button that is there now. Throws Refusal 409 when it is not. */
export function tap(office: Office, account: Account, messageId: number, data: string) {
  const { store } = office
  const message = findMessage(store, account.id, messageId)
  const there = message?.keyboard.flat().some((button) => 'data' in button && button.data === data)
  if (message === undefined || !there) throw new Refusal(409, '这个按钮已经换掉了。')
  refuseBlocked(account)
  return atomically(store, () => {
    const queryId = addQuery(store, account.id)
    const query = toQuery(office, account, message, queryId, data)
    return { queryId, updateId: queueUpdate(store, account.id, 'callback_query', query) }
  })
}

/** Shuts the bot out or lets it in again; the bot is told once. */
export function block(office: Office, account: Account, blocked: boolean) {
  if (account.blocked === blocked) return { blocked }
  return atomically(office.store, () => {
    setBlocked(office.store, account.id, blocked)
    const membership = toMembership(office, account, blocked)
    return { blocked, updateId: queueUpdate(office.store, account.id, 'my_chat_member', membership) }
  })
}

function send(
  office: Office,
  account: Account,
  content: Pick<ChatMessage, 'text' | 'entities' | 'replyTo' | 'file'>,
): Sent {
  const { store } = office
  refuseBlocked(account)
  return atomically(store, () => {
    const known = content.replyTo !== null && findMessage(store, account.id, content.replyTo) !== undefined
    const replyTo = known ? content.replyTo : null
    const message = addMessage(store, account.id, { ...content, replyTo, from: 'person', keyboard: [] })
    const updateId = queueUpdate(store, account.id, 'message', toMessage(office, account, message))
    return { messageId: message.id, updateId }
  })
}

export function refuseBlocked(account: Account): void {
  if (account.blocked) throw new Refusal(409, '您已屏蔽对方，请先解除屏蔽。')
}
