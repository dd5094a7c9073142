export type Part = { name: string; fileName: string | undefined; bytes: Buffer }

const headEnd = Buffer.from('\r\n\r\n')

/**
 * Reads multipart/form-data. File names may be quoted (browsers) or bare UTF-8 up to the end of the line (grammY). Throws SyntaxError when the body is not what the content type says.
 */
export function parseMultipart(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`)
  if (boundary === null || !body.subarray(0, mark.length).equals(mark)) throw new SyntaxError('no boundary')
  return sections(body, mark).map(partOf)
}

function sections(body: Buffer, mark: Buffer): Buffer[] {
  const between = Buffer.concat([Buffer.from('\r\n'), mark])
  const found: Buffer[] = []
  let start = mark.length
  while (body.toString('latin1', start, start + 2) === '\r\n') {
    const end = body.indexOf(between, start)
    if (end < 0) throw new SyntaxError('part without end')
    found.push(body.subarray(start + 2, end))
    start = end + between.length
  }
  return found
}

function partOf(section: Buffer): Part {
  const split = section.indexOf(headEnd)
  if (split < 0) throw new SyntaxError('part without headers')
  const head = section.toString('utf8', 0, split)
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? ''
  const name = /(?:^|[;\s])name=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition)
  if (name === null) throw new SyntaxError('part without name')
  return {
    name: name[1] ?? name[2] ?? '',
    fileName: fileNameOf(disposition),
    bytes: section.subarray(split + headEnd.length),
  }
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
