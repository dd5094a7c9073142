import { and, eq, getTableColumns, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { PlanBasis } from '../core/dialogue/reminders/calendar.ts'
import type { FilingState, Role } from '../core/filing.ts'
import type { ReminderSettings } from '../core/people.ts'
import { campaigns } from './campaigns-table.ts'
import { outbox } from './lanes.ts'
import { lazily } from './lazily.ts'
import { reminders, reminding, replans } from './reminding.ts'
import { present } from './rows.ts'
import { departments, filings, members, people } from './schema.ts'
import { atomically, type Database, type Store } from './store.ts'

const openStates: readonly FilingState[] = ['filling', 'returned', 'awaitingSignature', 'signed']

export type PlanStatements = ReturnType<typeof preparePlans>

/** One person's next reminder. */
export type Planned = {
  readonly person: number
  readonly kind: Role
  readonly slot: string
  readonly deadline: string
  readonly dueAt: string
}

export function preparePlans(db: Database) {
  const filing = sql.placeholder('filing')
  const given = (name: string) => sql.placeholder(name)
  const waiting = and(eq(reminders.filing, filing), eq(reminders.state, 'waiting'))
  return lazily({
    queued: () => db.select({ filing: replans.filing }).from(replans).limit(sql.placeholder('most')).prepare(),
    done: () => db.delete(replans).where(eq(replans.filing, filing)).prepare(),
    basis: () =>
      db
        .select({ state: filings.state, deadline: filings.deadline, campaign: campaigns.state })
        .from(filings)
        .leftJoin(campaigns, eq(campaigns.id, filings.campaign))
        .where(eq(filings.id, filing))
        .prepare(),
    people: () => preparePeople(db),
    had: () =>
      db
        .select({ ...getTableColumns(reminders), saidAt: outbox.createdAt })
        .from(reminders)
        .leftJoin(outbox, eq(outbox.id, reminders.outbox))
        .where(and(eq(reminders.filing, filing), sql`${reminders.deadline} = ${sql.placeholder('deadline')}`))
        .prepare(),
    forget: () => db.delete(reminders).where(waiting).prepare(),
    add: () =>
      db
        .insert(reminders)
        .values({
          filing,
          person: given('person'),
          kind: given('kind'),
          slot: given('slot'),
          deadline: given('deadline'),
          dueAt: given('dueAt'),
        })
        // A slot that was passed over, or said by a clock that was ahead, may come again.
        .onConflictDoUpdate({
          target: [reminders.filing, reminders.person, reminders.kind, reminders.slot, reminders.deadline],
          set: { state: 'waiting', dueAt: sql`excluded.due_at`, outbox: null },
        })
        .prepare(),
    all: () => db.insert(replans).select(openFilings(db)).onConflictDoNothing().prepare(),
    settings: () =>
      db
        .select()
        .from(reminding)
        .where(eq(reminding.person, sql.placeholder('person')))
        .prepare(),
    set: () =>
      db
        .insert(reminding)
        .values({ person: given('person'), hour: given('hour'), snoozed: given('snoozed') })
        .onConflictDoUpdate({
          target: reminding.person,
          set: { hour: sql`excluded.hour`, snoozed: sql`excluded.snoozed` },
        })
        .prepare(),
  })
}

/** The filings that still have something to do, and those that have a reminder waiting. */
function openFilings(db: Database) {
  const running = sql`${filings.campaign} is null or ${filings.campaign} in (select id from campaigns where state = 'open')`
  const open = and(isNotNull(filings.deadline), inArray(filings.state, openStates), or(running))
  const waiting = sql`${filings.id} in (select filing from reminders where state = 'waiting')`
  return db.select({ filing: filings.id }).from(filings).where(or(open, waiting))
}

function preparePeople(db: Database) {
  return db
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
    .where(eq(filings.id, sql.placeholder('filing')))
    .groupBy(people.id)
    .prepare()
}

/** Has all reminders planned again: those that wait may have been planned by a clock that was ahead. */
export function planAllAgain(store: Store): void {
  store.plans.all.run()
}

/** Plans the reminders of some filings that have changed since; how many there were. */
export function planFilings(store: Store, most: number, plan: (basis: PlanBasis) => readonly Planned[]): number {
  return atomically(store, () => {
    const queued = store.plans.queued.all({ most })
    for (const { filing } of queued) {
      const planned = plan(basisOf(store, filing))
      store.plans.forget.run({ filing })
      for (const one of planned) store.plans.add.run({ filing, ...one })
      store.plans.done.run({ filing })
    }
    return queued.length
  })
}

/** What a filing's reminders follow from, as it stands. */
export function basisOf(store: Store, filing: number): PlanBasis {
  const row = store.plans.basis.get({ filing })
  if (!row) throw new Error('a plan of no filing')
  const { state, deadline, campaign } = row
  const had = deadline === null ? [] : store.plans.had.all({ filing, deadline })
  const people = store.plans.people.all({ filing }).map(({ roles, ...one }) => ({
    ...present(one),
    roles: roles.split(',') as Role[],
    had: had.filter(({ person }) => person === one.person).map(present),
  }))
  const reviewed = campaign === null ? {} : { reviewed: true }
  return { filing, state, ...(deadline === null || campaign === 'closed' ? {} : { deadline }), ...reviewed, people }
}

/** What the person chose; nothing if they never did. */
export function settingsOf(store: Store, person: number): ReminderSettings {
  const row = store.plans.settings.get({ person })
  if (!row) return {}
  const { hour, snoozed } = present(row)
  return { ...(hour === undefined ? {} : { hour }), ...(snoozed === undefined ? {} : { snoozed }) }
}

/** Keeps what the person chose, and has their reminders planned again. */
export function keepSettings(store: Store, person: number, { hour, snoozed }: ReminderSettings): void {
  store.plans.set.run({ person, hour: hour ?? null, snoozed: snoozed ?? null })
}
