import * as z from 'zod'
import { values } from './shapes.ts'

const row = z.string()

/** About the question that the talk stands at. */
const atQuestion = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['skip', 'next', 'none', 'adoptAll', 'scoreAll']), row }).readonly(),
  /** `seen` is the newest change of the filing when the question was put: what a reply to it saw. */
  z.object({ do: z.literal('back'), row, seen: z.int().exactOptional() }).readonly(),
  /** Goes on at this question while it is open, else after it. */
  z.object({ do: z.literal('resume'), row }).readonly(),
  /**
   * Puts values into a row's cells; `seen` is the newest version of these cells when the button was made. `saw` is what
   * else the button was made from, '' for a cell that was not asked; `known` is the newest change that was known when the
   * answer was given, where that is older.
   */
  z
    .object({
      do: z.literal('answer'),
      row,
      values,
      seen: z.int(),
      saw: values.exactOptional(),
      known: z.int().exactOptional(),
    })
    .readonly(),
])

/** Findings, the signature, and the questions of the start. */
const besides = z.discriminatedUnion('do', [
  z.object({ do: z.literal('findings'), from: z.int() }).readonly(),
  z.object({ do: z.enum(['explain', 'mend']), check: z.string() }).readonly(),
  z.object({ do: z.literal('signNow'), name: z.string() }).readonly(),
  z.object({ do: z.literal('year'), year: z.int() }).readonly(),
  /** `outdated`: a choice that an earlier program left and that this one cannot read. */
  z.object({ do: z.enum(['noDeadline', 'outdated']) }).readonly(),
])

/** What a button under a question, a finding or the start asks for. */
export const askingAction = z.discriminatedUnion('do', [atQuestion, besides])
