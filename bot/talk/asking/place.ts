import * as z from 'zod'
import { choices, comesFrom } from '../shapes.ts'

const row = z.string().exactOptional()

/** A question is asked, or a menu is open. */
export const askingPlace = z.discriminatedUnion('at', [
  /**
   * `cell` is the one that is changed alone; `from` is what the talk comes back to when the answer is kept; `seen` is the
   * newest change of the filing when the question was put. `offered` are the buttons under a doubt about what was just
   * said: they can be typed by their labels, and 是 and 不是 answer it; any other text is taken as if there was no doubt.
   */
  z
    .object({
      at: z.literal('row'),
      row: z.string(),
      cell: z.string().exactOptional(),
      from: comesFrom,
      seen: z.int().exactOptional(),
      offered: choices.exactOptional(),
    })
    .readonly(),
  /** A menu is open: its choices can be tapped or typed by number. */
  z.object({ at: z.literal('menu'), choices, row, from: comesFrom, offered: choices.exactOptional() }).readonly(),
])

export type AskingPlace = z.infer<typeof askingPlace>

declare module '../nouns.ts' {
  interface Places {
    asking: AskingPlace
  }
}
