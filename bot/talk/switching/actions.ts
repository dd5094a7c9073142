import * as z from 'zod'

/** Switching from one filing to another. */
export const switchingAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['switch', 'newFiling']) }).readonly(),
  z.object({ do: z.literal('switchTo'), filing: z.int() }).readonly(),
  /** A button under a message about a filing that is not the current one. */
  z.object({ do: z.literal('elsewhere'), filing: z.int() }).readonly(),
])

export type SwitchingAction = z.infer<typeof switchingAction>

declare module '../nouns.ts' {
  interface Actions {
    switching: SwitchingAction
  }
}
