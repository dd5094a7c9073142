import { type Around, type Loaded, standingOf } from '../core/dialogue/known.ts'
import type { Message } from '../core/dialogue/message.ts'
import { route } from '../core/dialogue/route.ts'
import { takeTurn } from '../core/dialogue/take-turn.ts'
import type { Decision } from '../db/turns.ts'
import { calendar } from './reminders/calendar.ts'
import { worded } from './words/worded.ts'

/** What the dialogue is told of the world around it, at any moment. */
export type Surroundings = Omit<Around, 'at'>

/** What a message needs to know, and the turn that it then comes to, in words. */
export function talkTurn(loaded: Loaded, message: Message, around: Around): Decision {
  const standing = standingOf(loaded, around)
  return {
    needs: route(standing, message),
    take: (found) => worded(takeTurn({ ...standing, found, message, calendar })),
  }
}
