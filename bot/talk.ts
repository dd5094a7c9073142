import type { Content } from '../core/arrival.ts'
import type { ReadFile } from '../core/known/contents.ts'
import type { Around, Loaded } from '../core/known/loaded.ts'
import type { Considered, Heard } from '../db/turns.ts'
import { readContent } from './incoming.ts'
import { calendar } from './reminders/calendar.ts'
import type { Message } from './talk/message.ts'
import { route } from './talk/route.ts'
import { takeTurn } from './talk/router.ts'
import { standingOf } from './talk/stored.ts'
import { worded } from './talk/turn-in-words.ts'

/** What the dialogue is given of the world around it, apart from the time. */
export type Surroundings = Omit<Around, 'at'>

/** What an arrival needs to know, and its turn once that is loaded; pure. */
export type Talks = (content: Content | ReadFile, heard: Heard, around: Around) => Considered

export const hear: Talks = (content, heard, around) => {
  const read = readContent(content, heard, around)
  if ('message' in read) return talkTurn(heard, read.message, around)
  return { needs: {}, take: () => ({ says: [{ text: read.answer }] }), around }
}

/** What a message needs to know, and its turn in words once that is loaded. */
export function talkTurn(loaded: Loaded, message: Message, around: Around): Considered {
  const standing = standingOf(loaded, around)
  return {
    needs: route(standing, message),
    take: (found) => worded(takeTurn({ ...standing, found, message, calendar })),
    around,
  }
}
