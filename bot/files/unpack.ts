import { unzipSync } from 'fflate'
import { withoutInvisible } from '../../core/values/visible.ts'
import type { Allowance } from './archive.ts'
import { decode } from './decode.ts'
import { byNumber } from './order.ts'

/** A file as sent or as packed; its name includes its folders. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array }

/** An archive has two entries with one name, of which only one could be read. */
export class TwiceNamedError extends Error {}

/**
 * The files of an archive by its table of contents, in the order of the numbers in their names. Throws if they are too
 * much, or the archive is broken.
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

/** The library gives one character per byte unless the archive says UTF-8. */
function nameIn(name: string): string {
  return /[^\0-\xff]/.test(name) ? shownName(name) : nameOfBytes(Buffer.from(name, 'latin1'))
}

/** The name of an entry; programs write UTF-8 or GB18030 without saying so. */
export function nameOfBytes(bytes: Buffer): string {
  return shownName(decode(bytes) ?? bytes.toString('latin1'))
}

function shownName(name: string): string {
  return withoutInvisible(name).replaceAll('\\', '/')
}

/** Folders, and files that systems and office programs leave beside people's files. */
export function isBeside(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    name === '' || path.startsWith('__MACOSX/') || /^(?:\.|~\$|~WRL\d+\.tmp$|(?:Thumbs\.db|desktop\.ini)$)/i.test(name)
  )
}
