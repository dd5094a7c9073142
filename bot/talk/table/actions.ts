import * as z from 'zod'

/** What is to be mended in an annex, and with `whole` all of it as it will print: 附件三 of the row `copy`, or of the one that is `called` so. */
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
