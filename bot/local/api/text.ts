import * as z from 'zod'
import type { Entity, EntityType } from '../../../db/chat/types.ts'
import { limits } from '../limits.ts'
import { badRequest, json } from './call.ts'
import { parseHtml } from './html.ts'

export type Formatted = { text: string; entities: Entity[] }

const entityTypes = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'pre',
  'text_link',
  'blockquote',
  'url',
  'bot_command',
] as const satisfies readonly EntityType[]

const entity = z.object({
  type: z.enum(entityTypes),
  offset: z.number().int(),
  length: z.number().int(),
  url: z.string().optional(),
  language: z.string().optional(),
})

export const entityList = json(z.array(entity))

type Source = { text: string; mode?: string | undefined; entities?: z.infer<typeof entityList> | undefined }

/** A message's text as Telegram keeps it: formatted, trimmed, commands found. Throws 400 if empty or too long. */
export function messageText(source: Source): Formatted {
  if (source.text === '') throw badRequest('message text is empty')
  const formatted = formattedText(source)
  if (formatted.text === '') throw badRequest('text must be non-empty')
  if (formatted.text.length > limits.text) throw badRequest('message is too long')
  return formatted
}

/** The same for a caption, which may be empty. */
export function captionText(source: Source): Formatted {
  const formatted = formattedText(source)
  if (formatted.text.length > limits.caption) throw badRequest('message caption is too long')
  return formatted
}

/** A text without any formatting, as a person types it. */
export function plainText(text: string): Formatted {
  return withFound(trimmed({ text: text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''), entities: [] }))
}

function formattedText({ text, mode, entities }: Source): Formatted {
  const given = { text, entities: (entities ?? []) as Entity[] }
  if (mode === undefined || mode === '') return withFound(trimmed(given))
  if (mode.toLowerCase() !== 'html') throw badRequest('unsupported parse_mode')
  return withFound(trimmed(parseHtml(text)))
}

/** Without white space at either end; entities move and shrink with the text. */
function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length
  const kept = text.trim()
  const moved = entities.map((entity) => {
    const from = Math.max(0, entity.offset - start)
    const to = Math.min(kept.length, entity.offset + entity.length - start)
    return { ...entity, offset: from, length: to - from }
  })
  return { text: kept, entities: moved.filter((entity) => entity.length > 0) }
}

function withFound({ text, entities }: Formatted): Formatted {
  const found = [...matches(text, command, 'bot_command'), ...matches(text, address, 'url')]
  const free = found.filter((one) => !entities.some((other) => solid.has(other.type) && overlap(one, other)))
  const all = [...entities, ...free].sort((a, b) => a.offset - b.offset || b.length - a.length)
  return { text, entities: all }
}

const command = /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu
const address = /https?:\/\/[^\s<>"'，。；：！？、）》”]+/g
const solid: ReadonlySet<EntityType> = new Set(['code', 'pre', 'text_link'])

function matches(text: string, pattern: RegExp, type: EntityType): Entity[] {
  return [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length }))
}

function overlap(a: Entity, b: Entity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
