import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Campaign } from '../core/bureau/campaign.ts'
import { campaignsOf } from './campaigns.ts'
import { dropSay } from './delivered.ts'
import { type OutgoingSay, queueSays } from './outbox.ts'
import { people } from './schema.ts'
import { given, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'
import { digests, officers } from './watching.ts'

/** An officer who has not yet had the message of the day, and the bureau's open years. */
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

/** The officers who have not had their message for this day, except those who cannot be reached. */
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

/** Queues an officer's message of the day and marks the day, in one transaction; a day without news is only marked. */
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

/** Takes back queued messages that were never sent; they are made again from the current state. */
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

/** Unmarks days that are still to come: they were marked while the clock was ahead. */
export function forgetDigestsAfter(store: Store, day: string): void {
  deleteAfter(store).run({ day })
}
