import { strToU8, type Zippable, zipSync } from 'fflate'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** An archive of these texts. */
export function packed(texts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Zippable = {}
  for (const [name, text] of Object.entries(texts))
    parts[name] = [typeof text === 'string' ? strToU8(text) : text, { level: text.length < 100 ? 0 : 6 }]
  return zipSync(parts)
}

export function xml(body: string): string {
  return head + body
}

/** Empty entries, as many as wanted. */
export function empties(count: number, ending = 'xml'): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.${ending}`, '']))
}

/** Nested elements. */
export function nested(depth: number, open: string, close: string, inside = ''): string {
  return open.repeat(depth) + inside + close.repeat(depth)
}
