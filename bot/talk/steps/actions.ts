import * as z from 'zod'

/** The steps of a filing: handing in, signing, sending back, delivering, publishing. */
export const stepAction = z.discriminatedUnion('do', [
  z
    .object({ do: z.enum(['submit', 'sign', 'sendBack', 'deliver', 'deliverNow', 'publish', 'report', 'takeOver']) })
    .readonly(),
  z.object({ do: z.literal('sendBackNow'), opinion: z.string() }).readonly(),
  z.object({ do: z.literal('signNow'), name: z.string() }).readonly(),
])

export type StepAction = z.infer<typeof stepAction>

declare module '../nouns.ts' {
  interface Actions {
    steps: StepAction
  }
}
