import * as z from 'zod'

/** Documents to be made for a step. */
export const stepJob = z.discriminatedUnion('job', [
  /** The copy for publication, without phone numbers. */
  z.object({ job: z.literal('publication') }).readonly(),
  /** The document of a step, stored beside its facts. */
  z.object({ job: z.literal('snapshot'), step: z.int() }).readonly(),
])

export type StepJob = z.infer<typeof stepJob>

declare module '../nouns.ts' {
  interface Jobs {
    steps: StepJob
  }
}
