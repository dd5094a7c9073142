import * as z from 'zod'
import { stages } from './board.ts'

/**
 * Which part of the board is shown: the departments of a filter, or those whose names contain a word; `pick` shows the
 * list of stages.
 */
export const boardView = z
  .object({
    filter: z.enum(['all', 'behind', 'overdue', ...stages]),
    page: z.int(),
    named: z.string().exactOptional(),
    pick: z.literal(true).exactOptional(),
  })
  .readonly()

export type BoardView = z.infer<typeof boardView>

const campaign = z.int().exactOptional()

/** How an officer watches a year; without `campaign`, the one in hand. */
export const boardAction = z.discriminatedUnion('do', [
  /** The board as text: a new message, or another view in place of the tapped one. */
  z.object({ do: z.literal('progress'), view: boardView.exactOptional(), campaign }).readonly(),
  z.object({ do: z.literal('boardFile'), as: z.enum(['picture', 'workbook']), campaign }).readonly(),
  z.object({ do: z.literal('askSummary'), campaign }).readonly(),
  z.object({ do: z.literal('summary'), of: z.enum(['figures', 'reports']), campaign }).readonly(),
])

export type BoardAction = z.infer<typeof boardAction>

/** The immediate reply; the result follows when it is made. */
export type BoardSay = { readonly say: 'counting' } | { readonly say: 'summing'; readonly of: 'figures' | 'reports' }
