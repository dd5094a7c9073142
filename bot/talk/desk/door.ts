import type { Message } from '../message.ts'
import type { Standing } from '../standing.ts'
import type { BureauAction } from './actions.ts'
import { isBureauAction } from './acts.ts'
import { bureauWord } from './commands.ts'

/** The action that a message asks the desk for, if an officer sends it. */
export function bureauWish(message: Message): BureauAction | undefined {
  if (message.kind === 'text') return bureauWord(message.text)
  return message.kind === 'action' && isBureauAction(message.action) ? message.action : undefined
}

/**
 * Whether a message goes to the desk: an officer's action, or anything from an officer who has no filing of their own
 * and is not beginning one.
 */
export function goesToDesk({ bureau, filing, place }: Standing, message: Message): boolean {
  const begins = place && ['start', 'namesake', 'waiting'].includes(place.at)
  return bureau !== undefined && (bureauWish(message) !== undefined || !(filing || begins))
}
