import * as z from 'zod'
import { choices, comesFrom } from '../shapes.ts'

/** A colleague's value stands where the person said another: which is to stay is asked, or the row answered anew. */
export const keepingPlace = z
  .object({ at: z.literal('clash'), choices, row: z.string().exactOptional(), from: comesFrom, seen: z.int() })
  .readonly()

export type KeepingPlace = z.infer<typeof keepingPlace>

declare module '../nouns.ts' {
  interface Places {
    keeping: KeepingPlace
  }
}
