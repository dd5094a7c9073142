import * as z from 'zod'
import type { Action } from '../nouns.ts'
import { comesFrom } from '../shapes.ts'

const row = z.string()

/** About the question that the talk stands at. */
const plain = z.discriminatedUnion('do', [
  z.object({ do: z.literal('continue') }).readonly(),
  z.object({ do: z.enum(['skip', 'next', 'leaveRow']), row }).readonly(),
  /** `seen` is the newest change of the filing when the question was put: what a reply to it saw. */
  z.object({ do: z.literal('back'), row, seen: z.int().exactOptional() }).readonly(),
  /** Goes on at this question while it is open, else after it. */
  z.object({ do: z.literal('resume'), row }).readonly(),
  /** `outdated`: a choice that an earlier program left and that this one cannot read. */
  z.object({ do: z.literal('outdated') }).readonly(),
])

/** Puts a question; `from` is what the talk comes back to when it is answered. */
type Going = { readonly do: 'go'; readonly row: string; readonly from?: Action }

const going: z.ZodType<Going> = z.object({ do: z.literal('go'), row, from: comesFrom }).readonly()

export type AskingAction = z.infer<typeof plain> | Going

export const askingAction: z.ZodType<AskingAction> = z.union([plain, going])

declare module '../nouns.ts' {
  interface Actions {
    asking: AskingAction
  }
}
