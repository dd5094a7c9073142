import * as z from 'zod'

/** A page of who changed what: before a change or after one, of the rows that are called so alone. */
export const historyAction = z
  .object({
    do: z.literal('history'),
    called: z.string().exactOptional(),
    before: z.int().exactOptional(),
    after: z.int().exactOptional(),
  })
  .readonly()

export type HistoryAction = z.infer<typeof historyAction>

declare module '../nouns.ts' {
  interface Actions {
    history: HistoryAction
  }
}
