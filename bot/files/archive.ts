import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { nestsDeeper } from './nesting.ts'

/** What an archive says, unpacked, may come to: far above any report, far below what fills a memory. */
const mostBytes = 20_000_000
/** A report has a few dozen entries, and a picture each. */
const mostEntries = 2000
const step = 16_384

export class TooMuchError extends Error {}

/** The texts of a Word or Excel file by their names; pictures are left packed. Throws where they come to too much. */
export function textsIn(bytes: Uint8Array): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array[]>()
  let size = 0
  let entries = 0
  const unzip = new Unzip((file) => {
    entries += 1
    if (entries > mostEntries) throw new TooMuchError()
    if (!/\.(xml|rels)$/i.test(file.name)) return
    const found: Uint8Array[] = []
    pieces.set(file.name, found)
    file.ondata = (error, data) => {
      if (error) throw error
      size += data.length
      if (size > mostBytes) throw new TooMuchError()
      found.push(data)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  const texts = [...pieces].map(([name, found]) => [name, Buffer.concat(found)] as const)
  if (texts.some(([, text]) => nestsDeeper(text))) throw new TooMuchError()
  return new Map(texts)
}

/** The same texts as an archive of exactly these and nothing else. */
export function archiveOf(texts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(texts), { level: 0 })
}
