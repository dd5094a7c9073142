import * as z from 'zod'
import { choices } from '../shapes.ts'

/** 签字 is asked back about: one of the choices, or another name for the head; 退回 waits for the opinion. */
export const stepPlace = z.object({ at: z.enum(['sign', 'opinion']), choices }).readonly()

export type StepPlace = z.infer<typeof stepPlace>

declare module '../nouns.ts' {
  interface Places {
    steps: StepPlace
  }
}
