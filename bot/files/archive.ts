import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { nestsDeeper } from './nesting.ts'

/** The most unpacked bytes of an archive: far more than any report, far less than would fill the memory. */
const mostBytes = 20_000_000
/** A report has a few dozen entries, and one for each picture. */
const mostEntries = 2000
const step = 16_384

export class TooMuchError extends Error {}

/** What one sent file may still unpack to, including the archives within it. */
export class Allowance {
  #bytes: number
  #entries = mostEntries

  constructor(bytes = mostBytes) {
    this.#bytes = bytes
  }

  /** Counts an entry; throws after the last that is allowed. */
  enter(): void {
    this.#entries -= 1
    if (this.#entries < 0) throw new TooMuchError()
  }

  /** Counts unpacked bytes; throws after the last that is allowed. */
  take(bytes: number): void {
    this.#bytes -= bytes
    if (this.#bytes < 0) throw new TooMuchError()
  }
}

/** The texts of a Word or Excel file by their names; pictures are left packed. Throws if they are too much. */
export function textsIn(bytes: Uint8Array, left = new Allowance()): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array[]>()
  const unzip = new Unzip((file) => {
    left.enter()
    if (!/\.(xml|rels)$/i.test(file.name)) return
    const found: Uint8Array[] = []
    pieces.set(file.name, found)
    file.ondata = (error, data) => {
      if (error) throw error
      left.take(data.length)
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
