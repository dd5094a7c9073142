import * as z from 'zod'

/** Another page of the directory in the place of the one that was tapped: the rows of a stretch, or all stretches. */
export const directoryAction = z
  .object({ do: z.literal('contents'), of: z.string().exactOptional(), page: z.int().exactOptional() })
  .readonly()
