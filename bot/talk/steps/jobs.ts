import * as z from 'zod'

/** What steps leave to be made. */
export const stepJob = z.discriminatedUnion('job', [
  /** The copy for publication, without phones. */
  z.object({ job: z.literal('publication') }).readonly(),
  /** The document of a step, kept beside its facts. */
  z.object({ job: z.literal('snapshot'), step: z.int() }).readonly(),
])

export type StepJob = z.infer<typeof stepJob>

declare module '../nouns.ts' {
  interface Jobs {
    steps: StepJob
  }
}
