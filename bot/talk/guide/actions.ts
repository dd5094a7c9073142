import * as z from 'zod'

/** Says what this is, where the filing stands and what comes next; or how to go on at another computer. */
export const guideAction = z.object({ do: z.enum(['guide', 'otherDevice']) }).readonly()

export type GuideAction = z.infer<typeof guideAction>

declare module '../nouns.ts' {
  interface Actions {
    guide: GuideAction
  }
}
