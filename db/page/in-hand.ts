import { and, eq, sql } from 'drizzle-orm'
import type { FilingState } from '../../core/filing.ts'
import { present } from '../rows.ts'
import { departments, filings, members, people, places } from '../schema.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import { fieldOf } from '../stored.ts'

/** A person's current filing as it stands, without its facts: `change` and `step` are the newest, 0 before the first. */
export type InHand = {
  readonly filing: number
  readonly department: string
  readonly year: number
  readonly state: FilingState
  readonly deadline?: string
  readonly change: number
  readonly step: number
  /** The question in hand. */
  readonly row?: string
  /** The finding whose explanation is waited for. */
  readonly finding?: string
}

const belongs = sql`exists (select 1 from ${members}
  where ${members.person} = ${people.id} and ${members.department} = ${filings.department})`

const selectInHand = statement((db) =>
  db
    .select({
      filing: filings.id,
      department: departments.name,
      year: filings.year,
      state: filings.state,
      deadline: filings.deadline,
      change: sql<number>`(select coalesce(max(id), 0) from changes where filing = ${filings.id})`,
      step: sql<number>`(select coalesce(max(id), 0) from steps where filing = ${filings.id})`,
      row: fieldOf<string>(places.place, 'row'),
      finding: fieldOf<string>(places.place, 'check'),
    })
    .from(people)
    .innerJoin(filings, eq(filings.id, people.filing))
    .innerJoin(departments, eq(departments.id, filings.department))
    .leftJoin(places, and(eq(places.person, people.id), eq(places.filing, filings.id)))
    .where(and(eq(people.id, given('person')), belongs)),
)

/** The filing in hand; undefined unless the person belongs to its department. */
export function inHandOf(store: Store, person: number): InHand | undefined {
  const found = selectInHand(store).get({ person })
  return found && present(found)
}
