import * as z from 'zod'
import type { Action } from '../nouns.ts'
import { comesFrom } from '../shapes.ts'

const row = z.string()

/** Actions on a question. */
const plain = z.discriminatedUnion('do', [
  z.object({ do: z.literal('continue') }).readonly(),
  z.object({ do: z.enum(['skip', 'next', 'leaveRow']), row }).readonly(),
  /** `seen`: the newest change of the filing when the question was asked, which a reply to it had seen. */
  z.object({ do: z.literal('back'), row, seen: z.int().exactOptional() }).readonly(),
  /** Goes on with this question if it is open, else after it. */
  z.object({ do: z.literal('resume'), row }).readonly(),
  /** A choice stored by an earlier program, which this one cannot read. */
  z.object({ do: z.literal('outdated') }).readonly(),
])

/** Asks a question; `from` is what the talk returns to after the answer. */
type Going = { readonly do: 'go'; readonly row: string; readonly from?: Action }

const going: z.ZodType<Going> = z.object({ do: z.literal('go'), row, from: comesFrom }).readonly()

export type AskingAction = z.infer<typeof plain> | Going

export const askingAction: z.ZodType<AskingAction> = z.union([plain, going])

declare module '../nouns.ts' {
  interface Actions {
    asking: AskingAction
  }
}
