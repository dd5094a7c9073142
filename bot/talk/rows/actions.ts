import * as z from 'zod'
import type { Action } from '../nouns.ts'
import { comesFrom } from '../shapes.ts'

/** Asks for one cell of an answered row; `from` is what the talk returns to after the answer. */
export const rowAction: z.ZodType<RowAction> = z
  .object({ do: z.literal('cell'), address: z.string(), from: comesFrom })
  .readonly()

export type RowAction = { readonly do: 'cell'; readonly address: string; readonly from?: Action }

declare module '../nouns.ts' {
  interface Actions {
    rows: RowAction
  }
}
