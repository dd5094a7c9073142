import { denialOf, type Right } from '../../core/rights.ts'
import type { Talk, Turn } from './talk.ts'

/** Does what the rights allow this person now, or says kindly why not. */
export function within(talk: Talk, right: Right, allowed: () => Turn): Turn {
  const why = denialOf(talk.person, talk.filing, right)
  return why === undefined ? allowed() : { says: [{ say: 'denied', right, why }] }
}
