import { denialOf, type Right } from '../../core/rights.ts'
import type { Talk, Turn } from './talk.ts'

/** The turn, if the person has the right now; otherwise a refusal that says why. */
export function within(talk: Talk, right: Right, allowed: () => Turn): Turn {
  const why = denialOf(talk.person, talk.filing, right)
  return why === undefined ? allowed() : { says: [{ say: 'denied', right, why }] }
}
