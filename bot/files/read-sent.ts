import type { Api } from 'grammy'
import { type Contents, kindOf, mostMegabytes } from '../../core/dialogue/files/contents.ts'
import { takeTurn } from '../../core/dialogue/take-turn.ts'
import type { Job } from '../../core/turn.ts'
import { download } from '../download.ts'
import { incomingOf, type Surroundings } from '../incoming.ts'
import type { Outcome } from '../jobs.ts'
import { effectsOf } from '../words/effects.ts'
import { plainWords } from '../words/plain.ts'
import type { Run, SentFile } from '../workers/tasks.ts'
import { TaskEndedError } from '../workers/workers.ts'
import type { Read } from './read.ts'

export type FileDeps = {
  readonly api: Api
  readonly apiRoot: string
  readonly around: Surroundings
  /** Reads files beside the talk. */
  readonly read: Run
}

/** Fetches and reads a file that was sent; what it means is decided as the filing stands by then. */
export async function readSent(
  deps: FileDeps,
  { file, name = '.json', row }: Extract<Job, { job: 'review' }>,
  signal: AbortSignal,
): Promise<Outcome> {
  const read = await readContents(deps.read, { name, bytes: await download(deps, file) }, signal)
  return (late) => {
    if (late.about !== undefined && late.about !== late.filing?.id)
      return { says: [{ text: plainWords.fileElsewhere }] }
    const contents: Contents = read.is === 'data' ? { ...read, kept: late.job } : read
    const message = { kind: 'contents', contents, ...(row === undefined ? {} : { row }) } as const
    return effectsOf(takeTurn(incomingOf(late, message, deps.around)))
  }
}

/** What stands in a file: nothing where it is too large, or reading it takes too much time or memory. */
export async function readContents(run: Run, file: SentFile, signal?: AbortSignal): Promise<Read> {
  const kind = kindOf(file.name) ?? 'data'
  if (file.bytes.length > mostMegabytes[kind] * 1_000_000) return { is: 'nothing', why: 'tooMuch' }
  try {
    return await run('read', file, signal)
  } catch (error) {
    if (error instanceof TaskEndedError) return { is: 'nothing', why: 'tooMuch' }
    throw error
  }
}
