import type { BotLine, Line, PersonLine } from '../../../db/page/lines.ts'
import { findUpload } from '../../../db/page/uploads.ts'
import type { Store } from '../../../db/store.ts'
import { buttonData } from '../../buttons.ts'
import { mimeOf } from './mime.ts'
import type { ChatEvent, ChatFile, ChatMessage, Keyboard } from './shapes.ts'
import { entitiesOf } from './text.ts'

/** Lines of the database in the page's format. */

export function messageFrom(store: Store, line: Line): ChatMessage {
  const { id, at, shownAt } = line
  const editDate = line.line === id ? null : secondsOf(shownAt)
  return {
    id,
    from: line.from,
    date: secondsOf(at),
    editDate,
    ...(line.from === 'bot' ? said(line) : written(store, line)),
  }
}

export function eventFrom(store: Store, line: Line): ChatEvent {
  const type = line.line === line.id ? 'message' : 'edited'
  return { id: line.line, at: Date.parse(line.shownAt), type, message: messageFrom(store, line) }
}

/** The page's id of the document on a line, and the line of an id. */
export function documentId(line: number): string {
  return `D${line}`
}

export function documentLine(id: string): number | undefined {
  const line = /^D(\d{1,15})$/.exec(id)?.[1]
  return line === undefined ? undefined : Number(line)
}

type Content = Omit<ChatMessage, 'id' | 'from' | 'date' | 'editDate'>

function said(line: BotLine): Content {
  const { text, mono } = line
  const entities = mono ? [{ type: 'pre' as const, offset: 0, length: text.length }] : entitiesOf(text)
  return { text, entities, replyTo: null, keyboard: keyboardOf(line), file: saidFile(line) }
}

/** Buttons are named by the row and their index in it, as everywhere. */
export function keyboardOf({ row, buttons }: Pick<BotLine, 'row' | 'buttons'>): Keyboard {
  let index = 0
  return buttons
    .filter((keys) => keys.length > 0)
    .map((keys) => keys.map(({ label }) => ({ text: label, data: buttonData(row, index++) })))
}

function saidFile({ id, file }: BotLine): ChatFile | null {
  return file && fileOf({ id: documentId(id), hash: documentId(id), ...file, dropped: false })
}

function written(store: Store, { content, replyTo }: PersonLine): Content {
  const text = (content.is === 'text' ? content.text : content.is === 'file' ? content.caption : undefined) ?? ''
  const kept = content.is === 'file' ? findUpload(store, content.file) : undefined
  const file =
    content.is === 'file' ? fileOf({ hash: content.file, dropped: true, ...content, ...kept, id: content.file }) : null
  return { text, entities: entitiesOf(text), replyTo: replyTo === null ? null : Number(replyTo), keyboard: [], file }
}

type FileFacts = Pick<ChatFile, 'id' | 'name' | 'size' | 'dropped'> & { readonly hash: string }

function fileOf({ id, hash, name, size, dropped }: FileFacts): ChatFile {
  return { id, uniqueId: hash, kind: 'document', name, mime: mimeOf(name), size, width: null, height: null, dropped }
}

function secondsOf(at: string): number {
  return Math.floor(Date.parse(at) / 1000)
}
