import type { OutgoingSay } from '../db/outbox.ts'
import { summaryWords } from './bureau/summary-words.ts'
import { isBureauJob } from './bureau/work.ts'
import { plainWords } from './plain-words.ts'
import type { Job } from './talk/nouns.ts'

/** What is made without being asked for: a person who took a step is not told that its paper failed. */
const unasked: ReadonlySet<string | undefined> = new Set<Job['job']>(['snapshot', 'menu'])

/** What is said of a job that could not be done. */
export function apology(job: Job): OutgoingSay | undefined {
  if (unasked.has(job.job)) return undefined
  if (job.job === 'board' || job.job === 'boardFile' || job.job === 'summary') return { text: summaryWords.failed }
  if (isBureauJob(job)) return { text: plainWords.notDone }
  const ofFile = job.job === 'review' || job.job === 'compare'
  return { text: ofFile ? plainWords.fileFailed : plainWords.documentFailed }
}

/** What is said of a job that an earlier program queued, and that this one cannot read. */
export function outdated(kind: string | undefined): OutgoingSay | undefined {
  return unasked.has(kind) ? undefined : { text: plainWords.outdatedJob }
}
