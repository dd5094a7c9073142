import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { FilingHead } from '../core/dialogue/people/found.ts'
import type { Filing, FilingState, Role } from '../core/filing.ts'
import type { Opening } from '../core/turn.ts'
import { keyOf } from './key.ts'
import { lazily } from './lazily.ts'
import { present } from './rows.ts'
import { departments, filings, members } from './schema.ts'
import type { Database, Store } from './store.ts'

export type FilingStatements = ReturnType<typeof prepareFilings>

const head = {
  id: filings.id,
  department: departments.name,
  year: filings.year,
  state: filings.state,
  edition: filings.edition,
}

export function prepareFilings(db: Database) {
  return lazily({
    find: () => prepareFind(db),
    others: () => prepareOthers(db),
    found: () =>
      db
        .insert(departments)
        .values({ bureau: sql.placeholder('bureau'), name: sql.placeholder('name'), key: sql.placeholder('key') })
        .prepare(),
    own: () =>
      db
        .select({ id: departments.id })
        .from(members)
        .innerJoin(departments, eq(departments.id, members.department))
        .where(
          sql`${members.person} = ${sql.placeholder('person')} and ${members.role} = 'preparer'
          and ${departments.key} = ${sql.placeholder('key')}`,
        )
        .prepare(),
    add: () => prepareAdd(db),
    setDrafting: () =>
      db
        .update(departments)
        .set({ drafting: sql`${sql.placeholder('drafting')}` })
        .where(sql`${departments.id} = (select department from filings where id = ${sql.placeholder('filing')})`)
        .prepare(),
    setDeadline: () =>
      db
        .update(filings)
        .set({ deadline: sql`${sql.placeholder('deadline')}` })
        .where(eq(filings.id, sql.placeholder('id')))
        .prepare(),
    setState: () =>
      db
        .update(filings)
        .set({ state: sql`${sql.placeholder('state')}` })
        .where(eq(filings.id, sql.placeholder('id')))
        .prepare(),
  })
}

function prepareFind(db: Database) {
  return db
    .select({
      ...head,
      deadline: filings.deadline,
      drafting: departments.drafting,
      campaign: filings.campaign,
      roles: sql<string | null>`(select group_concat(role) from (select role from members
        where person = ${sql.placeholder('person')} and department = ${departments.id} order by role desc))`,
      change: sql<number>`(select coalesce(max(id), 0) from changes where filing = ${filings.id})`,
      handed: sql<string>`(select json_group_array(json_array(annex, person)) from handed where filing = filings.id)`,
    })
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .where(eq(filings.id, sql.placeholder('filing')))
    .prepare()
}

function prepareOthers(db: Database) {
  return db
    .selectDistinct(head)
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .innerJoin(members, eq(members.department, departments.id))
    .where(and(eq(members.person, sql.placeholder('person')), ne(filings.id, sql.placeholder('besides'))))
    .orderBy(desc(filings.id))
    .prepare()
}

function prepareAdd(db: Database) {
  return db
    .insert(filings)
    .values({
      department: sql.placeholder('department'),
      edition: sql.placeholder('edition'),
      year: sql.placeholder('year'),
      deadline: sql.placeholder('deadline'),
      state: 'filling',
      opened: sql.placeholder('opened'),
      campaign: sql.placeholder('campaign'),
    })
    .prepare()
}

/** A filing and the person's part in it; undefined unless the person belongs to its department. */
export type OwnFiling = Omit<Filing, 'facts' | 'versions' | 'change'> & {
  readonly roles: readonly Role[]
  /** The newest change; 0 before the first. */
  readonly change: number
}

export function findFiling(store: Store, person: number, filing: number): OwnFiling | undefined {
  const row = store.filings.find.get({ person, filing })
  if (!row) return undefined
  const { handed, roles, campaign, ...told } = present(row)
  if (roles === undefined) return undefined
  const reviewed = campaign === undefined ? {} : { reviewed: true as const }
  const own = { ...told, ...reviewed, roles: roles.split(',') as Role[] }
  return handed === '[]' ? own : { ...own, handed: new Map(JSON.parse(handed) as [string, number][]) }
}

/** The person's filings but one, latest first. */
export function otherFilings(store: Store, person: number, besides: number | undefined): readonly FilingHead[] {
  return store.filings.others.all({ person, besides: besides ?? 0 })
}

/** Makes a department; the person is its preparer and its head. */
function foundDepartment(store: Store, person: number, name: string): number {
  const department = Number(store.filings.found.run({ bureau: null, name, key: keyOf(name) }).lastInsertRowid)
  for (const role of ['preparer', 'head'] satisfies Role[]) store.members.join.run({ person, department, role })
  return department
}

/** Opens a filing: of the department of this name that the person fills for, or of a new one that works alone. */
export function openFiling(store: Store, person: number, opened: number, filing: Omit<Opening, 'facts'>): number {
  const department =
    store.filings.own.get({ person, key: keyOf(filing.department) })?.id ??
    foundDepartment(store, person, filing.department)
  const { edition, year, deadline = null } = filing
  return Number(store.filings.add.run({ department, edition, year, deadline, opened, campaign: null }).lastInsertRowid)
}

/** Whether a model may draft for a filing's department. */
export function setDrafting(store: Store, filing: number, drafting: boolean): void {
  store.filings.setDrafting.run({ filing, drafting: drafting ? 1 : 0 })
}

/** The filing has this deadline of its own from now on. */
export function setDeadline(store: Store, filing: number, deadline: string): void {
  store.filings.setDeadline.run({ id: filing, deadline })
}

export function setState(store: Store, filing: number, state: FilingState): void {
  store.filings.setState.run({ id: filing, state })
}
