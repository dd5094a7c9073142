import * as z from 'zod'

/** What a button asks for where a section of the narrative is written. */
export const sectionAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['redraft', 'stopDraft', 'points', 'own']), section: z.string() }).readonly(),
  z.object({ do: z.literal('drafting'), on: z.boolean() }).readonly(),
  /** The text of a row's cell is drafted, from what the person said besides; `another` than the last. */
  z
    .object({
      do: z.literal('suggest'),
      row: z.string(),
      points: z.string().exactOptional(),
      another: z.literal(true).exactOptional(),
    })
    .readonly(),
  /** The suggestion, to be changed and sent back. */
  z.object({ do: z.literal('rewrite'), row: z.string(), text: z.string() }).readonly(),
])

export type SectionAction = z.infer<typeof sectionAction>

declare module '../nouns.ts' {
  interface Actions {
    sections: SectionAction
  }
}
