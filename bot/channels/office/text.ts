import type { Entity } from './shapes.ts'

/** A text as typed, without control characters or white space at either end. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

/** The commands and addresses in a text, in order. */
export function entitiesOf(text: string): Entity[] {
  const found = [...matches(text, command, 'bot_command'), ...matches(text, address, 'url')]
  return found.sort((a, b) => a.offset - b.offset || b.length - a.length)
}

const command = /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu
const address = /https?:\/\/[^\s<>"'，。；：！？、）》”]+/g

function matches(text: string, pattern: RegExp, type: Entity['type']): Entity[] {
  return [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length }))
}
