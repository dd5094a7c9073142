import type { Api } from 'grammy'
import { takeTurn } from '../../core/dialogue/take-turn.ts'
import type { Job } from '../../core/turn.ts'
import { download } from '../download.ts'
import { incomingOf, type Surroundings } from '../incoming.ts'
import type { Outcome } from '../jobs.ts'
import { effectsOf } from '../words/effects.ts'
import { plainWords } from '../words/plain.ts'

export type FileDeps = { readonly api: Api; readonly apiRoot: string; readonly around: Surroundings }

/** Fetches and reads a file that was sent; what it means is decided as the filing stands by then. */
export async function readSent(deps: FileDeps, { file, row }: Extract<Job, { job: 'review' }>): Promise<Outcome> {
  const text = (await download(deps, file)).toString('utf8')
  return (late) => {
    if (late.about !== undefined && late.about !== late.filing?.id)
      return { says: [{ text: plainWords.fileElsewhere }] }
    const contents = { is: 'data', text, kept: late.job } as const
    const message = { kind: 'contents', contents, ...(row === undefined ? {} : { row }) } as const
    return effectsOf(takeTurn(incomingOf(late, message, deps.around)))
  }
}
