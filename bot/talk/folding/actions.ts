import * as z from 'zod'

/** Shows the whole of an abridged text, as it was then. */
export const foldingAction = z.object({ do: z.literal('unfold'), text: z.string() }).readonly()

export type FoldingAction = z.infer<typeof foldingAction>

declare module '../nouns.ts' {
  interface Actions {
    folding: FoldingAction
  }
}
