import * as z from 'zod'
import { sent } from '../../../core/known/sent.ts'
import { choices } from '../shapes.ts'

/** The places of a talk without a filing. */
export const startPlace = z.discriminatedUnion('at', [
  /** `apart`: another filing of the same name and year exists, and this is not the same one. */
  z
    .object({
      at: z.literal('start'),
      name: z.string().exactOptional(),
      year: z.int().exactOptional(),
      apart: z.literal(true).exactOptional(),
      /** The file that the filing begins with. */
      sent: sent.exactOptional(),
      /** The choices about a doubtful name. */
      choices: choices.exactOptional(),
    })
    .readonly(),
  /** A filing of this name and year exists; or its people were asked to let the person in. */
  z.object({ at: z.enum(['namesake', 'waiting']), name: z.string(), year: z.int(), choices }).readonly(),
  /**
   * The person left the department of their current filing, or was removed by `by`; without a department, they were
   * removed from the bureau.
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
