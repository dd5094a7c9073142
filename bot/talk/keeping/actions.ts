import * as z from 'zod'
import { changes, filingState, values } from '../shapes.ts'

/** Changes that the person was asked about first. */
const held = {
  changes,
  seen: z.int(),
  row: z.string().exactOptional(),
  undoes: z.int().exactOptional(),
  /**
   * The person chose their own values: colleagues' changes newer than this one are overwritten, and their authors are
   * told.
   */
  overrules: z.int().exactOptional(),
}

/** Decisions about changes. */
export const keepingAction = z.discriminatedUnion('do', [
  /**
   * The choice between the person's values and a colleague's. Stores `changes`, possibly none, unless one of the cells
   * has changed since `seen`; `saw`: the values of the cells when the choice was offered.
   */
  z.object({ do: z.literal('settle'), ...held, saw: values.exactOptional() }).readonly(),
  /** Stores changes that withdraw the filing from the state `from`. */
  z.object({ do: z.literal('unsign'), ...held, from: filingState }).readonly(),
])

export type KeepingAction = z.infer<typeof keepingAction>

declare module '../nouns.ts' {
  interface Actions {
    keeping: KeepingAction
  }
}
