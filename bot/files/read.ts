import { type Contents, endingOf, type FileKind, kindOf } from '../../core/dialogue/files/contents.ts'
import type { SentFile } from '../workers/tasks.ts'
import { TooMuchError } from './archive.ts'
import { decode } from './decode.ts'

/** What stands in a file; the database keeps data under an id of its own. */
export type Read = Exclude<Contents, { is: 'data' }> | Omit<Extract<Contents, { is: 'data' }>, 'kept'>

/** More characters than any answer or list has. */
const mostSigns = 200_000

/** What stands in a file of this name; one that nobody could read is no trouble of ours. */
export async function readFile({ name, bytes }: SentFile): Promise<Read> {
  const kind = kindOf(name) ?? 'data'
  if (kind === 'data') return { is: 'data', text: Buffer.from(bytes).toString('utf8') }
  try {
    const text = await textOf(kind, name, bytes)
    if (text === undefined) return { is: 'nothing', why: 'noText' }
    if (text.length > mostSigns) return { is: 'nothing', why: 'tooMuch' }
    return text.trim() === '' ? { is: 'nothing', why: 'empty' } : { is: 'words', text }
  } catch (error) {
    return { is: 'nothing', why: error instanceof TooMuchError || error instanceof RangeError ? 'tooMuch' : 'broken' }
  }
}

/** The libraries are loaded with the first file of their kind. */
async function textOf(kind: Exclude<FileKind, 'data'>, name: string, bytes: Uint8Array): Promise<string | undefined> {
  if (kind === 'text') return plainText(name, bytes)
  if (kind === 'word') return (await import('./word.ts')).readWord(bytes)
  return (await import('./sheet.ts')).readSheet(bytes)
}

/** A table that was saved as text has its cells apart by commas. */
function plainText(name: string, bytes: Uint8Array): string | undefined {
  const text = decode(bytes)
  return endingOf(name) === 'csv' && !text?.includes('"') ? text?.replaceAll(',', '\t') : text
}
