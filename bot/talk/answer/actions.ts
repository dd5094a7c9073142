import * as z from 'zod'
import { values } from '../shapes.ts'

const row = z.string()

/** Values for a row by a tap or a word. */
export const answerAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['none', 'adoptAll', 'scoreAll']), row }).readonly(),
  /** Takes what was typed elsewhere as the answer to this row. */
  z.object({ do: z.literal('takeFor'), row, text: z.string() }).readonly(),
  /**
   * Puts values into a row's cells; `seen` is the newest version of these cells when the button was made. `saw` is what
   * else the button was made from, '' for a cell that was not asked; `known` is the newest change that was known when the
   * answer was given, where that is older.
   */
  z
    .object({
      do: z.literal('answer'),
      row,
      values,
      seen: z.int(),
      saw: values.exactOptional(),
      known: z.int().exactOptional(),
    })
    .readonly(),
  /**
   * Takes a text for a row that it names, or as the words of the row that it was sent at; `seen` is the newest version of
   * the row's cells when the button was made.
   */
  z
    .object({ do: z.literal('fill'), row, text: z.string(), seen: z.int(), plain: z.literal(true).exactOptional() })
    .readonly(),
])

export type AnswerAction = z.infer<typeof answerAction>

declare module '../nouns.ts' {
  interface Actions {
    answer: AnswerAction
  }
}
