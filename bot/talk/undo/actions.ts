import * as z from 'zod'

export const undoAction = z.discriminatedUnion('do', [
  /** `turn`: the turn that the person was asked about. */
  z.object({ do: z.literal('undo'), turn: z.int().exactOptional() }).readonly(),
  /** `of`: the turn that was undone; without it, the latest. */
  z.object({ do: z.literal('redo'), of: z.int().exactOptional() }).readonly(),
])

export type UndoAction = z.infer<typeof undoAction>

declare module '../nouns.ts' {
  interface Actions {
    undo: UndoAction
  }
}
