import type { OutgoingSay } from '../db/outbox.ts'
import { summaryWords } from './bureau/summary-words.ts'
import { isBureauJob } from './bureau/work.ts'
import { plainWords } from './plain-words.ts'
import type { Job } from './talk/nouns.ts'

/** Jobs that nobody asked for: a person who took a step is not told that its paper failed. */
const unasked: ReadonlySet<string | undefined> = new Set<Job['job']>(['snapshot', 'menu'])

/** Jobs with a file that somebody sent. */
const ofFiles: ReadonlySet<string | undefined> = new Set<Job['job']>([
  'review',
  'compare',
  'comment',
  'papers',
  'takeIn',
  'keepScan',
  'checkScan',
])

/** The message about a job that could not be done. */
export function apology(job: Job): OutgoingSay | undefined {
  if (unasked.has(job.job)) return undefined
  if (job.job === 'board' || job.job === 'boardFile' || job.job === 'summary') return { text: summaryWords.failed }
  if (isBureauJob(job)) return { text: plainWords.notDone }
  const ofFile = ofFiles.has(job.job)
  return { text: ofFile ? plainWords.fileFailed : plainWords.documentFailed }
}

/** The message about a job that an earlier version queued and this one cannot read. */
export function outdated(kind: string | undefined): OutgoingSay | undefined {
  return unasked.has(kind) ? undefined : { text: plainWords.outdatedJob }
}
