import * as z from 'zod'
import { boardJob } from '../../../core/bureau/board-jobs.ts'

const linkLine = z.object({ department: z.string(), link: z.string(), joined: z.int() }).readonly()

/** What takes longer than an officer's answer. */
export const bureauJob = z.discriminatedUnion('job', [
  /** Puts the officers' commands into the person's menu, or takes them out. */
  z.object({ job: z.literal('menu') }).readonly(),
  /** The papers of a filing: its report, what was explained, and the buttons to decide. */
  z.object({ job: z.literal('reviewCopy'), filing: z.int() }).readonly(),
  /** The links as a file. */
  z.object({ job: z.literal('links'), year: z.int(), lines: z.array(linkLine).readonly() }).readonly(),
  /** Tells everybody that a year has begun, or that its deadline was moved. */
  z.object({ job: z.literal('announce'), year: z.int(), what: z.enum(['opened', 'moved']) }).readonly(),
  /** Urges these departments, each at most once an hour. */
  z.object({ job: z.literal('nudge'), filings: z.array(z.int()).readonly() }).readonly(),
  boardJob,
])

export type BureauJob = z.infer<typeof bureauJob>

/** A department with its link, and how many came in by it. */
export type LinkLine = z.infer<typeof linkLine>

declare module '../nouns.ts' {
  interface Jobs {
    desk: BureauJob
  }
}
