import * as z from 'zod'
import { boardView } from './board-view.ts'

/** What is made for an officer of a campaign's bureau. */
export const boardJob = z.discriminatedUnion('job', [
  /** One page of the board as text, in the place of an earlier message with `edits`. */
  z.object({ job: z.literal('board'), campaign: z.int(), view: boardView, edits: z.int().exactOptional() }).readonly(),
  z.object({ job: z.literal('boardFile'), campaign: z.int(), as: z.enum(['picture', 'workbook']) }).readonly(),
  /** All departments' figures as a workbook, or all their reports in an archive. */
  z.object({ job: z.literal('summary'), campaign: z.int(), of: z.enum(['figures', 'reports']) }).readonly(),
])

export type BoardJob = z.infer<typeof boardJob>
