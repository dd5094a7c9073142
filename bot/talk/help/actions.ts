import * as z from 'zod'

/** What helps most, or all that can be said. */
export const helpAction = z.object({ do: z.literal('help'), all: z.literal(true).exactOptional() }).readonly()

export type HelpAction = z.infer<typeof helpAction>

declare module '../nouns.ts' {
  interface Actions {
    help: HelpAction
  }
}
