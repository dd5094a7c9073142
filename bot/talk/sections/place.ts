import * as z from 'zod'
import { choices, comesFrom } from '../shapes.ts'

/** The places at which a text is written. */
export const sectionPlace = z.discriminatedUnion('at', [
  /** 补充要点: waits for points to add to a section. */
  z.object({ at: z.literal('points'), section: z.string(), row: z.string(), choices }).readonly(),
  /** 起草一句: waits for the cause. */
  z.object({ at: z.literal('cause'), row: z.string(), choices, from: comesFrom }).readonly(),
  /** A suggestion is shown or being written; its choices, or another text, answer the row. */
  z
    .object({ at: z.literal('suggested'), row: z.string(), points: z.string().exactOptional(), from: comesFrom })
    .readonly(),
])

export type SectionPlace = z.infer<typeof sectionPlace>

declare module '../nouns.ts' {
  interface Places {
    sections: SectionPlace
  }
}
