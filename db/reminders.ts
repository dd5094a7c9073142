import { and, asc, eq, lte, ne, sql } from 'drizzle-orm'
import type { Filing, Role } from '../core/filing.ts'
import type { ReminderSettings } from '../core/people.ts'
import { see } from './context.ts'
import { lazily } from './lazily.ts'
import { type OutgoingSay, queueSays } from './outbox.ts'
import { settingsOf } from './plans.ts'
import { reminders, replans } from './reminding.ts'
import { atomically, type Database, type Store } from './store.ts'

export type ReminderStatements = ReturnType<typeof prepareReminders>

/** A reminder that is due, with its filing as it stands now; without one if its person may not see it any more. */
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

/** What becomes of due reminders: the message, and under which slot each of those that it tells of is kept. */
export type Reminding = {
  readonly says: readonly OutgoingSay[]
  readonly slots: ReadonlyMap<number, string>
}

export function prepareReminders(db: Database) {
  const waiting = sql`${reminders.state} = 'waiting'`
  const due = and(waiting, lte(reminders.dueAt, sql.placeholder('now')))
  const given = (name: string) => sql`${sql.placeholder(name)}`
  const one = eq(reminders.id, sql.placeholder('id'))
  const { filing, person, kind, slot, deadline } = reminders
  const sameSlot = [filing, person, kind, slot, deadline].map((column) => eq(column, sql.placeholder(column.name)))
  return lazily({
    nextDue: () =>
      db
        .select({ at: sql<string | null>`min(${reminders.dueAt})` })
        .from(reminders)
        .where(waiting)
        .prepare(),
    first: () => db.select().from(reminders).where(due).orderBy(asc(reminders.dueAt)).limit(1).prepare(),
    ofPerson: () =>
      db
        .select()
        .from(reminders)
        .where(and(due, eq(reminders.person, sql.placeholder('person'))))
        .orderBy(asc(reminders.filing))
        .prepare(),
    close: () =>
      db
        .update(reminders)
        .set({ state: given('state'), slot: given('slot'), outbox: given('outbox') })
        .where(one)
        .prepare(),
    vacate: () =>
      db
        .delete(reminders)
        .where(and(ne(reminders.id, sql.placeholder('id')), ...sameSlot))
        .prepare(),
    again: () =>
      db
        .insert(replans)
        .values({ filing: sql.placeholder('filing') })
        .onConflictDoNothing()
        .prepare(),
    unsent: () =>
      db
        .select({ id: reminders.id, outbox: reminders.outbox })
        .from(reminders)
        .where(sql`${reminders.outbox} in (select id from outbox where state = 'queued')`)
        .prepare(),
    recall: () => db.update(reminders).set({ state: 'waiting', outbox: null }).where(one).prepare(),
  })
}

/** When the next reminder is due, if any is waiting. */
export function nextDue(store: Store): string | undefined {
  return store.reminders.nextDue.get()?.at ?? undefined
}

/**
 * Reminds one person whose time has come: reads what is due and how it stands, lets `decide` decide, queues the message
 * and closes the reminders, in one transaction. False when nobody's time has come. `told` says whether anything was said.
 */
export function remindNext(
  store: Store,
  now: string,
  decide: (due: DueReminders) => Reminding,
): { readonly told: boolean } | undefined {
  const done = atomically(store, () => {
    const first = store.reminders.first.get({ now })
    return first && { chat: remind(store, first.person, now, decide) }
  })
  if (done?.chat !== undefined) store.queued.emit('says', done.chat)
  return done && { told: done.chat !== undefined }
}

/** The chat in which something is said. */
function remind(store: Store, person: number, now: string, decide: (due: DueReminders) => Reminding) {
  const row = store.people.find.get({ id: person })
  if (!row) throw new Error('a reminder of nobody')
  const rows = store.reminders.ofPerson.all({ person, now })
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

/** Keeps a reminder as the slot that it was said for; one that was kept for it before, by a clock that was ahead, gives way. */
function closeOne(store: Store, due: typeof reminders.$inferSelect, kept: string | undefined, outbox: number | null) {
  const { id, filing } = due
  const sent = outbox !== null && kept !== undefined
  if (sent) store.reminders.vacate.run({ ...due, slot: kept })
  store.reminders.close.run(
    sent ? { id, state: 'sent', slot: kept, outbox } : { id, state: 'skipped', slot: due.slot, outbox: null },
  )
  store.reminders.again.run({ filing })
}

/**
 * Takes back what was queued and never sent, because the process ended in between: it is due again, and worded anew
 * from how things stand then. Before the outbox starts.
 */
export function recallUnsent(store: Store): void {
  atomically(store, () => {
    for (const { id, outbox } of store.reminders.unsent.all()) {
      if (outbox !== null) store.outbox.dropOne.run({ id: outbox })
      store.reminders.recall.run({ id })
    }
  })
}
