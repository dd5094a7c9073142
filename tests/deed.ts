import type { Turn } from '../core/turn.ts'
import type { OutgoingSay } from '../db/outbox.ts'

/** What a turn does; it says nothing where no words are given. */
export type Deed = Partial<Turn<OutgoingSay>>

export function turnFrom(deed: Deed): Turn<OutgoingSay> {
  return { says: [], ...deed }
}
