/** A file of an archive. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array }

/** The largest file that a chat accepts and returns. */
const mostBytes = 18_000_000

/** Packs files as they come, into as many archives as their size requires; the library is loaded for the first one. */
export async function openArchive(most = mostBytes) {
  const { Zip, ZipPassThrough } = await import('fflate')
  const parts: Uint8Array[][] = []
  let size = Number.POSITIVE_INFINITY
  let zip: InstanceType<typeof Zip> | undefined

  function begin(): InstanceType<typeof Zip> {
    zip?.end()
    const chunks: Uint8Array[] = []
    parts.push(chunks)
    size = 0
    return new Zip((error, chunk) => {
      if (error) throw error
      chunks.push(chunk)
    })
  }

  return {
    /** Documents are already compressed. */
    add({ name, bytes }: Packed): void {
      if (size + bytes.length > most) zip = begin()
      size += bytes.length
      const entry = new ZipPassThrough(name)
      zip?.add(entry)
      entry.push(bytes, true)
    },
    end(): Buffer[] {
      zip?.end()
      return parts.map((chunks) => Buffer.concat(chunks))
    },
  }
}
