import * as z from 'zod'

const check = z.string()

/** Actions on findings. */
export const findingAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('check') }).readonly(),
  z.object({ do: z.enum(['findings', 'explainedFindings']), from: z.int() }).readonly(),
  /**
   * `mendEach`: chooses among an entry's places; `mending`: what is left after mending this finding; `nextFinding`: the
   * next one after it.
   */
  z.object({ do: z.enum(['explain', 'mend', 'mendEach', 'mending', 'nextFinding']), check }).readonly(),
  /** Asks for the required cells that are blank, one after another. */
  z.object({ do: z.literal('fillBlanks') }).readonly(),
  /** Gives the explanation of `like` to the rest of the entry too. */
  z.object({ do: z.literal('explainAlike'), check, like: z.string() }).readonly(),
])

export type FindingAction = z.infer<typeof findingAction>

declare module '../nouns.ts' {
  interface Actions {
    findings: FindingAction
  }
}
