import * as z from 'zod'
import { choices } from '../shapes.ts'

/** Waits for the name of a new row, which takes its frame from another. */
export const listPlace = z.object({ at: z.literal('copy'), list: z.string(), number: z.int(), choices }).readonly()

export type ListPlace = z.infer<typeof listPlace>

declare module '../nouns.ts' {
  interface Places {
    lists: ListPlace
  }
}
