import type { Turn } from '../core/turn.ts'
import type { OutgoingSay } from '../db/outbox.ts'

/** The effects of a turn; without words it says nothing. */
export type Deed = Partial<Turn<OutgoingSay>>

export function turnFrom(deed: Deed): Turn<OutgoingSay> {
  return { says: [], ...deed }
}
