import * as z from 'zod'

const row = { list: z.string(), number: z.int() }

/** About a row of a list by its number, which is never another row's: what can be done to it, and doing it. */
export const listAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['listRow', 'remove', 'copyFrame']), ...row }).readonly(),
  z.object({ do: z.literal('arrange'), list: z.string(), text: z.string() }).readonly(),
  z.object({ do: z.literal('move'), ...row, by: z.literal([-1, 1]) }).readonly(),
])

export type ListAction = z.infer<typeof listAction>

declare module '../nouns.ts' {
  interface Actions {
    lists: ListAction
  }
}
