import type { Api } from 'grammy'
import { type Contents, endingOf, kindOf, mostMegabytes } from '../../core/dialogue/files/contents.ts'
import { takeTurn } from '../../core/dialogue/take-turn.ts'
import type { Job } from '../../core/turn.ts'
import { download } from '../download.ts'
import { incomingOf, type Surroundings } from '../incoming.ts'
import type { Outcome } from '../jobs.ts'
import { effectsOf } from '../words/effects.ts'
import { plainWords } from '../words/plain.ts'
import { TooMuchError } from './archive.ts'
import { decode } from './decode.ts'
import { readSheet } from './sheet.ts'
import { readWord } from './word.ts'

export type FileDeps = { readonly api: Api; readonly apiRoot: string; readonly around: Surroundings }

type Read = Exclude<Contents, { is: 'data' }> | Omit<Extract<Contents, { is: 'data' }>, 'kept'>

/** Fetches and reads a file that was sent; what it means is decided as the filing stands by then. */
export async function readSent(
  deps: FileDeps,
  { file, name = '.json', row }: Extract<Job, { job: 'review' }>,
): Promise<Outcome> {
  const read = await readContents(name, await download(deps, file))
  return (late) => {
    if (late.about !== undefined && late.about !== late.filing?.id)
      return { says: [{ text: plainWords.fileElsewhere }] }
    const contents: Contents = read.is === 'data' ? { ...read, kept: late.job } : read
    const message = { kind: 'contents', contents, ...(row === undefined ? {} : { row }) } as const
    return effectsOf(takeTurn(incomingOf(late, message, deps.around)))
  }
}

/** What stands in a file of this name; a file that nobody could read is no trouble of ours. */
export async function readContents(name: string, bytes: Buffer): Promise<Read> {
  const kind = kindOf(name) ?? 'data'
  if (bytes.length > mostMegabytes[kind] * 1_000_000) return { is: 'nothing', why: 'tooMuch' }
  if (kind === 'data') return { is: 'data', text: bytes.toString('utf8') }
  try {
    const text = kind === 'text' ? plainText(name, bytes) : await (kind === 'word' ? readWord : readSheet)(bytes)
    if (text === undefined) return { is: 'nothing', why: 'noText' }
    return text.trim() === '' ? { is: 'nothing', why: 'empty' } : { is: 'words', text }
  } catch (error) {
    return { is: 'nothing', why: error instanceof TooMuchError ? 'tooMuch' : 'broken' }
  }
}

/** A table that was saved as text has its cells apart by commas. */
function plainText(name: string, bytes: Uint8Array): string | undefined {
  const text = decode(bytes)
  return endingOf(name) === 'csv' && !text?.includes('"') ? text?.replaceAll(',', '\t') : text
}
