import * as z from 'zod'

/**
 * A page of the record: the newest, or before or after the change with this id. With `called`, only the rows of that
 * name.
 */
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
