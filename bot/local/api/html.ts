import type { Entity, EntityType } from '../../../db/chat/types.ts'
import { badRequest } from './call.ts'

const tags: Record<string, EntityType> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
}

const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const token =
  /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])((?:"[^"]*"|'[^']*'|[^<>"'])*)>|&(#\d+|#x[0-9a-f]+|lt|gt|amp|quot);|[^<&]+|[<&]/giu

type Open = { tag: string; attributes: string; start: number }

/** Telegram's HTML as text and entities. Throws 400 "can't parse entities: …" with the byte where it went wrong. */
export function parseHtml(html: string): { text: string; entities: Entity[] } {
  const open: Open[] = []
  const entities: Entity[] = []
  let text = ''
  for (const match of html.matchAll(token)) {
    const [whole, slash = '', name, attributes = '', character] = match
    const tag = name?.toLowerCase()
    if (tag !== undefined && slash === '')
      open.push({ tag: known(tag, html, match.index), attributes, start: text.length })
    else if (tag !== undefined) entities.push(...closed(open, tag, text, html, match.index))
    else if (whole === '<') throw unparsable(`Unsupported start tag "" at byte offset ${bytes(html, match.index)}`)
    else text += character === undefined ? whole : decoded(character)
  }
  const left = open.at(-1)
  if (left !== undefined) throw unparsable(`Can't find end tag corresponding to start tag "${left.tag}"`)
  return { text, entities }
}

function known(tag: string, html: string, index: number): string {
  if (tag in tags) return tag
  throw unparsable(`Unsupported start tag "${tag}" at byte offset ${bytes(html, index)}`)
}

function closed(open: Open[], tag: string, text: string, html: string, index: number): Entity[] {
  const last = open.pop()
  const where = `at byte offset ${bytes(html, index)}`
  if (last === undefined) throw unparsable(`Unexpected end tag ${where}`)
  if (last.tag !== tag) throw unparsable(`Unmatched end tag ${where}, expected "</${last.tag}>", found "</${tag}>"`)
  const inPre = tag === 'code' && open.at(-1)?.tag === 'pre'
  return inPre || last.start === text.length ? [] : [entityOf(last, text)]
}

function entityOf({ tag, attributes, start }: Open, text: string): Entity {
  const entity: Entity = { type: tags[tag] ?? 'bold', offset: start, length: text.length - start }
  if (tag !== 'a') return entity
  const href = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  const url = href?.[1] ?? href?.[2] ?? href?.[3] ?? text.slice(start)
  return { ...entity, url: url.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => decoded(name)) }
}

function decoded(name: string): string {
  if (!name.startsWith('#')) return characters[name.toLowerCase()] ?? name
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function bytes(html: string, index: number): number {
  return Buffer.byteLength(html.slice(0, index))
}

function unparsable(words: string) {
  return badRequest(`can't parse entities: ${words}`)
}
