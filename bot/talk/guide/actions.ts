import * as z from 'zod'

/** Says what this is, the progress of the filing and what comes next; how to go on with another device, or 不客气. */
export const guideAction = z.object({ do: z.enum(['guide', 'otherDevice', 'thanked']) }).readonly()

export type GuideAction = z.infer<typeof guideAction>

declare module '../nouns.ts' {
  interface Actions {
    guide: GuideAction
  }
}
