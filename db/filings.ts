import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Filing, FilingState, Role, SentBack } from '../core/filing.ts'
import type { FilingHead } from '../core/known/people.ts'
import type { Opening } from '../core/turn.ts'
import { keyOf } from './key.ts'
import { joinDepartment } from './members.ts'
import { present } from './rows.ts'
import { departments, filings, members } from './schema.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'
import { takenIn, takenInOf } from './taken-in.ts'

/** A filing and the person's roles in it; undefined unless the person belongs to its department. */
export type OwnFiling = Omit<Filing, 'facts' | 'versions' | 'change'> & {
  readonly roles: readonly Role[]
  /** The newest change; 0 before the first. */
  readonly change: number
}

const head = {
  id: filings.id,
  department: departments.name,
  year: filings.year,
  state: filings.state,
  edition: filings.edition,
}

/** The last opinion of the head and of the bureau each, where the filing was not signed, or approved, since. */
const sentBack = sql<string>`(select json_group_array(json_object(
    'by', case to_state when 'returned' then 'bureau' else 'head' end, 'note', note, 'change', change))
  from steps one where filing = ${filings.id} and note is not null and not exists (
    select 1 from steps later where later.filing = one.filing and later.id > one.id and (
      (later.note is not null and later.to_state = one.to_state)
      or later.to_state = case one.to_state when 'returned' then 'approved' else 'signed' end)))`

const selectFiling = statement((db) =>
  db
    .select({
      ...head,
      deadline: filings.deadline,
      drafting: departments.drafting,
      campaign: filings.campaign,
      takenIn,
      roles: sql<string | null>`(select group_concat(role) from (select role from members
        where person = ${given('person')} and department = ${departments.id} order by role desc))`,
      change: sql<number>`(select coalesce(max(id), 0) from changes where filing = ${filings.id})`,
      sentBack,
      scans: sql<number>`(select count(*) from scans where filing = ${filings.id} and not dropped)`,
      handed: sql<string>`(select json_group_array(json_array(annex, person)) from handed where filing = filings.id)`,
    })
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .where(eq(filings.id, given('filing'))),
)

export function findFiling(store: Store, person: number, filing: number): OwnFiling | undefined {
  const row = selectFiling(store).get({ person, filing })
  if (!row) return undefined
  const { handed, roles, campaign, scans, sentBack: opinions, takenIn: json, ...told } = present(row)
  if (roles === undefined) return undefined
  const reviewed = campaign === undefined ? {} : { reviewed: true as const }
  const returned = opinions === '[]' ? {} : { sentBack: JSON.parse(opinions) as SentBack[] }
  const more = { ...(scans > 0 ? { scans } : {}), ...takenInOf(json) }
  const own = { ...told, ...reviewed, ...returned, ...more, roles: roles.split(',') as Role[] }
  return handed === '[]' ? own : { ...own, handed: new Map(JSON.parse(handed) as [string, number][]) }
}

const selectOthers = statement((db) =>
  db
    .selectDistinct(head)
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .innerJoin(members, eq(members.department, departments.id))
    .where(and(eq(members.person, given('person')), ne(filings.id, given('besides'))))
    .orderBy(desc(filings.id)),
)

/** The person's other filings, latest first. */
export function otherFilings(store: Store, person: number, besides: number | undefined): readonly FilingHead[] {
  return selectOthers(store).all({ person, besides: besides ?? 0 })
}

const insertDepartment = statement((db) =>
  db.insert(departments).values({ bureau: given('bureau'), name: given('name'), key: given('key') }),
)

/** Creates a department; `bureau` lists it, null if it works alone. */
export function addDepartment(store: Store, bureau: number | null, name: string): number {
  return Number(insertDepartment(store).run({ bureau, name, key: keyOf(name) }).lastInsertRowid)
}

/** Creates a department with the person as its preparer and head. */
function foundDepartment(store: Store, person: number, name: string): number {
  const department = addDepartment(store, null, name)
  for (const role of ['preparer', 'head'] satisfies Role[]) joinDepartment(store, { person, department, role })
  return department
}

const selectOwnDepartment = statement((db) =>
  db
    .select({ id: departments.id })
    .from(members)
    .innerJoin(departments, eq(departments.id, members.department))
    .where(
      sql`${members.person} = ${given('person')} and ${members.role} = 'preparer' and ${departments.key} = ${given('key')}`,
    ),
)

/**
 * Opens a filing: for the department of this name in which the person is a preparer, or for a new one that works alone.
 */
export function openFiling(store: Store, person: number, opened: number, filing: Omit<Opening, 'facts'>): number {
  const { edition, year, deadline = null } = filing
  const own = selectOwnDepartment(store).get({ person, key: keyOf(filing.department) })
  const department = own?.id ?? foundDepartment(store, person, filing.department)
  return addFiling(store, { department, edition, year, deadline, opened, campaign: null })
}

const insertFiling = statement((db) =>
  db.insert(filings).values({
    department: given('department'),
    edition: given('edition'),
    year: given('year'),
    deadline: given('deadline'),
    state: 'filling',
    opened: given('opened'),
    campaign: given('campaign'),
  }),
)

/** Creates a filing of a department, in a bureau's campaign or in none. */
export function addFiling(store: Store, filing: Omit<typeof filings.$inferSelect, 'id' | 'state'>): number {
  return Number(insertFiling(store).run(filing).lastInsertRowid)
}

const updateDrafting = statement((db) =>
  db
    .update(departments)
    .set({ drafting: set('drafting') })
    .where(sql`${departments.id} = (select department from filings where id = ${given('filing')})`),
)

/** Sets whether a model may draft for a filing's department. */
export function setDrafting(store: Store, filing: number, drafting: boolean): void {
  updateDrafting(store).run({ filing, drafting: drafting ? 1 : 0 })
}

const updateName = statement((db) =>
  db
    .update(departments)
    .set({ name: set('name'), key: set('key') })
    .where(
      sql`${departments.id} = (select department from filings where id = ${given('filing')}) and not exists (
        select 1 from departments other where other.bureau = ${departments.bureau} and other.name = ${given('name')})`,
    ),
)

/** A filing's department is called so from now on, but where its bureau lists another one of that name. */
export function renameDepartment(store: Store, filing: number, name: string): void {
  updateName(store).run({ filing, name, key: keyOf(name) })
  store.touched.add(filing)
}

const updateDeadline = statement((db) =>
  db
    .update(filings)
    .set({ deadline: set('deadline') })
    .where(eq(filings.id, given('id'))),
)

/** Gives the filing a deadline of its own. */
export function setDeadline(store: Store, filing: number, deadline: string): void {
  updateDeadline(store).run({ id: filing, deadline })
  store.touched.add(filing)
}

const updateState = statement((db) =>
  db
    .update(filings)
    .set({ state: set('state') })
    .where(eq(filings.id, given('id'))),
)

export function setState(store: Store, filing: number, state: FilingState): void {
  updateState(store).run({ id: filing, state })
  store.touched.add(filing)
}
