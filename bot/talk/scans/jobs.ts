import * as z from 'zod'

export const scanJob = z.discriminatedUnion('job', [
  /** Fetches a scan that was sent, and keeps it. */
  z.object({ job: z.literal('keepScan'), file: z.string(), name: z.string() }).readonly(),
  /** Sends a kept scan to somebody of the department. */
  z.object({ job: z.literal('sendScan'), scan: z.int() }).readonly(),
  /** Checks the text of a kept PDF. */
  z.object({ job: z.literal('checkScan'), scan: z.int() }).readonly(),
])

export type ScanJob = z.infer<typeof scanJob>

declare module '../nouns.ts' {
  interface Jobs {
    scans: ScanJob
  }
}
