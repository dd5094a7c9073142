import * as z from 'zod'

const check = z.string()

/** What is done about findings. */
export const findingAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('check') }).readonly(),
  z.object({ do: z.enum(['findings', 'explainedFindings']), from: z.int() }).readonly(),
  /** `mendEach`: an entry of several places; `mending`: what is left after a mend there; `nextFinding`: past that one. */
  z.object({ do: z.enum(['explain', 'mend', 'mendEach', 'mending', 'nextFinding']), check }).readonly(),
  /** The cells that must be filled and are blank, one after another. */
  z.object({ do: z.literal('fillBlanks') }).readonly(),
  /** The explanation that `like` was given, for the rest of the entry too. */
  z.object({ do: z.literal('explainAlike'), check, like: z.string() }).readonly(),
])

export type FindingAction = z.infer<typeof findingAction>

declare module '../nouns.ts' {
  interface Actions {
    findings: FindingAction
  }
}
