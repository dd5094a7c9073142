import * as z from 'zod'

/** The most useful words, or all of them. */
export const helpAction = z.object({ do: z.literal('help'), all: z.literal(true).exactOptional() }).readonly()

export type HelpAction = z.infer<typeof helpAction>

declare module '../nouns.ts' {
  interface Actions {
    help: HelpAction
  }
}
