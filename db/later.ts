import type { Loaded } from '../core/dialogue/known.ts'
import { endJob, openJob } from './jobs.ts'
import { keep } from './keep.ts'
import { loadFor } from './loaded.ts'
import { findPerson } from './people.ts'
import { atomically, type Store } from './store.ts'
import { announce, type Decision, turnOf } from './turns.ts'

/** What is known when a job ends with a turn: the filing that it was asked about, and the job's own id. */
export type Late = Loaded & { readonly about?: number; readonly job: number }

/**
 * Ends a job with a turn of its own, both or neither: what it found is decided upon as things stand now, and kept as of
 * the message that asked for it. A job that has ended already does nothing.
 */
export function finishWithTurn(store: Store, id: number, at: string, decide: (late: Late) => Decision): void {
  const kept = atomically(store, () => {
    const row = openJob(store, id)
    const person = row && findPerson(store, row.person)
    if (!row || !person) return undefined
    const loaded = loadFor(store, person)
    endJob(store, id)
    const about = row.filing === null ? {} : { about: row.filing }
    const turn = turnOf(store, person, loaded, decide({ ...loaded, ...about, job: id }))
    // A job of an earlier program does not know its message; such a one changes no facts.
    return keep(store, { update: row.update ?? 0, chat: row.chat, person: person.id, at }, loaded, turn)
  })
  if (kept) announce(store, kept)
}
