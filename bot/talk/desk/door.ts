import type { Message } from '../message.ts'
import type { Standing } from '../standing.ts'
import type { BureauAction } from './actions.ts'
import { isBureauAction } from './acts.ts'
import { bureauWord } from './commands.ts'

/** What a message asks of the bureau: it means something from officers alone. */
export function bureauWish(message: Message): BureauAction | undefined {
  if (message.kind === 'text') return bureauWord(message.text)
  return message.kind === 'action' && isBureauAction(message.action) ? message.action : undefined
}

/** Whether a message goes to the bureau's desk: an officer's wish, and all that an officer sends who has no filing of their own in hand. */
export function goesToDesk({ bureau, filing, place }: Standing, message: Message): boolean {
  const begins = place && ['start', 'namesake', 'waiting'].includes(place.at)
  return bureau !== undefined && (bureauWish(message) !== undefined || !(filing || begins))
}
