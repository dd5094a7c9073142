import { denialOf, type Right } from '../../core/rights.ts'
import { takenInHere } from './taken-in.ts'
import type { Talk, Turn } from './talk.ts'

/** The turn, if the person has the right now; otherwise a refusal that says why. */
export function within(talk: Talk, right: Right, allowed: () => Turn): Turn {
  const why = denialOf(talk.person, talk.filing, right)
  if (why === undefined) return allowed()
  return why === 'withBureau' && talk.filing.takenIn
    ? { says: [takenInHere(talk, talk.filing.takenIn)] }
    : { says: [{ say: 'denied', right, why }] }
}
