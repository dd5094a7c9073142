import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { RecordedComing } from '../core/dialogue/history/record.ts'
import type { Role } from '../core/filing.ts'
import { comings } from './belonging.ts'
import { preparedOnce } from './lazily.ts'
import type { Between } from './record.ts'
import { present } from './rows.ts'
import { filings } from './schema.ts'
import type { Database, Store } from './store.ts'

/** As many as an officer reads of the bureau. */
const mostOfBureau = 5

const given = (name: string) => sql.placeholder(name)

const told = {
  what: comings.what,
  who: comings.person,
  name: sql<string | null>`(select name from people where people.id = comings.person)`,
  roles: comings.roles,
  by: comings.by,
  byName: sql<string | null>`(select name from people where people.id = comings.by)`,
  bureau: comings.bureau,
  at: comings.at,
}

const statementsOf = preparedOnce((db) => ({
  add: () => prepareAdd(db),
  ofFiling: () => prepareOfFiling(db),
  ofBureau: () =>
    db
      .select(told)
      .from(comings)
      .where(and(eq(comings.bureau, given('bureau')), isNull(comings.department)))
      .orderBy(desc(comings.id))
      .limit(mostOfBureau)
      .prepare(),
  went: () =>
    db
      .select({ at: comings.at })
      .from(comings)
      .where(
        sql`${comings.department} = ${given('department')} and ${comings.person} = ${given('person')}
        and ${comings.what} in ('removed', 'left')`,
      )
      .orderBy(desc(comings.id))
      .limit(1)
      .prepare(),
}))

function prepareAdd(db: Database) {
  return db
    .insert(comings)
    .values({
      department: given('department'),
      bureau: given('bureau'),
      person: given('person'),
      roles: given('roles'),
      what: given('what'),
      by: given('by'),
      at: given('at'),
      change: sql`(select coalesce(max(id), 0) from changes)`,
    })
    .prepare()
}

/** Changes are counted over all filings: of this one the newest that had been made by then is meant. */
function prepareOfFiling(db: Database) {
  const change = sql<number>`coalesce((select max(id) from changes
    where changes.filing = ${filings.id} and changes.id <= ${comings.change}), 0)`
  return db
    .select({ ...told, change: change.as('place') })
    .from(filings)
    .innerJoin(comings, eq(comings.department, filings.department))
    .where(sql`${filings.id} = ${given('filing')} and place >= ${given('from')} and place < ${given('before')}`)
    .orderBy(desc(comings.id))
    .limit(given('most'))
    .prepare()
}

/** Somebody who came or went; `roles` as they stand in the table of members, or `officer`. */
export type Coming = {
  readonly department?: number
  readonly bureau?: number
  readonly person: number
  readonly roles: string
  readonly what: RecordedComing['what']
  readonly by?: number
  readonly at: string
}

/** Adds to the record, within the caller's transaction. */
export function recordComing(store: Store, { department, bureau, by, ...coming }: Coming): void {
  const row = { department: department ?? null, bureau: bureau ?? null, by: by ?? null, ...coming }
  statementsOf(store).add.run(row)
}

/** Who came to the filing's department and who went from one of its changes on and before another, newest first. */
export function comingsBetween(store: Store, filing: number, between: Between): RecordedComing[] {
  return statementsOf(store)
    .ofFiling.all({ filing, ...between })
    .map(comingOf)
}

/** The last officers of a bureau who came and went, newest first. */
export function officersComings(store: Store, bureau: number): Omit<RecordedComing, 'change'>[] {
  return statementsOf(store)
    .ofBureau.all({ bureau })
    .map((row) => comingOf({ ...row, bureau: null, change: 0 }))
}

/** When a person last went from a department; undefined where they never did. */
export function wentAt(store: Store, department: number, person: number): string | undefined {
  return statementsOf(store).went.get({ department, person })?.at
}

type Row = {
  readonly what: RecordedComing['what']
  readonly who: number
  readonly name: string | null
  readonly roles: string
  readonly by: number | null
  readonly byName: string | null
  readonly bureau: number | null
  readonly at: string
  readonly change: number
}

function comingOf({ what, who, name, roles, by, byName, bureau, at, change }: Row): RecordedComing {
  return {
    ...{ what, at, change },
    who: present({ id: who, name }),
    roles: roles === 'officer' ? [] : (roles.split(',') as Role[]),
    ...(by === null ? {} : { by: present({ id: by, name: byName }) }),
    ...(bureau === null ? {} : { bureau: true as const }),
  }
}
