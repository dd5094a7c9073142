import * as z from 'zod'
import { choices, comesFrom } from '../shapes.ts'

/** A colleague's value differs from the person's: waits for the choice, or for another answer to the row. */
export const keepingPlace = z
  .object({ at: z.literal('clash'), choices, row: z.string().exactOptional(), from: comesFrom, seen: z.int() })
  .readonly()

export type KeepingPlace = z.infer<typeof keepingPlace>

declare module '../nouns.ts' {
  interface Places {
    keeping: KeepingPlace
  }
}
