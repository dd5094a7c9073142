import * as z from 'zod'
import { choices, comesFrom } from './actions.ts'
import { deskPlace } from './bureau/place.ts'
import { peoplePlace } from './people/place.ts'
import { sectionPlace } from './sections/place.ts'

/** Where the talk goes on. */
const row = z.string().exactOptional()

/** A question is put, or answered by somebody else meanwhile. */
const atQuestion = z.discriminatedUnion('at', [
  /**
   * `cell` is the one that is changed alone; `from` is what the talk comes back to when the answer is kept; `seen` is the
   * newest change of the filing when the question was put.
   */
  z
    .object({
      at: z.literal('row'),
      row: z.string(),
      cell: z.string().exactOptional(),
      from: comesFrom,
      seen: z.int().exactOptional(),
    })
    .readonly(),
  /** A colleague's value stands where the person said another: which is to stay is asked, or the row answered anew. */
  z.object({ at: z.literal('clash'), choices, row, from: comesFrom, seen: z.int() }).readonly(),
  /** A long text is there as far as it came; what is written next goes behind it. */
  z.object({ at: z.literal('more'), row: z.string(), choices, from: comesFrom }).readonly(),
])

/** Something else is asked for. */
const besides = z.discriminatedUnion('at', [
  /** `apart`: another filing of the same name and year is known, and this one is not it. */
  z
    .object({
      at: z.literal('start'),
      name: z.string().exactOptional(),
      year: z.int().exactOptional(),
      apart: z.literal(true).exactOptional(),
    })
    .readonly(),
  /** The explanation of a finding. */
  z.object({ at: z.literal('explain'), check: z.string(), row }).readonly(),
  /** The name of a new row that takes its frame from another. */
  z.object({ at: z.literal('copy'), list: z.string(), number: z.int(), choices }).readonly(),
  /** 签字 is asked back about: one of the choices, or another name for the head; 退回 waits for the opinion. */
  z.object({ at: z.enum(['sign', 'opinion']), choices }).readonly(),
  /** The hour of reminders, or the deadline, is asked for. */
  z.object({ at: z.enum(['hour', 'limit']), choices, row }).readonly(),
  /** A menu is open: its choices can be tapped or typed by number. */
  z.object({ at: z.literal('menu'), choices, row, from: comesFrom }).readonly(),
])

/** Where a person's talk stands: the only dialogue state. */
export const place = z.discriminatedUnion('at', [atQuestion, besides, deskPlace, peoplePlace, sectionPlace])

export type Place = z.infer<typeof place>
