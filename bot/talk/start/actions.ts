import * as z from 'zod'
import { sent } from '../../../core/known/sent.ts'

/** The answers to the start's questions, and what can be done if a filing of the same name exists. */
export const startAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['start', 'noDeadline']) }).readonly(),
  /** Offers the projects that the unit filed last year. */
  z.object({ do: z.literal('lastCopies') }).readonly(),
  z.object({ do: z.literal('year'), year: z.int() }).readonly(),
  /** Confirms the department's name; with `year` if that was given before; with `sent` if both are from a file. */
  z
    .object({ do: z.literal('unitName'), name: z.string(), year: z.int().exactOptional(), sent: sent.exactOptional() })
    .readonly(),
  /** Asks the people of a filing of the same name to be let in; opens another one; withdraws the request. */
  z.object({ do: z.enum(['askIn', 'openApart', 'stopAsking']) }).readonly(),
])

export type StartAction = z.infer<typeof startAction>

declare module '../nouns.ts' {
  interface Actions {
    start: StartAction
  }
}
