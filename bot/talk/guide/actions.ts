import * as z from 'zod'

/** Says what this is, the progress of the filing and what comes next; or how to go on with another device. */
export const guideAction = z.object({ do: z.enum(['guide', 'otherDevice']) }).readonly()

export type GuideAction = z.infer<typeof guideAction>

declare module '../nouns.ts' {
  interface Actions {
    guide: GuideAction
  }
}
