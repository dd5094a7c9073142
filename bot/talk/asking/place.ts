import * as z from 'zod'
import { choices, comesFrom } from '../shapes.ts'

const row = z.string().exactOptional()

/** A question is asked, or a menu is open. */
export const askingPlace = z.discriminatedUnion('at', [
  /**
   * `cell`: the only cell that is asked; `from`: what the talk returns to once the answer is stored; `seen`: the newest
   * change of the filing when the question was asked; `offered`: the buttons under a doubt about the last answer. They
   * can be typed by their labels, and 是 and 不是 answer the doubt; any other text is read as if there were no doubt.
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
