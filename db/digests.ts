import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Campaign } from '../core/bureau/campaign.ts'
import { campaignsOf } from './campaigns.ts'
import { dropSay } from './delivered.ts'
import { type OutgoingSay, queueSays } from './outbox.ts'
import { people } from './schema.ts'
import { given, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'
import { digests, officers } from './watching.ts'

/** An officer whose message of the day is still to come, and the bureau's open years. */
export type DueDigest = {
  readonly person: number
  readonly bureau: number
  readonly chat: number
  readonly campaigns: readonly Campaign[]
}

const selectWithout = statement((db) =>
  db
    .select({ person: officers.person, bureau: officers.bureau, chat: people.chat, lost: people.unreachable })
    .from(officers)
    .innerJoin(people, eq(people.id, officers.person))
    .leftJoin(digests, and(eq(digests.person, officers.person), eq(digests.day, given('day'))))
    .where(isNull(digests.person)),
)

/** The officers who had no message on this day; nobody who cannot be reached. */
export function dueDigests(store: Store, day: string): DueDigest[] {
  return selectWithout(store)
    .all({ day })
    .filter(({ lost }) => !lost)
    .map(({ person, bureau, chat }) => ({
      person,
      bureau,
      chat,
      campaigns: campaignsOf(store, bureau).filter(({ state }) => state === 'open'),
    }))
}

const insertDigest = statement((db) =>
  db
    .insert(digests)
    .values({ person: given('person'), day: given('day'), outbox: given('outbox') })
    .onConflictDoNothing(),
)

/** Queues an officer's message of the day and marks the day, both or neither; a day without news is marked alone. */
export function sendDigest(
  store: Store,
  { person, chat }: DueDigest,
  { day, at }: { readonly day: string; readonly at: string },
  says: readonly OutgoingSay[],
): void {
  const queued = atomically(store, () => {
    const outbox = queueSays(store, { chat, at, filing: undefined }, says).at(-1) ?? null
    insertDigest(store).run({ person, day, outbox })
    return outbox !== null
  })
  if (queued) store.queued.emit('says', chat)
}

const selectUnsent = statement((db) =>
  db
    .select({ outbox: digests.outbox })
    .from(digests)
    .where(sql`${digests.outbox} in (select id from outbox where state = 'queued')`),
)

const deleteUnsent = statement((db) => db.delete(digests).where(eq(digests.outbox, given('outbox'))))

/** Takes back what was queued and never sent: it is made anew from how things stand then. */
export function recallDigests(store: Store): void {
  atomically(store, () => {
    for (const { outbox } of selectUnsent(store).all()) {
      if (outbox === null) continue
      deleteUnsent(store).run({ outbox })
      dropSay(store, outbox)
    }
  })
}

const deleteAfter = statement((db) => db.delete(digests).where(gt(digests.day, given('day'))))

/** Forgets the days that are still to come: the clock was ahead when they were marked. */
export function forgetDigestsAfter(store: Store, day: string): void {
  deleteAfter(store).run({ day })
}
