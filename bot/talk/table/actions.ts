import * as z from 'zod'

/**
 * The findings of an annex; with `whole`, also the annex as printed. For an annex with copies: the row number `copy`,
 * or the one `called` so.
 */
export const tableAction = z
  .object({
    do: z.literal('table'),
    annex: z.string(),
    copy: z.int().exactOptional(),
    called: z.string().exactOptional(),
    whole: z.literal(true).exactOptional(),
  })
  .readonly()

export type TableAction = z.infer<typeof tableAction>

declare module '../nouns.ts' {
  interface Actions {
    table: TableAction
  }
}
