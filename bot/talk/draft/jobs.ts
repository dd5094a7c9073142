import * as z from 'zod'

export const draftJob = z.discriminatedUnion('job', [
  /** Makes the report as Word: a draft, or the final one. */
  z.object({ job: z.literal('document'), draft: z.boolean() }).readonly(),
  /** Makes the Excel file that is copied into the finance system. */
  z.object({ job: z.literal('transcribe') }).readonly(),
])

export type DraftJob = z.infer<typeof draftJob>

declare module '../nouns.ts' {
  interface Jobs {
    draft: DraftJob
  }
}
