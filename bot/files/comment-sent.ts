import { DateTime } from 'luxon'
import type { JobContext } from '../../db/jobs.ts'
import type { Outcome } from '../jobs.ts'
import type { Lines } from '../lines.ts'
import type { Job } from '../talk/nouns.ts'
import { wordsOf } from '../talk/words.ts'
import type { Run } from '../workers/tasks.ts'
import { commentDate } from './comment-date.ts'
import { type Convert, commentedBeside } from './filing-beside.ts'

type Deps = { readonly lines: Lines; readonly make: Run; readonly convert: Convert; readonly zone: string }

/** Fetches a sent file again, and returns its Word files with their findings as comments. */
export async function commentSent(
  { lines, make, convert, zone }: Deps,
  { file, name }: Extract<Job, { job: 'comment' }>,
  { chat }: JobContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const bytes = await lines.fetch(chat, file, signal)
  const date = commentDate(DateTime.now().setZone(zone))
  const made = bytes && (await commentedBeside(make, convert, { name, bytes, date }, signal))
  if (made?.is !== 'read' || made.files.length === 0) return [wordsOf({ say: 'noComments' })]
  return made.files.map((one) => ({ name: one.name.slice(one.name.lastIndexOf('/') + 1), bytes: one.bytes }))
}
