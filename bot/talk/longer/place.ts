import * as z from 'zod'
import { choices, comesFrom } from '../shapes.ts'

/** A long text is there as far as it came; what is written next goes behind it. */
export const longerPlace = z.object({ at: z.literal('more'), row: z.string(), choices, from: comesFrom }).readonly()

export type LongerPlace = z.infer<typeof longerPlace>

declare module '../nouns.ts' {
  interface Places {
    longer: LongerPlace
  }
}
