import * as z from 'zod'
import { boardJob } from '../../../core/bureau/board-jobs.ts'
import { sent } from '../../../core/known/sent.ts'

const linkLine = z.object({ department: z.string(), link: z.string(), joined: z.int() }).readonly()

const papersJob = z.object({ job: z.literal('papers'), files: z.array(sent).readonly() }).readonly()

/** Work for officers that takes longer than an answer. */
export const bureauJob = z.discriminatedUnion('job', [
  /** Shows or hides the officers' commands in the person's menu. */
  z.object({ job: z.literal('menu') }).readonly(),
  /** Sends a filing's documents: its report, the explanations, and the buttons to decide. */
  z.object({ job: z.literal('reviewCopy'), filing: z.int() }).readonly(),
  /** Sends the links as a file. */
  z.object({ job: z.literal('links'), year: z.int(), lines: z.array(linkLine).readonly() }).readonly(),
  /** Tells all members that a campaign has begun, or that its deadline was moved. */
  z.object({ job: z.literal('announce'), year: z.int(), what: z.enum(['opened', 'moved']) }).readonly(),
  /** Urges these departments, each at most once an hour. */
  z.object({ job: z.literal('nudge'), filings: z.array(z.int()).readonly() }).readonly(),
  boardJob,
  /** Reads a file for a department: to show what it would file, or to file it, if nothing changed since it was shown. */
  z
    .object({
      job: z.literal('takeIn'),
      file: z.string(),
      name: z.string(),
      filing: z.int(),
      confirmed: z.int().exactOptional(),
    })
    .readonly(),
  /** Reads, checks and comments the papers of many departments. */
  papersJob,
])

export type BureauJob = z.infer<typeof bureauJob>

/** A department with its link, and how many have joined. */
export type LinkLine = z.infer<typeof linkLine>

declare module '../nouns.ts' {
  interface Jobs {
    desk: BureauJob
  }
}
