import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { mostMegabytesSent, type Why } from '../papers.ts'
import { isBeside, nameOfBytes } from '../unpack.ts'
import { type Left, type Listed, most, type Opened, TooManyError } from './source.ts'

/** A record of the table of contents. */
type Entry = {
  readonly path: string
  readonly locked: boolean
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const marks = { local: 0x04034b50, central: 0x02014b50 } as const
const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const sizes = { local: 30, central: 46, end: 22 } as const
const longestRemark = 0xffff
const methods = { stored: 0, deflated: 8 } as const

/**
 * An archive of the files of many departments, of which one file at a time is unpacked: the archive itself stays on the
 * disk. Throws if it is none, or its files are too many.
 */
export function openArchive(path: string): Opened {
  const file = openSync(path, 'r')
  try {
    const entries = entriesOf(file)
    return { listing: listingOf(entries), bytes: (id) => unpacked(file, entries[id]), close: () => closeSync(file) }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function listingOf(entries: readonly Entry[]): Opened['listing'] {
  const files: Listed[] = []
  const left: Left[] = []
  const names = new Set<string>()
  let bytes = 0
  for (const [id, entry] of entries.entries()) {
    const { path, size } = entry
    const why = names.has(path) ? 'twice' : refusalOf(entry)
    names.add(path)
    if (why) left.push({ path, why })
    else {
      files.push({ id, path, size })
      bytes += size
    }
  }
  if (entries.length > most.files || bytes > most.megabytes * 1_000_000) throw new TooManyError()
  return { files, left }
}

function refusalOf({ locked, method, size }: Entry): Why | undefined {
  if (locked) return 'password'
  if (size > mostMegabytesSent * 1_000_000) return 'tooLarge'
  return method === methods.stored || method === methods.deflated ? undefined : 'broken'
}

/** The files by the table of contents at the end, without folders and what systems leave beside them. */
function entriesOf(file: number): Entry[] {
  const { size } = fstatSync(file)
  if (size > most.archiveMegabytes * 1_000_000) throw new TooManyError()
  const from = Math.max(0, size - sizes.end - longestRemark)
  const tail = part(file, from, size - from)
  const end = tail.lastIndexOf(endMark)
  if (end < 0 || end + sizes.end > tail.length) throw new Error('no table of contents')
  const count = tail.readUInt16LE(end + 10)
  const table = part(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  return recordsOf(table, count).filter(({ path }) => !isBeside(path))
}

function recordsOf(table: Buffer, count: number): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + sizes.central > table.length || table.readUInt32LE(at) !== marks.central) throw new Error('broken')
    const [name = 0, more = 0, remark = 0] = [28, 30, 32].map((field) => table.readUInt16LE(at + field))
    entries.push({
      path: nameOfBytes(table.subarray(at + sizes.central, at + sizes.central + name)).normalize('NFC'),
      locked: (table.readUInt16LE(at + 8) & 1) === 1,
      method: table.readUInt16LE(at + 10),
      packed: table.readUInt32LE(at + 20),
      size: table.readUInt32LE(at + 24),
      at: table.readUInt32LE(at + 42),
    })
    at += sizes.central + name + more + remark
  }
  return entries
}

/** No more bytes than the table of contents says. */
function unpacked(file: number, entry: Entry | undefined): Uint8Array {
  if (!entry) throw new Error('no such file')
  const head = part(file, entry.at, sizes.local)
  if (head.readUInt32LE(0) !== marks.local) throw new Error('broken')
  const from = entry.at + sizes.local + head.readUInt16LE(26) + head.readUInt16LE(28)
  const bytes = part(file, from, entry.packed)
  if (entry.method === methods.stored) return bytes
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, entry.size) })
}

/** So many bytes of a file; throws where it ends before. */
function part(file: number, from: number, length: number): Buffer {
  if (from + length > fstatSync(file).size) throw new Error('broken')
  const bytes = Buffer.alloc(length)
  for (let read = 0; read < length; ) {
    const count = readSync(file, bytes, read, length - read, from + read)
    if (count === 0) throw new Error('broken')
    read += count
  }
  return bytes
}
