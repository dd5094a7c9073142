import * as z from 'zod'

/** Answers a question about the form; `about` is the id of the advice. */
export const adviceAction = z.object({ do: z.literal('advise'), about: z.string() }).readonly()

export type AdviceAction = z.infer<typeof adviceAction>

declare module '../nouns.ts' {
  interface Actions {
    advice: AdviceAction
  }
}
