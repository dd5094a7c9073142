import { and, eq, gt, sql } from 'drizzle-orm'
import type { Button, Job, Place } from '../../bot/talk/nouns.ts'
import type { Facts } from '../../core/facts.ts'
import type { FilingState, Role } from '../../core/filing.ts'
import { takeInvitation } from '../../db/invitations.ts'
import { outbox } from '../../db/lanes.ts'
import { joinDepartment } from '../../db/members.ts'
import { addOfficerLink, firstOfficerToken, foundBureau } from '../../db/officers.ts'
import { queueSays } from '../../db/outbox.ts'
import { turnTo } from '../../db/people.ts'
import { filings as filingRows } from '../../db/schema.ts'
import { atTurn } from '../../db/turns.ts'
import { openCounter } from '../bad-input/counter.ts'
import type { Answer } from '../bad-input/kind.ts'
import { message, tap } from '../bot/desk.ts'
import { meetAs, updateBy } from '../db/person.ts'
import { type Deed, turnFrom } from '../deed.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating, unasked } from '../fixtures/facts.ts'
import { people, type Who } from './people.ts'

/** The filing in question, another department's of the same bureau, and one of another bureau. */
export const filings = { own: 1, neighbour: 2, foreign: 3 } as const

/** Texts that are in the filing in question, and nowhere else. */
export const secrets = ['白水县体育局', '9137.53', '唯此一家', '传习班']
const facts = stating(unasked(correctFiling(), 'project.1.signature.date'), {
  'base.otherProjects.1.budget': '9137.53',
  'base.frugality.text': '唯此一家的做法。',
})

/** The outcome of a tap or a message, before it is rolled back. */
export type Came = {
  readonly answers: readonly Answer[]
  readonly jobs: readonly Job[]
  readonly moved: ReadonlySet<number>
}

export type Stand = { readonly state: FilingState; readonly reviewed: boolean; readonly place?: Place }

