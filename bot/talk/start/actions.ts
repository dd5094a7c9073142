import * as z from 'zod'

/** The questions of the start, and a filing of the same name that is there already. */
export const startAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['start', 'noDeadline']) }).readonly(),
  z.object({ do: z.literal('year'), year: z.int() }).readonly(),
  /** The unit is called so; with the year, where that was told already. */
  z.object({ do: z.literal('unitName'), name: z.string(), year: z.int().exactOptional() }).readonly(),
  /** Asks the people of a filing of the same name to be let in; begins another one all the same; asks no longer. */
  z.object({ do: z.enum(['askIn', 'openApart', 'stopAsking']) }).readonly(),
])

export type StartAction = z.infer<typeof startAction>

declare module '../nouns.ts' {
  interface Actions {
    start: StartAction
  }
}
