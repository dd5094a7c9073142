import type { Action } from './actions.ts'
import { bureauNeeds } from './bureau/needs.ts'
import { fileNeeds } from './files/needs.ts'
import { historyNeeds } from './history/needs.ts'
import type { Standing } from './known.ts'
import { type ActionNeeds, joined, type Needs } from './needs.ts'
import { peopleNeeds } from './people/needs.ts'
import type { Place } from './places.ts'
import { reminderNeeds } from './reminders/needs.ts'

/** What each action needs. */
const needs: ActionNeeds = {
  ...bureauNeeds,
  ...fileNeeds,
  ...historyNeeds,
  ...peopleNeeds,
  ...reminderNeeds,
  undo: () => ({ lastTurn: true, theirs: true }),
}

/** What an action needs, and what the talk comes back to after it. */
export function needsOf(standing: Standing, action: Action): Needs {
  const own = needs[action.do] as ((standing: Standing, action: Action) => Needs) | undefined
  const from = action.do === 'go' || action.do === 'cell' ? action.from : undefined
  return joined(from ? needsOf(standing, from) : {}, own?.(standing, action) ?? {})
}

/** What a text needs where something certain is waited for. */
export const placeNeeds: { readonly [At in Place['at']]?: Needs } = {
  invite: { tokens: 'one' },
  hour: { reminders: true },
  limit: { reminders: true },
}
