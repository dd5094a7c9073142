import { eq, sql } from 'drizzle-orm'
import type { TakenIn } from '../core/filing.ts'
import { filings, people } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/**
 * For a delivered filing: which officer filed it for the department, and when, as JSON; null if the department delivered
 * it, which it can do only once it is signed.
 */
export const takenIn = sql<string | null>`case
  when filings.state in ('submitted', 'approved', 'published')
  then (select case when steps.from_state in ('filling', 'returned') then json_array(people.name, steps.at) end
    from steps left join people on people.id = steps.person
    where steps.filing = filings.id and steps.to_state = 'submitted' order by steps.id desc limit 1) end`

/** What `takenIn` selects, read. */
export function takenInOf(json: string | null | undefined): { readonly takenIn?: TakenIn } {
  if (!json) return {}
  const [by, at] = JSON.parse(json) as [string | null, string]
  return { takenIn: { at, ...(by === null ? {} : { by }) } }
}

const selectTakenIn = statement((db) =>
  db
    .select({ takenIn })
    .from(filings)
    .where(eq(filings.id, given('filing'))),
)

/** Whether a filing was filed for its department, by whom and when. */
export function takenInAt(store: Store, filing: number) {
  return takenInOf(selectTakenIn(store).get({ filing })?.takenIn)
}

/** People who changed a cell of a filing, or took a step, since it was opened. */
const doers = sql`select changes.person from changes
    where changes.filing = ${filings.id} and changes.update_id <> ${filings.opened}
  union select steps.person from steps where steps.filing = ${filings.id}`

const selectFilledBy = statement((db) =>
  db
    .select({ name: people.name })
    .from(filings)
    .innerJoin(
      people,
      sql`${people.id} in (${doers}) and (${people.id} not in (select person from officers)
        or ${people.id} in (select person from members where department = ${filings.department}))`,
    )
    .where(eq(filings.id, given('filing'))),
)

/** Who of the department has filled in something, or taken it over, by name. */
export function filledBy(store: Store, filing: number): readonly string[] {
  return selectFilledBy(store)
    .all({ filing })
    .map(({ name }) => name ?? '')
}
