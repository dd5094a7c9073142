import { zipSync } from 'fflate'

/** An archive that cannot be changed in part. */
export class UnalterableError extends Error {}

/** A record of the table of contents, and the bytes of its entry: header, packed content and what follows it. */
type Entry = { readonly record: Buffer; readonly bytes: Buffer }

const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const
const sizes = { local: 30, central: 46, end: 22 } as const
const longestRemark = 0xffff
/** A number that stands in an addition to the format for very large archives, which no document needs. */
const elsewhere = 0xffffffff
/** The library asks for a date; it is replaced by that of another entry. */
const anyDate = new Date(2000, 0)

/**
 * An archive with these parts in place of those of the same names, new ones last. All others keep their bytes as they
 * are packed, with their dates and in their order.
 */
export function withParts(archive: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { entries, ending } = opened(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength))
  const names = new Set(entries.map(({ record }) => nameOf(record)))
  const [first] = entries
  if (!first) throw new UnalterableError()
  const kept = entries.map((entry) => {
    const content = parts.get(nameOf(entry.record))
    return content ? packed(nameOf(entry.record), content, entry) : entry
  })
  const added = [...parts].flatMap(([name, content]) => (names.has(name) ? [] : packed(name, content, first)))
  return joined([...kept, ...added], ending)
}

/** The entries in the order of the archive, and its end without the table of contents. */
function opened(bytes: Buffer): { readonly entries: readonly Entry[]; readonly ending: Buffer } {
  const end = bytes.lastIndexOf(markOf(marks.end))
  if (end < 0 || bytes.length - end < sizes.end || bytes.length - end > sizes.end + longestRemark)
    throw new UnalterableError()
  const ending = bytes.subarray(end)
  const records = recordsOf(bytes, ending.readUInt32LE(16), ending.readUInt16LE(10))
  const places = records.map((record) => record.readUInt32LE(42))
  const bounds = [...places, ending.readUInt32LE(16)].sort((a, b) => a - b)
  const entries = records.map((record, at) => {
    const from = places[at] ?? 0
    const to = bounds.find((bound) => bound > from) ?? from
    if (to - from < sizes.local || bytes.readUInt32LE(from) !== marks.local) throw new UnalterableError()
    return { record, bytes: bytes.subarray(from, to) }
  })
  return { entries, ending }
}

/** The records of the table of contents. */
function recordsOf(bytes: Buffer, from: number, count: number): Buffer[] {
  const records: Buffer[] = []
  for (let at = from; records.length < count; ) {
    if (at + sizes.central > bytes.length || bytes.readUInt32LE(at) !== marks.central) throw new UnalterableError()
    const more = [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0)
    const record = bytes.subarray(at, at + sizes.central + more)
    if ([20, 24, 42].some((field) => record.readUInt32LE(field) === elsewhere)) throw new UnalterableError()
    records.push(record)
    at += record.length
  }
  return records
}

function nameOf(record: Buffer): string {
  return record.subarray(sizes.central, sizes.central + record.readUInt16LE(28)).toString('utf8')
}

/** An entry with this content, with the date of another one. */
function packed(name: string, content: Uint8Array, { record: like }: Entry): Entry {
  const [made] = opened(Buffer.from(zipSync({ [name]: content }, { mtime: anyDate }))).entries
  if (!made) throw new UnalterableError()
  like.copy(made.record, 12, 12, 16)
  like.copy(made.bytes, 10, 12, 16)
  return made
}

function joined(entries: readonly Entry[], ending: Buffer): Uint8Array {
  let at = 0
  const records = entries.map(({ record, bytes }) => {
    const moved = Buffer.from(record)
    moved.writeUInt32LE(at, 42)
    at += bytes.length
    return moved
  })
  const table = Buffer.concat(records)
  const end = Buffer.from(ending)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...entries.map(({ bytes }) => bytes), table, end])
}

function markOf(mark: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(mark)
  return bytes
}
