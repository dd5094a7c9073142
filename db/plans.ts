import { and, eq, getTableColumns, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { FilingState, Role } from '../core/filing.ts'
import type { PlanBasis } from '../core/known/reminders.ts'
import type { ReminderSettings } from '../core/people.ts'
import { campaigns } from './campaigns-table.ts'
import { outbox } from './lanes.ts'
import { reminders, reminding, replans } from './reminding.ts'
import { present } from './rows.ts'
import { departments, filings, members, people } from './schema.ts'
import { given, statement } from './statement.ts'
import { atomically, type Database, type Store } from './store.ts'

const openStates: readonly FilingState[] = ['filling', 'returned', 'awaitingSignature', 'signed']

/** One person's next reminder. */
export type Planned = {
  readonly person: number
  readonly kind: Role
  readonly slot: string
  readonly deadline: string
  readonly dueAt: string
}

/** The filings that still have something to do, or that have a reminder waiting. */
function openFilings(db: Database) {
  const running = sql`${filings.campaign} is null or ${filings.campaign} in (select id from campaigns where state = 'open')`
  const open = and(isNotNull(filings.deadline), inArray(filings.state, openStates), or(running))
  const waiting = sql`${filings.id} in (select filing from reminders where state = 'waiting')`
  return db.select({ filing: filings.id }).from(filings).where(or(open, waiting))
}

const queueOpen = statement((db) => db.insert(replans).select(openFilings(db)).onConflictDoNothing())

/** Has all reminders planned again: waiting ones may have been planned by a clock that was ahead. */
export function planAllAgain(store: Store): void {
  queueOpen(store).run()
}

const selectQueued = statement((db) => db.select({ filing: replans.filing }).from(replans).limit(given('most')))

const deleteQueued = statement((db) => db.delete(replans).where(eq(replans.filing, given('filing'))))

const ofFiling = eq(reminders.filing, given('filing'))

const deleteWaiting = statement((db) => db.delete(reminders).where(and(ofFiling, eq(reminders.state, 'waiting'))))

/** A slot that was skipped, or used by a clock that was ahead, may be used again. */
const upsertReminder = statement((db) =>
  db
    .insert(reminders)
    .values({
      filing: given('filing'),
      person: given('person'),
      kind: given('kind'),
      slot: given('slot'),
      deadline: given('deadline'),
      dueAt: given('dueAt'),
    })
    .onConflictDoUpdate({
      target: [reminders.filing, reminders.person, reminders.kind, reminders.slot, reminders.deadline],
      set: { state: 'waiting', dueAt: sql`excluded.due_at`, outbox: null },
    }),
)

/** Plans the reminders of filings that have changed, at most so many; returns how many there were. */
export function planFilings(store: Store, most: number, plan: (basis: PlanBasis) => readonly Planned[]): number {
  return atomically(store, () => {
    const queued = selectQueued(store).all({ most })
    for (const { filing } of queued) {
      const planned = plan(basisOf(store, filing))
      deleteWaiting(store).run({ filing })
      for (const one of planned) upsertReminder(store).run({ filing, ...one })
      deleteQueued(store).run({ filing })
    }
    return queued.length
  })
}

const selectBasis = statement((db) =>
  db
    .select({ state: filings.state, deadline: filings.deadline, campaign: campaigns.state })
    .from(filings)
    .leftJoin(campaigns, eq(campaigns.id, filings.campaign))
    .where(eq(filings.id, given('filing'))),
)

const selectHad = statement((db) =>
  db
    .select({ ...getTableColumns(reminders), saidAt: outbox.createdAt })
    .from(reminders)
    .leftJoin(outbox, eq(outbox.id, reminders.outbox))
    .where(and(ofFiling, eq(reminders.deadline, given('deadline')))),
)

const selectPeople = statement((db) =>
  db
    .select({
      person: people.id,
      hour: reminding.hour,
      snoozed: reminding.snoozed,
      roles: sql<string>`group_concat(${members.role})`,
    })
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .innerJoin(members, eq(members.department, departments.id))
    .innerJoin(people, eq(people.id, members.person))
    .leftJoin(reminding, eq(reminding.person, people.id))
    .where(eq(filings.id, given('filing')))
    .groupBy(people.id),
)

/** What a filing's reminders depend on, in its current state. */
export function basisOf(store: Store, filing: number): PlanBasis {
  const row = selectBasis(store).get({ filing })
  if (!row) throw new Error('a plan of no filing')
  const { state, deadline, campaign } = row
  const had = deadline === null ? [] : selectHad(store).all({ filing, deadline })
  const people = selectPeople(store)
    .all({ filing })
    .map(({ roles, ...one }) => ({
      ...present(one),
      roles: roles.split(',') as Role[],
      had: had.filter(({ person }) => person === one.person).map(present),
    }))
  const reviewed = campaign === null ? {} : { reviewed: true }
  return { filing, state, ...(deadline === null || campaign === 'closed' ? {} : { deadline }), ...reviewed, people }
}

const selectSettings = statement((db) =>
  db
    .select({ hour: reminding.hour, snoozed: reminding.snoozed })
    .from(reminding)
    .where(eq(reminding.person, given('person'))),
)

/** A person's choices about reminders; empty if they made none. */
export function settingsOf(store: Store, person: number): ReminderSettings {
  const row = selectSettings(store).get({ person })
  return row ? present(row) : {}
}

const upsertSettings = statement((db) =>
  db
    .insert(reminding)
    .values({ person: given('person'), hour: given('hour'), snoozed: given('snoozed') })
    .onConflictDoUpdate({
      target: reminding.person,
      set: { hour: sql`excluded.hour`, snoozed: sql`excluded.snoozed` },
    }),
)

/** Stores a person's choices and has their reminders planned again. */
export function keepSettings(store: Store, person: number, { hour, snoozed }: ReminderSettings): void {
  upsertSettings(store).run({ person, hour: hour ?? null, snoozed: snoozed ?? null })
}
