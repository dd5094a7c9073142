import * as z from 'zod'

export const todayAction = z.object({ do: z.literal('today') }).readonly()

export type TodayAction = z.infer<typeof todayAction>

declare module '../nouns.ts' {
  interface Actions {
    today: TodayAction
  }
}
