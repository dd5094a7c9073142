import * as z from 'zod'

/** What is done about findings. */
export const findingAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('check') }).readonly(),
  z.object({ do: z.literal('findings'), from: z.int() }).readonly(),
  z.object({ do: z.enum(['explain', 'mend']), check: z.string() }).readonly(),
])

export type FindingAction = z.infer<typeof findingAction>

declare module '../nouns.ts' {
  interface Actions {
    findings: FindingAction
  }
}
