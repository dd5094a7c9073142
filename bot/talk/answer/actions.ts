import * as z from 'zod'
import { values } from '../shapes.ts'

const row = z.string()

/** Answers to a row, by a tap or a word. */
export const answerAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['none', 'adoptAll', 'scoreAll']), row }).readonly(),
  /** Takes a text that was typed elsewhere as the answer to this row. */
  z.object({ do: z.literal('takeFor'), row, text: z.string() }).readonly(),
  /**
   * Stores values in a row's cells. `seen`: the newest change of these cells when the button was made; `saw`: the
   * values of other cells from which it was made, '' if not asked; `known`: the newest change that the person knew when
   * they gave the answer, if that is older.
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
   * Takes a text for a row that it names, or (`plain`) as the words of the row at which it was sent; `seen`: the newest
   * change of the row's cells when the button was made.
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
