import { withoutInvisible } from '../core/values/visible.ts'

/** The most bytes in a name on common file systems. */
const longestName = 255

/** As much of a text as fits into a file's name beside the rest of it, with … at the cut. */
export function roomFor(rest: string, text: string): string {
  return cutTo(longestName - Buffer.byteLength(rest), text)
}

/** A text without what some file system does not take in a name. */
export function safeName(text: string): string {
  return withoutInvisible(text).replace(/[\\/:*?"<>|]/g, '')
}

/** The text within so many bytes of UTF-8, cut between characters. */
function cutTo(most: number, text: string): string {
  if (Buffer.byteLength(text) <= most) return text
  const room = new Uint8Array(most - Buffer.byteLength('…'))
  return `${text.slice(0, new TextEncoder().encodeInto(text, room).read)}…`
}
