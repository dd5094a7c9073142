import * as z from 'zod'

/** Brings a text of which a message showed a part, as it stood then. */
export const foldingAction = z.object({ do: z.literal('unfold'), text: z.string() }).readonly()

export type FoldingAction = z.infer<typeof foldingAction>

declare module '../nouns.ts' {
  interface Actions {
    folding: FoldingAction
  }
}
