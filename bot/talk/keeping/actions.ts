import * as z from 'zod'
import { changes, filingState, values } from '../shapes.ts'

/** Changes that were asked back about. */
const held = {
  changes,
  seen: z.int(),
  row: z.string().exactOptional(),
  undoes: z.int().exactOptional(),
  /** One's own were chosen: what colleagues said after this change goes, and they are told. */
  overrules: z.int().exactOptional(),
}

/** What was decided about changes. */
export const keepingAction = z.discriminatedUnion('do', [
  /**
   * What was chosen between one's own values and a colleague's: these changes are made, unless somebody changed the cells
   * after `seen`; none where all of the colleague's stays. `saw` is what stood in the cells when the choice was asked for.
   */
  z.object({ do: z.literal('settle'), ...held, saw: values.exactOptional() }).readonly(),
  /** Changes that take the signature, or what else stood in `from`, with them. */
  z.object({ do: z.literal('unsign'), ...held, from: filingState }).readonly(),
])

export type KeepingAction = z.infer<typeof keepingAction>

declare module '../nouns.ts' {
  interface Actions {
    keeping: KeepingAction
  }
}
