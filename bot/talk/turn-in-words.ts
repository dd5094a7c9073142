import type { Turn as TurnOf } from '../../core/turn.ts'
import { compose } from './compose.ts'
import type { Turn } from './talk.ts'
import type { Worded } from './worded.ts'

/** A turn with its sayings in words. */
export function worded({ says, tells, ...turn }: Turn): TurnOf<Worded> {
  const told = tells?.map((tell) => ({ ...tell, says: compose(tell.says) }))
  return { ...turn, says: compose(says), ...(told ? { tells: told } : {}) }
}
