import { unzipSync } from 'fflate'
import { withoutInvisible } from '../../core/values/visible.ts'
import type { Allowance } from './archive.ts'
import { decode } from './decode.ts'
import { byNumber } from './order.ts'

/** A file as it came, or as it was packed; its name has the folders that it stands in. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array }

/** An archive has two entries of one name, of which only one could be read. */
export class TwiceNamedError extends Error {}

/**
 * The files of an archive by its table of contents, in the order that their names number them. Throws where they come
 * to too much, or where the archive is broken.
 */
export function unpack(archive: Uint8Array, left: Allowance): Packed[] {
  let wanted = 0
  const files = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      left.enter()
      if (isBeside(nameIn(name))) return false
      left.take(originalSize)
      wanted += 1
      return true
    },
  })
  const found = Object.entries(files).map(([name, bytes]) => ({ name: nameIn(name), bytes }))
  if (found.length !== wanted) throw new TwiceNamedError()
  return found.sort((a, b) => byNumber(a.name, b.name))
}

/** The library gives a byte a character unless the archive says UTF-8; programs write UTF-8 or GB18030 without a word. */
function nameIn(name: string): string {
  const bytes = /[^\0-\xff]/.test(name) ? undefined : Buffer.from(name, 'latin1')
  return withoutInvisible((bytes && decode(bytes)) ?? name).replaceAll('\\', '/')
}

/** Folders, and what systems and office programs leave beside the files of people. */
function isBeside(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    name === '' || path.startsWith('__MACOSX/') || /^(?:\.|~\$|~WRL\d+\.tmp$|(?:Thumbs\.db|desktop\.ini)$)/i.test(name)
  )
}
