import * as z from 'zod'
import { choices, role } from '../shapes.ts'

/** 邀请: waits for how many people and days. */
export const peoplePlace = z.object({ at: z.literal('invite'), role, choices }).readonly()

export type PeoplePlace = z.infer<typeof peoplePlace>

declare module '../nouns.ts' {
  interface Places {
    people: PeoplePlace
  }
}
