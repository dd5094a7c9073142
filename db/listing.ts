import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { reminders } from './reminding.ts'
import { departments, filings } from './schema.ts'
import type { Database } from './store.ts'
import { extensions, nudges } from './watching.ts'

/** How departments enter a campaign. */
export function prepareListing(db: Database) {
  const given = (name: string) => sql.placeholder(name)
  return {
    department: () =>
      db
        .select({ id: departments.id })
        .from(departments)
        .where(and(eq(departments.bureau, given('bureau')), eq(departments.name, given('name'))))
        .prepare(),
    begun: () =>
      db
        .select({ id: filings.id })
        .from(filings)
        .where(
          sql`${filings.department} = ${given('department')} and ${filings.year} = ${given('year')}
          and ${filings.edition} = ${given('edition')} and ${filings.campaign} is null`,
        )
        .limit(1)
        .prepare(),
    adopt: () =>
      db
        .update(filings)
        .set({ campaign: sql`${given('campaign')}`, deadline: sql`${given('deadline')}` })
        .where(eq(filings.id, given('filing')))
        .prepare(),
  }
}

/** What a bureau does about departments that are under way. */
export function prepareWatching(db: Database) {
  const given = (name: string) => sql.placeholder(name)
  const doer = { filing: given('filing'), person: given('person'), at: given('at') }
  return {
    /** Whoever has no deadline of their own follows the campaign. */
    follow: () =>
      db
        .update(filings)
        .set({ deadline: sql`${given('deadline')}` })
        .where(sql`${filings.campaign} = ${given('campaign')} and ${filings.id} not in (select filing from extensions)`)
        .prepare(),
    hush: () =>
      db
        .delete(reminders)
        .where(
          sql`${reminders.state} = 'waiting'
          and ${reminders.filing} in (select id from filings where campaign = ${given('campaign')})`,
        )
        .prepare(),
    extend: () =>
      db
        .insert(extensions)
        .values({ ...doer, deadline: given('deadline'), reason: given('reason') })
        .prepare(),
    nudge: () => db.insert(nudges).values(doer).prepare(),
    nudged: () =>
      db
        .select({ id: nudges.id })
        .from(nudges)
        .where(and(eq(nudges.filing, given('filing')), gt(nudges.at, given('since')), lte(nudges.at, given('at'))))
        .limit(1)
        .prepare(),
  }
}