/** Two bureaus with three departments in a database; everything tried there is rolled back right after. */
export function openTown() {
  const counter = openCounter()
  const { store } = counter
  let updates = 1_000_000
  const does = (person: number, deed: Deed) => {
    updates += 1
    meetAs(store, person)
    atTurn(store, updateBy(updates, person, new Date().toISOString()), () => turnFrom(deed))
  }
  const year = { year: 2023, edition: 'hunan-2023', notice: '云财绩〔2024〕3号', deadline: '2099-07-03T18:00' }
  const listed = (name: string, all: Facts) => ({ name, facts: [...all].map(([address, to]) => ({ address, to })) })
  const other = unasked(correctFiling(), 'project', 'overall', 'base', 'report')
  found(people.officer, firstOfficerToken(store, () => 'first', new Date().toISOString()) ?? '', [
    listed('白水县体育局', facts),
    listed('石桥县商务局', other),
  ])
  for (const who of [people.second, people.dismissed]) {
    does(people.officer, { bureau: [{ change: 'link', token: `for ${who}`, expires: '2099-01-01T00:00:00.000Z' }] })
    does(who, { bureau: [{ change: 'enter', token: `for ${who}` }] })
  }
  const out = { at: 'out', choices: [] } as const
  does(people.officer, { bureau: [{ change: 'removeOfficer', person: people.dismissed, place: out }] })
  const bureau = foundBureau(store)
  addOfficerLink(store, { token: 'second', bureau, by: null, expires: '', at: '' })
  found(people.foreign, 'second', [listed('远山县林业局', other)])
  for (const who of ['preparer', 'head', 'preparer,head'] as const)
    join(people[who], filings.own, who.split(',') as Role[])
  join(people.gone, filings.own, ['preparer'])
  const outOfIt = { ...out, department: '白水县体育局', year: 2023 }
  does(people.preparer, { people: [{ change: 'remove', person: people.gone, place: outOfIt }] })
  join(people.neighbour, filings.neighbour, ['preparer', 'head'])
  does(people.stranger, { people: [{ change: 'ask', filing: filings.own }] })
  invite()

  function found(officer: number, token: string, departments: ReturnType<typeof listed>[]): void {
    does(officer, {
      bureau: [
        { change: 'enter', token },
        { change: 'name', name: '财政局' },
        { change: 'open', ...year, departments },
      ],
    })
  }

  function join(person: number, filing: number, roles: readonly Role[]): void {
    does(person, {})
    for (const role of roles) joinDepartment(store, { person, department: filing, role })
    turnTo(store, person, filing)
    does(person, { place: { at: 'menu', choices: [] } })
  }

  /** An invitation that somebody has used, and a file that waits for a decision. */
  function invite(): void {
    const expires = '2099-01-01T00:00:00.000Z'
    does(people.preparer, { people: [{ change: 'invite', token: 'token', role: 'preparer', uses: 1, expires }] })
    takeInvitation(store, { invitation: 1, person: people['preparer,head'], at: '' })
    does(people.preparer, { jobs: [{ job: 'review', file: 'f' }] })
    does(people.preparer, { receives: { file: 1, text: '{}' } })
  }

  const every = Object.values(filings)
  const asked = sql.placeholder('filing')
  /** Everything about a department and its filing, as one text. */
  const all = sql<string>`json_array(
    (select json_group_array(json_array(address, value, change)) from facts where filing = ${asked}),
    json_array(department, edition, year, deadline, state, campaign),
    (select json_array(name, drafting, bureau) from departments where id = ${asked}),
    (select json_array(count(*), max(id)) from changes where filing = ${asked}),
    (select json_array(count(*), max(id)) from steps where filing = ${asked}),
    (select json_group_array(json_array(person, role)) from members where department = ${asked}),
    (select json_group_array(json_array(hash, role, uses, expires, revoked)) from invitations where department = ${asked}),
    (select json_group_array(json_array(annex, person)) from handed where filing = ${asked}),
    (select json_group_array(json_array(person, roles, what, by)) from comings where department = ${asked}),
    (select json_group_array(json_array(person, answer)) from requests where filing = ${asked}),
    (select json_group_array(json_array(person, text)) from received where filing = ${asked}))`
  const looked = store.db.select({ all }).from(filingRows).where(eq(filingRows.id, asked)).prepare()
  const look = (filing: number) => looked.get({ filing })?.all ?? ''
  /** The state before an attempt, the same for the same stand. */
  const known = new Map<string, readonly string[]>()
  const standing = (state: FilingState, reviewed: boolean) => {
    const found = known.get(`${state} ${reviewed}`) ?? every.map(look)
    known.set(`${state} ${reviewed}`, found)
    return found
  }
  const saidSince = store.db
    .select()
    .from(outbox)
    .where(
      and(
        gt(outbox.id, sql.placeholder('said')),
        eq(outbox.chat, sql.placeholder('person')),
        eq(outbox.state, 'queued'),
      ),
    )
    .prepare()
  const newest = (table: 'outbox' | 'jobs') =>
    store.db.get<{ id: number }>(sql.raw(`select coalesce(max(id), 0) as id from ${table}`)).id

  /** Lets one thing happen in this state of the filing, and rolls it back. */
  async function attempt(
    { state, reviewed, place }: Stand,
    by: Who,
    happens: (person: number) => Promise<unknown>,
  ): Promise<Came> {
    store.db.run(sql.raw('savepoint attempt'))
    try {
      store.db.run(sql`update filings set state = ${state} where id = ${filings.own}`)
      if (!reviewed) store.db.run(sql`update filings set campaign = null where id = ${filings.own}`)
      const person = people[by]
      if (place) counter.goTo(person, place)
      const [before, said, asked] = [standing(state, reviewed), newest('outbox'), newest('jobs')]
      await happens(person)
      const answers = saidSince.all({ said, person })
      const jobs = store.db.all<{ job: string }>(sql`select job from jobs where id > ${asked} and person = ${person}`)
      const moved = every.filter((filing, at) => before[at] !== look(filing))
      return { answers, jobs: jobs.map(({ job }) => JSON.parse(job)), moved: new Set(moved) }
    } finally {
      store.db.run(sql.raw('rollback to attempt'))
      store.db.run(sql.raw('release attempt'))
      store.known.clear()
    }
  }

  /** Puts a message with this button into somebody's chat, about a filing; returns its data. */
  function put(person: number, button: Button, filing: number | undefined): string {
    const [id] = queueSays(store, { chat: person, filing, at: '' }, [{ text: '？', buttons: [[button]] }])
    store.db.run(sql`update outbox set state = 'sent' where id = ${id}`)
    return `${id}.0`
  }

  return {
    store,
    facts,
    attempt,
    put,
    tap: (person: number, data: string) => counter.hear(tap(person, data)),
    say: (person: number, content: object) => counter.hear(message(person, content)),
    close: () => counter.close(),
  }
}

export type Town = ReturnType<typeof openTown>
