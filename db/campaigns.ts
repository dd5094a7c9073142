import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Campaign, CampaignFiling } from '../core/bureau/campaign.ts'
import type { Filing } from '../core/filing.ts'
import { campaigns } from './campaigns-table.ts'
import { readFacts } from './facts.ts'
import { present } from './rows.ts'
import { departments, facts, filings } from './schema.ts'
import { given, statement } from './statement.ts'
import { signedAlone } from './steps.ts'
import type { Store } from './store.ts'
import { takenIn, takenInOf } from './taken-in.ts'

const selectCampaigns = statement((db) =>
  db
    .select({
      id: campaigns.id,
      year: campaigns.year,
      edition: campaigns.edition,
      notice: campaigns.notice,
      deadline: campaigns.deadline,
      state: campaigns.state,
      opened: campaigns.at,
    })
    .from(campaigns)
    .where(eq(campaigns.bureau, given('bureau')))
    .orderBy(desc(campaigns.year)),
)

/** The bureau's campaigns, the latest year first. */
export function campaignsOf(store: Store, bureau: number): readonly Campaign[] {
  return selectCampaigns(store).all({ bureau })
}

/** A filing's last change or step, other than its opening; the index finds the newest of each. */
const active = sql<string | null>`nullif(max(
  coalesce((select at from changes where filing = ${filings.id} and update_id <> ${filings.opened} order by id desc limit 1), ''),
  coalesce((select at from steps where filing = ${filings.id} order by id desc limit 1), '')), '')`

const people = sql<string>`(select json_group_array(json_array(id, name, roles, unreachable, since)) from (
  select people.id, people.name, people.unreachable, group_concat(members.role order by members.role desc) as roles,
    (select max(at) from comings where comings.department = ${filings.department} and comings.person = people.id
      and comings.what in ('invited', 'admitted')) as since
  from members join people on people.id = members.person
  where members.department = ${filings.department} group by people.id order by min(members.rowid)))`

const selectFilings = statement((db) =>
  db
    .select({
      id: filings.id,
      department: departments.name,
      state: filings.state,
      deadline: filings.deadline,
      reason: sql<string | null>`(select reason from extensions where filing = ${filings.id} order by id desc limit 1)`,
      active,
      people,
      alone: signedAlone,
      takenIn,
    })
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .where(eq(filings.campaign, given('campaign')))
    .orderBy(asc(filings.id)),
)

/** Every department's filing of a campaign, without facts, in the order in which the departments were listed. */
export function campaignFilings(store: Store, campaign: number): readonly CampaignFiling[] {
  return selectFilings(store)
    .all({ campaign })
    .map(({ people, alone, takenIn: json, ...row }) => ({
      ...present(row),
      ...takenInOf(json),
      ...(alone === null ? {} : { alone: alone === 1 }),
      people: (JSON.parse(people) as PersonRow[]).map(peopleRow),
    }))
}

type PersonRow = [number, string | null, string, number, string | null]

function peopleRow([id, name, roles, unreachable, since]: PersonRow) {
  const known = { ...(name === null ? {} : { name }), ...(since === null ? {} : { since }) }
  return {
    id,
    ...known,
    roles: roles.split(',') as CampaignFiling['people'][number]['roles'],
    unreachable: unreachable === 1,
  }
}

/** A filing of one of the bureau's campaigns, complete except for its facts. */
const selectFiling = statement((db) =>
  db
    .select({
      id: filings.id,
      department: departments.name,
      year: filings.year,
      edition: filings.edition,
      deadline: filings.deadline,
      state: filings.state,
      takenIn,
    })
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .innerJoin(campaigns, eq(campaigns.id, filings.campaign))
    .where(and(eq(filings.id, given('filing')), eq(campaigns.bureau, given('bureau')))),
)

/** A filing with its facts, for its bureau; undefined unless it belongs to one of the bureau's campaigns. */
export function filingFor(store: Store, bureau: number, filing: number): Filing | undefined {
  const row = selectFiling(store).get({ bureau, filing })
  if (!row) return undefined
  const { takenIn: json, ...head } = row
  return { ...present(head), ...takenInOf(json), reviewed: true, ...readFacts(store, filing) }
}

const selectCarried = statement((db) =>
  db
    .select({ rows: sql<string>`json_group_array(json_array(${facts.address}, ${facts.value}))` })
    .from(facts)
    .where(
      sql`${facts.filing} = ${given('filing')}
        and exists (select 1 from json_each(${given('like')}) where ${facts.address} glob value)`,
    ),
)

/** The filings of a campaign, each with those of its facts whose addresses match one of these patterns. */
export function carriedFacts(store: Store, campaign: number, like: readonly string[]) {
  return campaignFilings(store, campaign).map(({ id, department }) => {
    const rows = selectCarried(store).get({ filing: id, like: JSON.stringify(like) })?.rows ?? '[]'
    return { department, facts: new Map(JSON.parse(rows) as [string, string][]) }
  })
}

/**
 * The filings of a campaign with their facts, each read when it is asked for, so that a season's facts are never in
 * memory together. Runs outside of a transaction; later changes are read as they are at that moment.
 */
export function* eachFiling(
  store: Store,
  bureau: number,
  campaign: number,
): Generator<readonly [CampaignFiling, Filing]> {
  for (const told of campaignFilings(store, campaign)) {
    const filing = filingFor(store, bureau, told.id)
    if (filing) yield [told, filing]
  }
}
