import * as z from 'zod'

/** Says what this is, where the filing stands and what comes next. */
export const guideAction = z.object({ do: z.literal('guide') }).readonly()

export type GuideAction = z.infer<typeof guideAction>

declare module '../nouns.ts' {
  interface Actions {
    guide: GuideAction
  }
}
