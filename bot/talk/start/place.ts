import * as z from 'zod'
import { choices } from '../shapes.ts'

/** Where a talk stands that has no filing yet. */
export const startPlace = z.discriminatedUnion('at', [
  /** `apart`: another filing of the same name and year is known, and this one is not it. */
  z
    .object({
      at: z.literal('start'),
      name: z.string().exactOptional(),
      year: z.int().exactOptional(),
      apart: z.literal(true).exactOptional(),
      /** What the name is asked about with. */
      choices: choices.exactOptional(),
    })
    .readonly(),
  /** A filing of the name and year that were told is there already; or its people were asked to let the person in. */
  z.object({ at: z.enum(['namesake', 'waiting']), name: z.string(), year: z.int(), choices }).readonly(),
  /**
   * The person was taken out of the department that they had in hand, `by` whom, or left it; without one, out of the
   * bureau.
   */
  z
    .object({
      at: z.literal('out'),
      department: z.string().exactOptional(),
      year: z.int().exactOptional(),
      by: z.string().exactOptional(),
      choices,
    })
    .readonly(),
])

export type StartPlace = z.infer<typeof startPlace>

declare module '../nouns.ts' {
  interface Places {
    start: StartPlace
  }
}
