import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { NamesakeOf } from '../core/dialogue/people/found.ts'
import type { Request } from '../core/people.ts'
import { requests } from './belonging.ts'
import { recordComing } from './comings.ts'
import { keyOf } from './key.ts'
import { preparedOnce } from './lazily.ts'
import { membersOf } from './members.ts'
import { turnTo } from './people.ts'
import { present } from './rows.ts'
import { departments, filings, people } from './schema.ts'
import type { Database, Store } from './store.ts'

const given = (name: string) => sql.placeholder(name)
const sameDepartment = sql`${filings.department} = (select department from filings where id = ${given('filing')})`

const statementsOf = preparedOnce((db) => ({
  namesakes: () => prepareNamesakes(db),
  lastOf: () =>
    db
      .select({ answer: requests.answer })
      .from(requests)
      .where(and(eq(requests.filing, given('filing')), eq(requests.person, given('person'))))
      .orderBy(desc(requests.id))
      .limit(1)
      .prepare(),
  find: () => prepareFind(db),
  all: () =>
    db
      .select({ id: people.id, name: people.name, answer: requests.answer })
      .from(requests)
      .innerJoin(filings, eq(filings.id, requests.filing))
      .innerJoin(people, eq(people.id, requests.person))
      .where(sameDepartment)
      .orderBy(asc(requests.id))
      .prepare(),
  add: () =>
    db
      .insert(requests)
      .values({ filing: given('filing'), person: given('person'), at: given('at') })
      .prepare(),
  answer: () =>
    db
      .update(requests)
      .set({ answer: sql`${given('answer')}`, by: sql`${given('by')}` })
      .where(eq(requests.id, given('id')))
      .prepare(),
  withdraw: () =>
    db
      .update(requests)
      .set({ answer: 'withdrawn' })
      .where(and(eq(requests.person, given('person')), isNull(requests.answer)))
      .prepare(),
}))

/** Departments that a bureau lists come first. */
function prepareNamesakes(db: Database) {
  return db
    .select({ filing: filings.id, year: filings.year, department: departments.name, bureau: departments.bureau })
    .from(departments)
    .innerJoin(filings, eq(filings.department, departments.id))
    .where(eq(departments.key, given('key')))
    .orderBy(sql`${departments.bureau} is null`, asc(filings.id))
    .prepare()
}

/** The last request of a person into the department of a filing. */
function prepareFind(db: Database) {
  return db
    .select({
      id: requests.id,
      answer: requests.answer,
      filing: requests.filing,
      department: filings.department,
      place: people.start,
      inHand: people.filing,
    })
    .from(requests)
    .innerJoin(filings, eq(filings.id, requests.filing))
    .innerJoin(people, eq(people.id, requests.person))
    .where(and(eq(requests.person, given('person')), sameDepartment))
    .orderBy(desc(requests.id))
    .limit(1)
    .prepare()
}

/** The filings of departments that are called the same, one of each year. */
export function namesakesOf(store: Store, person: number, name: string): NamesakeOf[] {
  const rows = statementsOf(store).namesakes.all({ key: keyOf(name) })
  const years = new Map(rows.toReversed().map((row) => [row.year, row]))
  return [...years.values()].map(({ filing, year, department, bureau }) => {
    const last = statementsOf(store).lastOf.get({ filing, person })
    const asked = last && (last.answer === null ? 'open' : last.answer === 'refused' ? 'refused' : undefined)
    const listed = { filing, year, department, listed: bureau !== null, members: membersOf(store, filing) }
    return { ...listed, ...(asked ? { asked } : {}) }
  })
}

/** Who asked to be let into the department of a filing, each with their last request. */
export function requestsOf(store: Store, filing: number): Request[] {
  const last = new Map(
    statementsOf(store)
      .all.all({ filing })
      .map((row) => [row.id, row]),
  )
  return [...last.values()].map(({ id, name, answer }) => ({
    person: present({ id, name }),
    ...(answer === null ? {} : { answer }),
  }))
}

/** Keeps that somebody asks to be let into a filing. */
export function askIn(store: Store, person: number, filing: number, at: string): void {
  statementsOf(store).add.run({ person, filing, at })
}

/** Somebody asks no longer. */
export function withdraw(store: Store, person: number): void {
  statementsOf(store).withdraw.run({ person })
}

type Answer = { readonly filing: number; readonly by: number; readonly person: number; readonly admits: boolean }

/** Lets in somebody who asked, as a preparer, or does not; whoever still waits turns to the filing. */
export function answerRequest(store: Store, { filing, by, person, admits }: Answer, at: string): void {
  const row = statementsOf(store).find.get({ filing, person })
  if (!row || row.answer !== null) return
  statementsOf(store).answer.run({ id: row.id, by, answer: admits ? 'admitted' : 'refused' })
  if (!admits) return
  const { department } = row
  const came = store.members.join.run({ person, department, role: 'preparer' }).changes > 0
  if (came) recordComing(store, { department, person, roles: 'preparer', what: 'admitted', by, at })
  if (row.inHand === null && row.place?.at === 'waiting') turnTo(store, person, row.filing)
}
