import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Campaign, CampaignFiling } from '../core/bureau/campaign.ts'
import type { Filing } from '../core/filing.ts'
import { campaigns } from './campaigns-table.ts'
import { readFacts } from './facts.ts'
import { lazily } from './lazily.ts'
import { prepareListing, prepareWatching } from './listing.ts'
import { present } from './rows.ts'
import { departments, facts, filings } from './schema.ts'
import { signedAlone } from './signing.ts'
import { given, statement } from './statement.ts'
import type { Database, Store } from './store.ts'

export type CampaignStatements = ReturnType<typeof prepareCampaigns>

const told = {
  id: campaigns.id,
  year: campaigns.year,
  edition: campaigns.edition,
  notice: campaigns.notice,
  deadline: campaigns.deadline,
  state: campaigns.state,
  opened: campaigns.at,
}

export function prepareCampaigns(db: Database) {
  const given = (name: string) => sql.placeholder(name)
  const one = eq(campaigns.id, given('campaign'))
  return lazily({
    ofBureau: () =>
      db
        .select(told)
        .from(campaigns)
        .where(eq(campaigns.bureau, given('bureau')))
        .orderBy(desc(campaigns.year))
        .prepare(),
    filings: () => prepareFilings(db),
    filing: () => prepareFiling(db),
    add: () =>
      db
        .insert(campaigns)
        .values({
          bureau: given('bureau'),
          year: given('year'),
          edition: given('edition'),
          notice: given('notice'),
          deadline: given('deadline'),
          at: given('at'),
        })
        .prepare(),
    setState: () =>
      db
        .update(campaigns)
        .set({ state: sql`${given('state')}` })
        .where(one)
        .prepare(),
    setDeadline: () =>
      db
        .update(campaigns)
        .set({ deadline: sql`${given('deadline')}` })
        .where(one)
        .prepare(),
    ...prepareListing(db),
    ...prepareWatching(db),
  })
}

/** A filing's last change or step, but for its opening; of each the newest is looked up by its index. */
const active = sql<string | null>`nullif(max(
  coalesce((select at from changes where filing = ${filings.id} and update_id <> ${filings.opened} order by id desc limit 1), ''),
  coalesce((select at from steps where filing = ${filings.id} order by id desc limit 1), '')), '')`

const people = sql<string>`(select json_group_array(json_array(id, name, roles, unreachable, since)) from (
  select people.id, people.name, people.unreachable, group_concat(members.role order by members.role desc) as roles,
    (select max(at) from comings where comings.department = ${filings.department} and comings.person = people.id
      and comings.what in ('invited', 'admitted')) as since
  from members join people on people.id = members.person
  where members.department = ${filings.department} group by people.id order by min(members.rowid)))`

function prepareFilings(db: Database) {
  return db
    .select({
      id: filings.id,
      department: departments.name,
      state: filings.state,
      deadline: filings.deadline,
      reason: sql<string | null>`(select reason from extensions where filing = ${filings.id} order by id desc limit 1)`,
      active,
      people,
      alone: signedAlone,
    })
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .where(eq(filings.campaign, sql.placeholder('campaign')))
    .orderBy(asc(filings.id))
    .prepare()
}

/** A filing of one of the bureau's campaigns, whole but for its facts. */
function prepareFiling(db: Database) {
  return db
    .select({
      id: filings.id,
      department: departments.name,
      year: filings.year,
      edition: filings.edition,
      deadline: filings.deadline,
      state: filings.state,
    })
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .innerJoin(campaigns, eq(campaigns.id, filings.campaign))
    .where(and(eq(filings.id, sql.placeholder('filing')), eq(campaigns.bureau, sql.placeholder('bureau'))))
    .prepare()
}

/** The bureau's campaigns, the latest year first. */
export function campaignsOf(store: Store, bureau: number): readonly Campaign[] {
  return store.campaigns.ofBureau.all({ bureau })
}

/** Every department's filing of a campaign, without facts, in the order in which the departments were listed. */
export function campaignFilings(store: Store, campaign: number): readonly CampaignFiling[] {
  return store.campaigns.filings.all({ campaign }).map(({ people, alone, ...row }) => ({
    ...present(row),
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

/** A filing with its facts, as its bureau may read it; undefined unless it belongs to one of the bureau's campaigns. */
export function filingFor(store: Store, bureau: number, filing: number): Filing | undefined {
  const row = store.campaigns.filing.get({ bureau, filing })
  return row && { ...present(row), reviewed: true, ...readFacts(store, filing) }
}

const carried = statement((db) =>
  db
    .select({ rows: sql<string>`json_group_array(json_array(${facts.address}, ${facts.value}))` })
    .from(facts)
    .where(
      sql`${facts.filing} = ${given('filing')}
        and exists (select 1 from json_each(${given('like')}) where ${facts.address} glob value)`,
    ),
)

/** The filings of a campaign with those of their facts whose addresses are like one of these. */
export function carriedFacts(store: Store, campaign: number, like: readonly string[]) {
  return campaignFilings(store, campaign).map(({ id, department }) => {
    const rows = carried(store).get({ filing: id, like: JSON.stringify(like) })?.rows ?? '[]'
    return { department, facts: new Map(JSON.parse(rows) as [string, string][]) }
  })
}

/**
 * The filings of a campaign with their facts, one at a time and each read when it is asked for: a season's facts are
 * never in memory together. Outside of a transaction; what is changed meanwhile is read as it stands then.
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
