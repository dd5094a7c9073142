import * as z from 'zod'

/** Work with files, done in the background. */
export const fileJob = z.discriminatedUnion('job', [
  /** Makes the exchange file. */
  z.object({ job: z.literal('export') }).readonly(),
  /** Reads a file that was sent; `row` is the question that was asked when it came; `behind`: others were before it. */
  z
    .object({
      job: z.literal('review'),
      file: z.string(),
      name: z.string().exactOptional(),
      row: z.string().exactOptional(),
      behind: z.literal(true).exactOptional(),
    })
    .readonly(),
  /** Sends a Word file back with its findings as comments. */
  z.object({ job: z.literal('comment'), file: z.string(), name: z.string() }).readonly(),
  /** Compares an exchange file, on which a decision is pending, with the filing as it is by then. */
  z.object({ job: z.literal('compare'), file: z.int() }).readonly(),
])

export type FileJob = z.infer<typeof fileJob>

declare module '../nouns.ts' {
  interface Jobs {
    files: FileJob
  }
}
