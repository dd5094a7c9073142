import { gathered, Source } from './source.ts'

/** One part of a form; `content` must be read to its end before the next part is asked for. */
export type Part = { name: string; fileName: string | undefined; content: AsyncIterable<Buffer> }

const lineEnd = Buffer.from('\r\n')
const headEnd = Buffer.from('\r\n\r\n')
const longestHead = 16 * 1024

/**
 * Reads multipart/form-data as it comes in. File names may be quoted or bare UTF-8 up to the end of the line. Throws SyntaxError when the body is not what the content type says.
 */
export async function* readParts(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<Part> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  if (boundary === null) throw new SyntaxError('no boundary')
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`)
  const source = new Source(body, '\r\n')
  await gathered(source.upTo(mark), 0)
  while ((await source.take(lineEnd.length)).equals(lineEnd)) {
    const head = await gathered(source.upTo(headEnd), longestHead)
    yield { ...headOf(head.toString()), content: source.upTo(mark) }
  }
}

function headOf(head: string): Pick<Part, 'name' | 'fileName'> {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? ''
  const name = /(?:^|[;\s])name=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition)
  if (name === null) throw new SyntaxError('part without name')
  return { name: name[1] ?? name[2] ?? '', fileName: fileNameOf(disposition) }
}

function fileNameOf(disposition: string): string | undefined {
  const plain = /[;\s]filename=(.*)$/i.exec(disposition)?.[1]?.trim()
  if (plain === undefined) return undefined
  const quoted = /^"(.*)"$/.exec(plain)?.[1]
  return safeName(quoted === undefined ? plain : unescapeQuoted(quoted))
}

function unescapeQuoted(name: string): string {
  return name.replace(/%22/g, '"').replace(/%0D|%0A/gi, ' ')
}

function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\p{Cc}/gu, '').trim() || 'file'
}
