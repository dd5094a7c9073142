import type { Content } from '../../core/arrival.ts'
import { withoutLinks } from '../links.ts'
import { addPart } from '../page/parts.ts'
import { addUpload, findUpload, giveUpBytes } from '../page/uploads.ts'
import type { Store } from '../store.ts'
import { withoutTokens } from '../updates.ts'
import { endLines, placeUnknown, placeWords, placeWritten, sayQueued } from './lines.ts'
import type { OldMessage, OldPage } from './old-page.ts'

/** The chat and the person whose talk is imported; `asks` is said at its end. */
export type Owner = {
  readonly account: number
  readonly chat: number
  readonly person: number
  readonly isShut: boolean
  readonly asks: string | undefined
}

/**
 * Imports a person's talk: each message's number becomes its line; the newest versions of edited messages follow, then
 * what was still queued.
 */
export function takeTalk(store: Store, old: OldPage, owner: Owner, now: string): void {
  const { chat, isShut, asks } = owner
  const messages = old.messagesOf(owner.account)
  const standing = messages.filter(({ deleted }) => !deleted)
  for (const message of standing) takeMessage(store, old, owner, message, message.id)
  const unknown = placeUnknown(store, chat, new Set(messages.map(({ id }) => id)))
  let line = Math.max(unknown, messages.at(-1)?.id ?? 0)
  const edited = standing.filter(({ editDate }) => editDate !== null)
  for (const message of edited.sort((a, b) => (a.editDate ?? 0) - (b.editDate ?? 0))) {
    line += 1
    takeMessage(store, old, owner, message, line)
  }
  line = sayQueued(store, chat, isShut, line, now)
  if (asks !== undefined) {
    line += 1
    placeWords(store, { chat, message: line, line, at: now, text: asks, mono: false })
  }
  endLines(store, chat, line)
}

function takeMessage(store: Store, old: OldPage, owner: Owner, message: OldMessage, line: number): void {
  const { chat, person } = owner
  const at = new Date((line === message.id ? message.date : (message.editDate ?? message.date)) * 1000).toISOString()
  const isEdit = line !== message.id
  const placed = { chat, message: message.id, line, at }
  if (message.sender === 'person') {
    placeWritten(store, { ...placed, person, content: written(store, old, chat, message, isEdit) })
    return
  }
  const text = old.forgets ? message.text : withoutLinks(message.text)
  const file = isEdit || message.file === null ? undefined : saidFile(old, message.file)
  placeWords(store, { ...placed, text, mono: message.isMono === 1, ...(file ? { file } : {}) })
}

function written(store: Store, old: OldPage, chat: number, message: OldMessage, isEdit: boolean): Content {
  const { text, replyTo, file: id, date } = message
  const changed = isEdit ? { changed: true as const } : {}
  const file = id === null ? undefined : old.fileOf(id)
  if (!file)
    return withoutTokens({ is: 'text', text, ...(replyTo === null ? {} : { replyTo: String(replyTo) }), ...changed })
  const { name, size } = file
  if (findUpload(store, file.id) === undefined) takeFile(store, old, { ...file, chat, at: date * 1000 })
  return withoutTokens({ is: 'file', file: file.id, name, size, ...(text === '' ? {} : { caption: text }), ...changed })
}

type Upload = NonNullable<ReturnType<OldPage['fileOf']>> & { readonly chat: number; readonly at: number }

function takeFile(store: Store, old: OldPage, { dropped, ...file }: Upload): void {
  addUpload(store, file)
  if (dropped) giveUpBytes(store, file.id)
  else for (const [number, bytes] of old.partsOf(file.id).entries()) addPart(store, file.id, number, bytes)
}

function saidFile(old: OldPage, id: string) {
  const file = old.fileOf(id)
  return file && { name: file.name, bytes: Buffer.concat([...old.partsOf(id)]) }
}
