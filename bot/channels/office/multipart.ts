import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'

/** The body is longer than allowed. */
export class BodyTooLarge extends Error {}

export type Fields = Readonly<Record<string, string>>

/** Handles the file of a form, given the fields before it. Bytes that it does not read are skipped; may reject. */
export type Take = (fields: Fields, name: string, content: Readable) => Promise<void>

const limits = { fieldSize: 256 * 1024, files: 1 }

/**
 * Reads a form and its file as they come in. Throws SyntaxError if the body does not match its type, BodyTooLarge as
 * `body` does, or whatever `take` throws, which has ended by then.
 */
export async function readForm(body: AsyncIterable<Uint8Array>, type: string, take: Take): Promise<Fields> {
  const fields: Record<string, string> = {}
  const parser = parserOf(type)
  const file = handOn(parser, (name, content) => take(fields, name, content))
  parser.on('field', (name, value, _, cut) => {
    if (cut) parser.destroy(new SyntaxError('a field is too long'))
    fields[name] = value
  })
  try {
    await pipeline(body, parser)
    await file.taken
    return fields
  } catch (fault) {
    await file.taken.catch(() => undefined)
    throw fault instanceof BodyTooLarge || fault === file.fault ? fault : new SyntaxError('no form', { cause: fault })
  }
}

/** Passes the file to `take`. `taken` settles with it; its error stops the parser. */
function handOn(parser: BusboyInstance, take: (name: string, content: Readable) => Promise<void>) {
  const file: { taken: Promise<void>; fault?: unknown } = { taken: Promise.resolve() }
  parser.on('file', (_, content, name) => {
    parser.once('close', () => content.destroy())
    // The parser throws the same error.
    content.on('error', () => undefined)
    file.taken = take(safeName(name), content).then(() => void content.resume())
    file.taken.catch((fault) => {
      file.fault = fault
      parser.destroy(fault)
    })
  })
  return file
}

function parserOf(type: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits,
      isPartAFile: (field, _, name) => field === 'file' && name !== undefined,
    })
  } catch (fault) {
    throw new SyntaxError('no boundary', { cause: fault })
  }
}

/** Browsers write a quotation mark in a name as %22. */
function safeName(name: string): string {
  const plain = name.replaceAll('%22', '"').replace(/\p{Cc}/gu, '')
  return plain.trim() || 'file'
}
