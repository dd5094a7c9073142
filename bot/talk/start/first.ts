import type { Action } from '../nouns.ts'
import type { Incoming, Turn } from '../talk.ts'
import { atNamesake } from './asking-in.ts'
import { outside } from './out.ts'
import { askName, start, takeUnitName } from './start.ts'

/**
 * A message while there is no filing: the three questions of the start. A command that needs a filing is refused;
 * `among` does those that need none.
 */
export function firstTalk(
  incoming: Incoming,
  asked: Action | undefined,
  among: (asked: Action) => Turn | undefined,
): Turn {
  const { place } = incoming
  if (asked?.do === 'guide' && place?.at === 'start' && place.name === undefined) return askName(incoming)
  if (asked?.do === 'help') return among(asked) ?? askName(incoming)
  const out = place?.at === 'out' ? outside(incoming, place, asked) : undefined
  const turn = out ?? (asked && among(asked))
  if (turn) return turn
  if (place?.at === 'namesake' || place?.at === 'waiting') return atNamesake(incoming, place, asked)
  if (asked?.do === 'start' || asked?.do === 'newFiling' || place?.at !== 'start') return askName(incoming)
  if (asked?.do === 'unitName') return takeUnitName(incoming, asked)
  if (asked && asked.do !== 'year' && asked.do !== 'noDeadline')
    return { says: [{ say: 'noFiling' }, ...start(answersNothing(incoming), place).says] }
  return start(incoming, place)
}

/** The same message without an answer, so that the question is asked again. */
function answersNothing(incoming: Incoming): Incoming {
  return { ...incoming, message: { kind: 'unreadable' } }
}
