import * as z from 'zod'

export const undoAction = z.discriminatedUnion('do', [
  /** `turn` is the one that was asked about. */
  z.object({ do: z.literal('undo'), turn: z.int().exactOptional() }).readonly(),
  /** `of` is the turn that was taken back; without it the latest. */
  z.object({ do: z.literal('redo'), of: z.int().exactOptional() }).readonly(),
])

export type UndoAction = z.infer<typeof undoAction>

declare module '../nouns.ts' {
  interface Actions {
    undo: UndoAction
  }
}
