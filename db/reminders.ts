import { and, asc, eq, lte, ne, sql } from 'drizzle-orm'
import type { Filing, Role } from '../core/filing.ts'
import type { ReminderSettings } from '../core/people.ts'
import { see } from './context.ts'
import { dropSay } from './delivered.ts'
import { type OutgoingSay, queueSays } from './outbox.ts'
import { findPerson } from './people.ts'
import { settingsOf } from './plans.ts'
import { reminders, replans } from './reminding.ts'
import { given, set, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'

/** A due reminder, with the current state of its filing; without a filing if its person may not see it any more. */
export type DueReminder = {
  readonly id: number
  readonly kind: Role
  readonly slot: string
  readonly deadline: string
  readonly roles: readonly Role[]
  readonly filing?: Filing
}

/** Everything that one person is to be reminded of now. */
export type DueReminders = ReminderSettings & {
  readonly unreachable: boolean
  readonly reminders: readonly DueReminder[]
}

/** The outcome of due reminders: the message, and the slot under which each reminder in it is stored. */
export type Reminding = {
  readonly says: readonly OutgoingSay[]
  readonly slots: ReadonlyMap<number, string>
}

const one = eq(reminders.id, given('id'))
const waiting = sql`${reminders.state} = 'waiting'`
const due = and(waiting, lte(reminders.dueAt, given('now')))

const selectNextDue = statement((db) =>
  db
    .select({ at: sql<string | null>`min(${reminders.dueAt})` })
    .from(reminders)
    .where(waiting),
)

/** When the next reminder is due, if any is waiting. */
export function nextDue(store: Store): string | undefined {
  return selectNextDue(store).get()?.at ?? undefined
}

const selectFirst = statement((db) =>
  db.select({ person: reminders.person }).from(reminders).where(due).orderBy(asc(reminders.dueAt)).limit(1),
)

/**
 * Reminds one person whose time has come: reads what is due, calls `decide`, queues the message and closes the
 * reminders, in one transaction. Returns false if nobody is due; `told` says whether anything was said.
 */
export function remindNext(
  store: Store,
  now: string,
  decide: (due: DueReminders) => Reminding,
): { readonly told: boolean } | undefined {
  const done = atomically(store, () => {
    const first = selectFirst(store).get({ now })
    return first && { chat: remind(store, first.person, now, decide) }
  })
  if (done?.chat !== undefined) store.queued.emit('says', done.chat)
  return done && { told: done.chat !== undefined }
}

const selectOfPerson = statement((db) =>
  db
    .select()
    .from(reminders)
    .where(and(due, eq(reminders.person, given('person'))))
    .orderBy(asc(reminders.filing)),
)

/** Reminds one person; returns the chat of the message. */
function remind(store: Store, person: number, now: string, decide: (due: DueReminders) => Reminding) {
  const row = findPerson(store, person)
  if (!row) throw new Error('a reminder of nobody')
  const rows = selectOfPerson(store).all({ person, now })
  const due = rows.map(({ id, kind, slot, deadline, filing: about }) => {
    const { filing, person } = see(store, row, about)
    return { id, kind, slot, deadline, roles: person.roles, ...(filing ? { filing } : {}) }
  })
  const { says, slots } = decide({ ...settingsOf(store, person), unreachable: row.unreachable, reminders: due })
  const filings = new Set(rows.flatMap(({ id, filing }) => (slots.has(id) ? filing : [])))
  const [only] = filings.size === 1 ? filings : []
  const outbox = queueSays(store, { chat: row.chat, at: now, filing: only }, says).at(-1) ?? null
  for (const due of rows) closeOne(store, due, slots.get(due.id), outbox)
  return outbox === null ? undefined : row.chat
}

const vacate = statement((db) => {
  const { filing, person, kind, slot, deadline } = reminders
  const sameSlot = [filing, person, kind, slot, deadline].map((column) => eq(column, given(column.name)))
  return db.delete(reminders).where(and(ne(reminders.id, given('id')), ...sameSlot))
})

const close = statement((db) =>
  db
    .update(reminders)
    .set({ state: set('state'), slot: set('slot'), outbox: set('outbox') })
    .where(one),
)

const planAgain = statement((db) =>
  db
    .insert(replans)
    .values({ filing: given('filing') })
    .onConflictDoNothing(),
)

/**
 * Closes a reminder under the slot that it was sent for; replaces an earlier one of that slot, which a clock that was
 * ahead had left.
 */
function closeOne(store: Store, due: typeof reminders.$inferSelect, kept: string | undefined, outbox: number | null) {
  const { id, filing } = due
  const sent = outbox !== null && kept !== undefined
  if (sent) vacate(store).run({ ...due, slot: kept })
  close(store).run(
    sent ? { id, state: 'sent', slot: kept, outbox } : { id, state: 'skipped', slot: due.slot, outbox: null },
  )
  planAgain(store).run({ filing })
}

const selectUnsent = statement((db) =>
  db
    .select({ id: reminders.id, outbox: reminders.outbox })
    .from(reminders)
    .where(sql`${reminders.outbox} in (select id from outbox where state = 'queued')`),
)

const recall = statement((db) => db.update(reminders).set({ state: 'waiting', outbox: null }).where(one))

/**
 * Takes back queued reminders that were not sent before the process ended: they are due again, and are worded from the
 * current state. Call before the outbox starts.
 */
export function recallUnsent(store: Store): void {
  atomically(store, () => {
    for (const { id, outbox } of selectUnsent(store).all()) {
      if (outbox !== null) dropSay(store, outbox)
      recall(store).run({ id })
    }
  })
}
