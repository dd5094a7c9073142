import type { Turn } from '../../core/dialogue/talk.ts'
import type { Effects } from '../../db/turns.ts'
import { compose } from './compose.ts'

/** A turn with its sentences in words. */
export function effectsOf({ says, tells, ...effects }: Turn): Effects {
  const told = tells?.map((tell) => ({ ...tell, says: compose(tell.says) }))
  return { ...effects, says: compose(says), ...(told ? { tells: told } : {}) }
}
