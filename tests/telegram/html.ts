import { badRequest } from './refusal.ts'
import type { Entity, Formatted } from './text.ts'

/** Tags that Telegram knows, and the entity for each. */
const types: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  'tg-emoji': 'custom_emoji',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

type Open = { readonly tag: string; readonly attributes: ReadonlyMap<string, string>; readonly start: number }

/** Telegram's HTML as text and entities; HTML that Telegram cannot read is refused with the byte offset. */
export function parseHtml(html: string): Formatted {
  return new HtmlReader(html).read()
}

class HtmlReader {
  readonly #html: string
  #at = 0
  #text = ''
  readonly #open: Open[] = []
  readonly #entities: Entity[] = []

  constructor(html: string) {
    this.#html = html
  }

  read(): Formatted {
    while (this.#at < this.#html.length) {
      if (this.#html[this.#at] !== '<') this.#text += this.#character()
      else if (this.#html[this.#at + 1] === '/') this.#endTag()
      else this.#startTag()
    }
    const left = this.#open.at(-1)
    if (left) throw unparsable(`Can't find end tag corresponding to start tag "${left.tag}"`)
    return { text: this.#text, entities: this.#entities }
  }

  /** A named or numbered character, whose semicolon may be missing; anything else stands for itself. */
  #character(): string {
    const begin = this.#at
    const name = this.#take(/&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);?/iy).replace(/^&|;$/g, '')
    const character = name.startsWith('#') ? numbered(name.slice(1)) : characters[name]
    if (character !== undefined) return character
    this.#at = begin + 1
    return this.#html[begin] ?? ''
  }

  #startTag(): void {
    const begin = this.#at
    this.#at += 1
    const tag = this.#take(/[^\s>]*/y).toLowerCase()
    if (this.#ended) throw this.#wrong('Unclosed start tag', begin)
    if (!(tag in types)) throw this.#wrong(`Unsupported start tag "${tag}"`, begin)
    const attributes = this.#attributes(tag, begin)
    if (tag === 'span' && attributes.get('class') !== 'tg-spoiler')
      throw this.#wrong('Tag "span" must have class "tg-spoiler"', begin)
    this.#open.push({ tag, attributes, start: this.#text.length })
  }

  #attributes(tag: string, begin: number): ReadonlyMap<string, string> {
    const found = new Map<string, string>()
    for (;;) {
      this.#take(/\s*/y)
      if (this.#take(/>/y) !== '') return found
      const name = this.#take(/[^\s=]*/y)
      if (name === '') throw this.#wrong(`Empty attribute name in the tag "${tag}"`, begin)
      if (this.#take(/\s*=\s*/y) === '')
        throw this.#wrong(`Expected equal sign in declaration of an attribute of the tag "${tag}"`, begin)
      found.set(name, this.#value())
      if (this.#ended) throw this.#wrong('Unclosed start tag', begin)
    }
  }

  #value(): string {
    const begin = this.#at
    const quoted = this.#take(/"[^"]*"?|'[^']*'?/y)
    if (quoted !== '') return parseCharacters(quoted.slice(1).replace(/["']$/, ''))
    const token = this.#take(/[a-z\d.-]*/iy).toLowerCase()
    if (!this.#ended && !/[\s>]/.test(this.#html[this.#at] ?? ''))
      throw this.#wrong('Unexpected end of name token', begin)
    return token
  }

  #endTag(): void {
    const begin = this.#at
    const last = this.#open.pop()
    if (!last) throw this.#wrong('Unexpected end tag', begin)
    this.#at += 2
    const tag = this.#take(/[^\s>]*/y).toLowerCase()
    this.#take(/\s*/y)
    if (this.#take(/>/y) === '') throw this.#wrong('Unclosed end tag', begin)
    if (tag !== '' && tag !== last.tag)
      throw unparsable(
        `Unmatched end tag at byte offset ${this.#byte(begin)}, expected "</${last.tag}>", found "</${tag}>"`,
      )
    this.#entities.push(...this.#entityOf(last))
  }

  #entityOf({ tag, attributes, start }: Open): readonly Entity[] {
    const length = this.#text.length - start
    const entity = { type: types[tag] ?? tag, offset: start, length }
    if (length === 0) return []
    if (tag === 'tg-emoji') return [{ ...entity, custom_emoji_id: emojiOf(attributes) }]
    if (tag !== 'a') return [entity]
    const url = attributes.get('href') || this.#text.slice(start)
    // A link that leads nowhere becomes plain text.
    return /^(https?|tg|ton|mailto):/i.test(url) || /^[\w-]+(\.[\w-]+)+/.test(url) ? [{ ...entity, url }] : []
  }

  /** What the sticky pattern matches here; empty if it does not. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#html)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  get #ended(): boolean {
    return this.#at >= this.#html.length
  }

  #byte(at: number): number {
    return Buffer.byteLength(this.#html.slice(0, at))
  }

  #wrong(words: string, at: number) {
    return unparsable(`${words} at byte offset ${this.#byte(at)}`)
  }
}

function numbered(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits)
  return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : undefined
}

function parseCharacters(value: string): string {
  return value.includes('&') ? parseHtml(value.replaceAll('<', '&lt;')).text : value
}

function emojiOf(attributes: ReadonlyMap<string, string>): string {
  const id = attributes.get('emoji-id') ?? ''
  if (/^[1-9]\d*$/.test(id)) return id
  throw unparsable('Invalid custom emoji identifier specified')
}

function unparsable(words: string) {
  return badRequest(`can't parse entities: ${words}`)
}
