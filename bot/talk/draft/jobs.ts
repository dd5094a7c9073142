import * as z from 'zod'

/** Makes the report as Word: a draft, or the final one. */
export const draftJob = z.object({ job: z.literal('document'), draft: z.boolean() }).readonly()

export type DraftJob = z.infer<typeof draftJob>

declare module '../nouns.ts' {
  interface Jobs {
    draft: DraftJob
  }
}
