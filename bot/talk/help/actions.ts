import * as z from 'zod'

export const helpAction = z.object({ do: z.literal('help') }).readonly()

export type HelpAction = z.infer<typeof helpAction>

declare module '../nouns.ts' {
  interface Actions {
    help: HelpAction
  }
}
