import * as z from 'zod'
import { choices } from '../shapes.ts'

/** `sign`: waits for a confirmation of the signature, or another name for the head; `opinion`: for the opinion. */
export const stepPlace = z.object({ at: z.enum(['sign', 'opinion']), choices }).readonly()

export type StepPlace = z.infer<typeof stepPlace>

declare module '../nouns.ts' {
  interface Places {
    steps: StepPlace
  }
}
