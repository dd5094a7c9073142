import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { NamesakeOf } from '../core/known/people.ts'
import type { Request } from '../core/people.ts'
import { requests } from './belonging.ts'
import { recordComing } from './comings.ts'
import { keyOf } from './key.ts'
import { joinDepartment, membersOf } from './members.ts'
import { turnTo } from './people.ts'
import { present } from './rows.ts'
import { departments, filings, people } from './schema.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'

/** Departments that a bureau lists come first. */
const selectNamesakes = statement((db) =>
  db
    .select({ filing: filings.id, year: filings.year, department: departments.name, bureau: departments.bureau })
    .from(departments)
    .innerJoin(filings, eq(filings.department, departments.id))
    .where(eq(departments.key, given('key')))
    .orderBy(sql`${departments.bureau} is null`, asc(filings.id)),
)

const selectLastAnswer = statement((db) =>
  db
    .select({ answer: requests.answer })
    .from(requests)
    .where(and(eq(requests.filing, given('filing')), eq(requests.person, given('person'))))
    .orderBy(desc(requests.id))
    .limit(1),
)

/** The filings of departments with the same name, one for each year. */
export function namesakesOf(store: Store, person: number, name: string): NamesakeOf[] {
  const rows = selectNamesakes(store).all({ key: keyOf(name) })
  const years = new Map(rows.toReversed().map((row) => [row.year, row]))
  return [...years.values()].map(({ filing, year, department, bureau }) => {
    const last = selectLastAnswer(store).get({ filing, person })
    const asked = last && (last.answer === null ? 'open' : last.answer === 'refused' ? 'refused' : undefined)
    const listed = { filing, year, department, listed: bureau !== null, members: membersOf(store, filing) }
    return { ...listed, ...(asked ? { asked } : {}) }
  })
}

const sameDepartment = sql`${filings.department} = (select department from filings where id = ${given('filing')})`

const selectRequests = statement((db) =>
  db
    .select({ id: people.id, name: people.name, answer: requests.answer })
    .from(requests)
    .innerJoin(filings, eq(filings.id, requests.filing))
    .innerJoin(people, eq(people.id, requests.person))
    .where(sameDepartment)
    .orderBy(asc(requests.id)),
)

/** The people who asked to be let into the department of a filing, each with their last request. */
export function requestsOf(store: Store, filing: number): Request[] {
  const rows = selectRequests(store).all({ filing })
  const last = new Map(rows.map((row) => [row.id, row]))
  return [...last.values()].map(({ id, name, answer }) => ({
    person: present({ id, name }),
    ...(answer === null ? {} : { answer }),
  }))
}

const insertRequest = statement((db) =>
  db.insert(requests).values({ filing: given('filing'), person: given('person'), at: given('at') }),
)

/** Stores a request to be let into a filing. */
export function askIn(store: Store, person: number, filing: number, at: string): void {
  insertRequest(store).run({ person, filing, at })
}

const updateWithdrawn = statement((db) =>
  db
    .update(requests)
    .set({ answer: 'withdrawn' })
    .where(and(eq(requests.person, given('person')), isNull(requests.answer))),
)

/** Withdraws a person's requests. */
export function withdraw(store: Store, person: number): void {
  updateWithdrawn(store).run({ person })
}

/** A person's last request to enter the department of a filing. */
const selectRequest = statement((db) =>
  db
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
    .limit(1),
)

const updateAnswer = statement((db) =>
  db
    .update(requests)
    .set({ answer: set('answer'), by: set('by') })
    .where(eq(requests.id, given('id'))),
)

type Answer = { readonly filing: number; readonly by: number; readonly person: number; readonly admits: boolean }

/** Admits somebody who asked as a preparer, or refuses; a person who is still waiting is switched to the filing. */
export function answerRequest(store: Store, { filing, by, person, admits }: Answer, at: string): void {
  const row = selectRequest(store).get({ filing, person })
  if (!row || row.answer !== null) return
  updateAnswer(store).run({ id: row.id, by, answer: admits ? 'admitted' : 'refused' })
  if (!admits) return
  const { department } = row
  const came = joinDepartment(store, { person, department, role: 'preparer' })
  if (came) recordComing(store, { department, person, roles: 'preparer', what: 'admitted', by, at })
  if (row.inHand === null && row.place?.at === 'waiting') turnTo(store, person, row.filing)
}
