import * as z from 'zod'

/** What can be done with the scans that are kept beside a filing; `scan` is the id of one. */
export const scanAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('scans') }).readonly(),
  /** Shows one of the list; sends it again; checks its text; drops it; puts it back. */
  z.object({ do: z.enum(['scan', 'sendScan', 'checkScan', 'dropScan', 'putBackScan']), scan: z.int() }).readonly(),
])

export type ScanAction = z.infer<typeof scanAction>

declare module '../nouns.ts' {
  interface Actions {
    scans: ScanAction
  }
}
