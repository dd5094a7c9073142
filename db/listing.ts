import { and, eq, sql } from 'drizzle-orm'
import type { BureauChange, Listed } from '../core/bureau/change.ts'
import { campaigns } from './campaigns-table.ts'
import { keepChanges, type Stamp } from './facts.ts'
import { addDepartment, addFiling } from './filings.ts'
import { departments, filings } from './schema.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'

/** How a campaign begins, and how departments enter it. */

/** The officer who acts. */
export type Officer = Pick<Stamp, 'person' | 'update' | 'at'> & { readonly bureau: number }

/** A campaign that departments are listed in. */
export type Target = { readonly id: number; readonly year: number; readonly edition: string; readonly deadline: string }

const insertCampaign = statement((db) =>
  db.insert(campaigns).values({
    bureau: given('bureau'),
    year: given('year'),
    edition: given('edition'),
    notice: given('notice'),
    deadline: given('deadline'),
    at: given('at'),
  }),
)

type Opening = Extract<BureauChange, { change: 'open' }>

export function openCampaign(store: Store, doer: Officer, { departments, ...campaign }: Opening): void {
  const { bureau, at } = doer
  const id = Number(insertCampaign(store).run({ ...campaign, bureau, at }).lastInsertRowid)
  listDepartments(store, doer, { id, ...campaign }, departments)
}

const selectBegun = statement((db) =>
  db
    .select({ id: filings.id })
    .from(filings)
    .where(
      sql`${filings.department} = ${given('department')} and ${filings.year} = ${given('year')}
        and ${filings.edition} = ${given('edition')} and ${filings.campaign} is null`,
    )
    .limit(1),
)

const adopt = statement((db) =>
  db
    .update(filings)
    .set({ campaign: set('campaign'), deadline: set('deadline') })
    .where(eq(filings.id, given('filing'))),
)

/**
 * Lists departments and begins a filing for each at once; one that a department began by itself for the same year joins
 * the campaign as it is.
 */
export function listDepartments(store: Store, doer: Officer, campaign: Target, departments: readonly Listed[]): void {
  for (const { name, facts } of departments) {
    const department = listedDepartment(store, doer.bureau, name)
    const { id, year, edition, deadline } = campaign
    const begun = selectBegun(store).get({ department, year, edition })
    if (begun) join(store, begun.id, { campaign: id, deadline })
    else begin(store, doer, { department, edition, year, deadline, campaign: id }, facts)
  }
}

function join(store: Store, filing: number, listed: { readonly campaign: number; readonly deadline: string }): void {
  adopt(store).run({ filing, ...listed })
  store.touched.add(filing)
}

type Begun = Omit<Target, 'id'> & { readonly department: number; readonly campaign: number }

function begin(store: Store, { person, update, at }: Officer, begun: Begun, facts: Listed['facts']): void {
  const filing = addFiling(store, { ...begun, opened: update })
  keepChanges(store, { filing, person, update, at }, new Map(), facts)
}

const selectDepartment = statement((db) =>
  db
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.bureau, given('bureau')), eq(departments.name, given('name')))),
)

function listedDepartment(store: Store, bureau: number, name: string): number {
  return selectDepartment(store).get({ bureau, name })?.id ?? addDepartment(store, bureau, name)
}
