import * as z from 'zod'

export const undoAction = z.object({ do: z.literal('undo') }).readonly()

export type UndoAction = z.infer<typeof undoAction>

declare module '../nouns.ts' {
  interface Actions {
    undo: UndoAction
  }
}
