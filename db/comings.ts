import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Role } from '../core/filing.ts'
import type { RecordedComing } from '../core/known/record.ts'
import { comings } from './belonging.ts'
import { present } from './rows.ts'
import { filings } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** How many comings and goings of officers are read. */
const mostOfBureau = 5

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

/** A range of changes: from one on, and before another. */
export type Between = { readonly from: number; readonly before: number; readonly most: number }

/** A person who joined or left; `roles` as in the table of members, or `officer`. */
export type Coming = {
  readonly department?: number
  readonly bureau?: number
  readonly person: number
  readonly roles: string
  readonly what: RecordedComing['what']
  readonly by?: number
  readonly at: string
}

const insertComing = statement((db) =>
  db.insert(comings).values({
    department: given('department'),
    bureau: given('bureau'),
    person: given('person'),
    roles: given('roles'),
    what: given('what'),
    by: given('by'),
    at: given('at'),
    change: sql`(select coalesce(max(id), 0) from changes)`,
  }),
)

/** Adds to the record, within the caller's transaction. */
export function recordComing(store: Store, { department, bureau, by, ...coming }: Coming): void {
  insertComing(store).run({ department: department ?? null, bureau: bureau ?? null, by: by ?? null, ...coming })
}

/** Changes are numbered over all filings; this finds the filing's own newest change at that point. */
const selectOfFiling = statement((db) => {
  const change = sql<number>`coalesce((select max(id) from changes
    where changes.filing = ${filings.id} and changes.id <= ${comings.change}), 0)`
  return db
    .select({ ...told, change: change.as('place') })
    .from(filings)
    .innerJoin(comings, eq(comings.department, filings.department))
    .where(sql`${filings.id} = ${given('filing')} and place >= ${given('from')} and place < ${given('before')}`)
    .orderBy(desc(comings.id))
    .limit(given('most'))
})

/** Who joined or left the filing's department within a range of its changes, newest first. */
export function comingsBetween(store: Store, filing: number, between: Between): RecordedComing[] {
  return selectOfFiling(store)
    .all({ filing, ...between })
    .map(comingOf)
}

const selectOfBureau = statement((db) =>
  db
    .select(told)
    .from(comings)
    .where(and(eq(comings.bureau, given('bureau')), isNull(comings.department)))
    .orderBy(desc(comings.id))
    .limit(mostOfBureau),
)

/** The latest comings and goings of a bureau's officers, newest first. */
export function officersComings(store: Store, bureau: number): Omit<RecordedComing, 'change'>[] {
  const rows = selectOfBureau(store).all({ bureau })
  return rows.map((row) => comingOf({ ...row, bureau: null, change: 0 }))
}

const selectWent = statement((db) =>
  db
    .select({ at: comings.at })
    .from(comings)
    .where(
      sql`${comings.department} = ${given('department')} and ${comings.person} = ${given('person')}
        and ${comings.what} in ('removed', 'left')`,
    )
    .orderBy(desc(comings.id))
    .limit(1),
)

/** When a person last left a department; undefined if they never did. */
export function wentAt(store: Store, department: number, person: number): string | undefined {
  return selectWent(store).get({ department, person })?.at
}

type Row = ReturnType<ReturnType<typeof selectOfFiling>['all']>[number]

function comingOf({ what, who, name, roles, by, byName, bureau, at, change }: Row): RecordedComing {
  return {
    ...{ what, at, change },
    who: present({ id: who, name }),
    roles: roles === 'officer' ? [] : (roles.split(',') as Role[]),
    ...(by === null ? {} : { by: present({ id: by, name: byName }) }),
    ...(bureau === null ? {} : { bureau: true as const }),
  }
}
