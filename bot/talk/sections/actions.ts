import * as z from 'zod'

/** What the buttons about sections of the narrative and suggested texts do. */
export const sectionAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['redraft', 'stopDraft', 'points', 'own']), section: z.string() }).readonly(),
  z.object({ do: z.literal('drafting'), on: z.boolean() }).readonly(),
  /**
   * Suggests a text for a row's cell, from the cause that the person gave (`points`); `another`: other than the last
   * one.
   */
  z
    .object({
      do: z.literal('suggest'),
      row: z.string(),
      points: z.string().exactOptional(),
      another: z.literal(true).exactOptional(),
    })
    .readonly(),
  /** Shows the suggestion, to be changed and sent back. */
  z.object({ do: z.literal('rewrite'), row: z.string(), text: z.string() }).readonly(),
])

export type SectionAction = z.infer<typeof sectionAction>

declare module '../nouns.ts' {
  interface Actions {
    sections: SectionAction
  }
}
