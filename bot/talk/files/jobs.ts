import * as z from 'zod'

/** What is done with files beside the talk. */
export const fileJob = z.discriminatedUnion('job', [
  /** The exchange file. */
  z.object({ job: z.literal('export') }).readonly(),
  /** Reads a file that was sent; `row` is the question that the talk stood at. */
  z
    .object({
      job: z.literal('review'),
      file: z.string(),
      name: z.string().exactOptional(),
      row: z.string().exactOptional(),
    })
    .readonly(),
  /** Compares an exchange file that is decided about with the filing as it stands by then. */
  z.object({ job: z.literal('compare'), file: z.int() }).readonly(),
])

export type FileJob = z.infer<typeof fileJob>

declare module '../nouns.ts' {
  interface Jobs {
    files: FileJob
  }
}
