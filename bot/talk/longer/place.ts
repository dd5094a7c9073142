import * as z from 'zod'
import { choices, comesFrom } from '../shapes.ts'

/** The beginning of a long text is stored; what is sent next is appended. */
export const longerPlace = z.object({ at: z.literal('more'), row: z.string(), choices, from: comesFrom }).readonly()

export type LongerPlace = z.infer<typeof longerPlace>

declare module '../nouns.ts' {
  interface Places {
    longer: LongerPlace
  }
}
