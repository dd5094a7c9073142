import * as z from 'zod'
import { choices, role } from '../shapes.ts'

/** Where a talk stands that is about who belongs to which filing. */
export const peoplePlace = z.discriminatedUnion('at', [
  /** 邀请 waits for how many people and days. */
  z.object({ at: z.literal('invite'), role, choices }).readonly(),
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

export type PeoplePlace = z.infer<typeof peoplePlace>

declare module '../nouns.ts' {
  interface Places {
    people: PeoplePlace
  }
}
