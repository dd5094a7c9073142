import * as z from 'zod'
import { boardView } from './board-view.ts'

/** Jobs for an officer of a campaign's bureau. */
export const boardJob = z.discriminatedUnion('job', [
  /** One page of the board as text; with `edits` it replaces an earlier message. */
  z.object({ job: z.literal('board'), campaign: z.int(), view: boardView, edits: z.int().exactOptional() }).readonly(),
  z.object({ job: z.literal('boardFile'), campaign: z.int(), as: z.enum(['picture', 'workbook']) }).readonly(),
  /** All departments' figures as a workbook, or all their reports as an archive. */
  z.object({ job: z.literal('summary'), campaign: z.int(), of: z.enum(['figures', 'reports']) }).readonly(),
])

export type BoardJob = z.infer<typeof boardJob>
