import * as z from 'zod'
import { json } from './checks.ts'
import { parseHtml } from './html.ts'
import { badRequest } from './refusal.ts'

/** A formatted part of a text, in UTF-16 units. */
export type Entity = z.infer<typeof entity>

/** A text as Telegram stores it. */
export type Formatted = { readonly text: string; readonly entities: readonly Entity[] }

const entityTypes = [
  ...['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic', 'underline'],
  ...['strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote', 'code', 'pre', 'text_link', 'text_mention'],
  'custom_emoji',
]

const wrongEntity = (words: string) => ({ error: `can't parse MessageEntity: ${words}` })

const entity = z.strictObject(
  {
    type: z.string().refine((type) => entityTypes.includes(type), wrongEntity('Unsupported type specified')),
    offset: z.int(wrongEntity('Field "offset" must be of type Number')),
    length: z.int(wrongEntity('Field "length" must be of type Number')),
    url: z.string().optional(),
    language: z.string().optional(),
    custom_emoji_id: z.string().optional(),
  },
  wrongEntity('expected an Object'),
)

/** The parameters of a text's format. */
export const format = { parse_mode: z.string().default(''), entities: json(z.array(entity)).default([]) }

type Format = { readonly parse_mode: string; readonly entities: readonly Entity[] }

const mostText = 4096
const mostCaption = 1024

/** A message's text: 1–4096 UTF-16 units after parsing its entities. */
export function messageText(text: string, given: Format): Formatted {
  if (text === '') throw badRequest('message text is empty')
  const formatted = formattedText(text, given)
  if (isBlank(formatted.text)) throw badRequest('text must be non-empty')
  if (formatted.text.length > mostText) throw badRequest('message is too long')
  return formatted
}

/** A document's caption: at most 1024 UTF-16 units, or none. */
export function captionText(text: string, given: Format): Formatted {
  const formatted = formattedText(text, given)
  if (formatted.text.length > mostCaption) throw badRequest('message caption is too long')
  return formatted
}

/** What a person types, as their app sends it. */
export function typedText(text: string): Formatted {
  const kept = formattedText(text, { parse_mode: '', entities: [] })
  const commands = [...kept.text.matchAll(/(?<!\S)\/\w{1,32}(?!\S)/g)]
  const entities = commands.map(({ 0: { length }, index }) => ({ type: 'bot_command', offset: index, length }))
  return { text: kept.text, entities }
}

function formattedText(text: string, { parse_mode: mode, entities }: Format): Formatted {
  if (mode === '') return kept({ text, entities })
  if (mode.toLowerCase() !== 'html') throw badRequest('unsupported parse_mode')
  return kept(parseHtml(text))
}

/** The text without what Telegram drops and without space at its ends; entities move along. */
function kept({ text, entities }: Formatted): Formatted {
  for (const one of entities) checkPlace(text, one)
  const whole = clean(text)
  const start = /^[ \n]*/.exec(whole)?.[0].length ?? 0
  const trimmed = whole.slice(start).replace(/[ \n]+$/, '')
  const placeOf = (at: number) => Math.min(Math.max(clean(text.slice(0, at)).length - start, 0), trimmed.length)
  const moved = entities.map((one) => {
    const offset = placeOf(one.offset)
    return { ...one, offset, length: placeOf(one.offset + one.length) - offset }
  })
  const left = moved.filter(({ length }) => length > 0)
  return { text: trimmed, entities: left.sort((a, b) => a.offset - b.offset || b.length - a.length) }
}

function checkPlace(text: string, { offset, length }: Entity): void {
  if (offset < 0 || offset > 1e6) throw badRequest(`receive an entity with incorrect offset ${offset}`)
  if (length < 0 || length > 1e6) throw badRequest(`receive an entity with incorrect length ${length}`)
  const end = offset + length
  if (offset > text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
  const beginning = `entity beginning at UTF-16 offset ${offset}`
  if (end > text.length) throw badRequest(`${beginning} ends after the end of the text at UTF-16 offset ${end}`)
  if (isWithin(text, offset))
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${byteAfter(text, offset)}`)
  if (isWithin(text, end))
    throw badRequest(`${beginning} ends in a middle of a UTF-16 symbol at byte offset ${byteAfter(text, end)}`)
}

/** Whether this position is between the two halves of one character. */
function isWithin(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0
}

function byteAfter(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at + 1))
}

/**
 * Without carriage returns, direction marks and lines over and under letters; other control characters become spaces.
 */
function clean(text: string): string {
  return text
    .replace(/\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/g, '')
    .replace(/[^\P{Cc}\n]/gu, (control) => (control < ' ' ? ' ' : control))
}

/** Whether nothing is visible. */
function isBlank(text: string): boolean {
  return /^[\s\u00ad\u200b-\u200f\u2060-\u206f\ufeff]*$/.test(text)
}
