import * as z from 'zod'

const row = { list: z.string(), number: z.int() }

/** Actions on a row of a list, by its number, which no other row ever gets. */
export const listAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['listRow', 'remove', 'copyFrame']), ...row }).readonly(),
  z.object({ do: z.literal('arrange'), list: z.string(), text: z.string() }).readonly(),
  /** An order by a row's position that several lists could mean. */
  z.object({ do: z.literal('whichList'), text: z.string(), lists: z.array(z.string()).readonly() }).readonly(),
  z.object({ do: z.literal('move'), ...row, by: z.literal([-1, 1]) }).readonly(),
])

export type ListAction = z.infer<typeof listAction>

declare module '../nouns.ts' {
  interface Actions {
    lists: ListAction
  }
}
