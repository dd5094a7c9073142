import { badRequest } from './refusal.ts'

/** A field of a form; a file's has a file name. */
export type Part = { readonly field: string; readonly file: string | undefined; readonly bytes: Buffer }

/**
 * The parts of a multipart body. grammY writes file names without quotes and headers without spaces, which Telegram
 * accepts, but Node's own parser does not.
 */
export function readParts(body: Buffer, type: string): readonly Part[] {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1]
  if (boundary === undefined) throw badRequest('there is no boundary in the form')
  const border = Buffer.from(`\r\n--${boundary}`)
  const framed = Buffer.concat([Buffer.from('\r\n'), body])
  const parts: Part[] = []
  for (let at = framed.indexOf(border); at >= 0; ) {
    const begin = at + border.length
    if (framed.toString('latin1', begin, begin + 2) === '--') return parts
    at = framed.indexOf(border, begin)
    if (at >= 0) parts.push(readPart(framed.subarray(begin, at)))
  }
  throw badRequest('the form has no end')
}

function readPart(part: Buffer): Part {
  const end = part.indexOf('\r\n\r\n')
  const header = part.toString('utf8', 0, end)
  const field = /;\s*name="([^"]*)"/i.exec(header)?.[1]
  if (end < 0 || field === undefined) throw badRequest('a part of the form has no name')
  const [, quoted, plain] = /;\s*filename=(?:"([^"]*)"|([^;\r\n]+))/i.exec(header) ?? []
  return { field, file: quoted ?? plain, bytes: part.subarray(end + 4) }
}
