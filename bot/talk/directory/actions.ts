import * as z from 'zod'

/**
 * The directory; or another page of it in place of the one that was tapped: an annex, the rows of a stretch (`of`), or
 * the annexes; or a row of the form.
 */
export const directoryAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('directory') }).readonly(),
  /** Goes to the first open question of an annex. */
  z.object({ do: z.literal('toAnnex'), annex: z.string() }).readonly(),
  /** Goes to a row, like its number in the directory. */
  z.object({ do: z.literal('toRow'), row: z.string(), cell: z.string().exactOptional() }).readonly(),
  z
    .object({
      do: z.literal('contents'),
      annex: z.string().exactOptional(),
      of: z.string().exactOptional(),
      page: z.int().exactOptional(),
    })
    .readonly(),
])

export type DirectoryAction = z.infer<typeof directoryAction>

declare module '../nouns.ts' {
  interface Actions {
    directory: DirectoryAction
  }
}
