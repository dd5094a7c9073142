import { and, asc, eq, gt } from 'drizzle-orm'
import { localOf } from '../../bot/reminders/slots.ts'
import { reminderWords } from '../../bot/reminders/words.ts'
import type { Filing, Role } from '../../core/filing.ts'
import { standingOf } from '../../core/standing.ts'
import { readFacts } from '../../db/facts.ts'
import { outbox } from '../../db/lanes.ts'
import { reminders } from '../../db/reminding.ts'
import { departments, filings, members, people } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { form } from '../fixtures/facts.ts'
import { zone } from './clock.ts'

/** One reminder that was sent. */
export type Sent = {
  readonly at: string
  readonly person: number
  readonly name: string
  readonly filing: number
  readonly department: string
  readonly kind: Role
  readonly slot: string
  readonly deadline: string
  readonly text: string
  readonly outbox: number
}

/** Whose turn it is, computed independently: nobody else may be reminded. */
function dutyOf(state: string, roles: readonly string[]): Role | undefined {
  const [preparer, head] = [roles.includes('preparer'), roles.includes('head')]
  if (state === 'filling' || state === 'returned') return preparer ? 'preparer' : head ? 'head' : undefined
  if (state === 'awaitingSignature') return head ? 'head' : undefined
  return state === 'signed' && preparer ? 'preparer' : undefined
}

/** The invariants of the reminders, checked from outside. */
export class Held {
  readonly broken: string[] = []
  readonly #store: Store
  #newest = 0

  constructor(store: Store) {
    this.#store = store
  }

  /** The reminders sent since the last look; each must be for somebody who has something to do, and say what. */
  sent(now: string): Sent[] {
    const rows = this.#fresh()
    this.#newest = rows.at(-1)?.outbox ?? this.#newest
    const sent = rows.map((row) => ({ ...row, at: localOf(now, zone), name: row.name ?? '' }))
    const byMessage = grouped(sent, (one) => one.outbox)
    for (const together of byMessage.values()) this.#tells(together, now)
    return sent
  }

  #fresh() {
    return this.#store.db
      .select({
        outbox: outbox.id,
        text: outbox.text,
        person: people.id,
        name: people.name,
        filing: filings.id,
        department: departments.name,
        kind: reminders.kind,
        slot: reminders.slot,
        deadline: reminders.deadline,
      })
      .from(reminders)
      .innerJoin(outbox, eq(outbox.id, reminders.outbox))
      .innerJoin(people, eq(people.id, reminders.person))
      .innerJoin(filings, eq(filings.id, reminders.filing))
      .innerJoin(departments, eq(departments.id, filings.department))
      .where(and(eq(reminders.state, 'sent'), gt(outbox.id, this.#newest)))
      .orderBy(asc(outbox.id), asc(filings.id))
      .all()
  }

  #tells(together: readonly Sent[], now: string): void {
    const remembered = together.map(({ kind, deadline, filing: id }) => {
      const filing = this.filing(id)
      return { kind, deadline, filing, standing: standingOf(form, filing) }
    })
    for (const one of together) {
      const { state } = this.filing(one.filing)
      if (dutyOf(state, this.roles(one.person, one.filing)) !== one.kind)
        this.broken.push(`${one.at} ${one.name} was reminded of a filing that is ${state}`)
    }
    const { text } = reminderWords(remembered, localOf(now, zone))
    if (together[0]?.text !== text)
      this.broken.push(`${together[0]?.name} was told “${together[0]?.text}” for “${text}”`)
  }

  filing(id: number): Filing {
    const row = this.#store.db
      .select({ id: filings.id, department: departments.name, state: filings.state, deadline: filings.deadline })
      .from(filings)
      .innerJoin(departments, eq(departments.id, filings.department))
      .where(eq(filings.id, id))
      .get()
    if (!row?.deadline) throw new Error('a filing without a deadline')
    return { ...row, deadline: row.deadline, year: 2023, edition: 'hunan-2023', ...readFacts(this.#store, id) }
  }

  roles(person: number, filing: number): readonly string[] {
    const rows = this.#store.db
      .select({ role: members.role })
      .from(members)
      .innerJoin(filings, eq(filings.department, members.department))
      .where(and(eq(members.person, person), eq(filings.id, filing)))
      .all()
    return rows.map(({ role }) => role)
  }

  /** Checks that on the last day everybody who is behind and can be reached has had its reminder. */
  lastDay(day: string): number {
    const rows = this.#store.db
      .select({
        filing: filings.id,
        state: filings.state,
        deadline: filings.deadline,
        person: people.id,
        name: people.name,
      })
      .from(filings)
      .innerJoin(members, eq(members.department, filings.department))
      .innerJoin(people, eq(people.id, members.person))
      .where(eq(people.unreachable, false))
      .all()
      .filter(
        ({ deadline, state, person, filing }) => deadline?.startsWith(day) && dutyOf(state, this.roles(person, filing)),
      )
    for (const { filing, person, name } of rows)
      if (!this.#hadLast(filing, person)) this.broken.push(`${day} ${name} missed the last day`)
    return rows.length
  }

  #hadLast(filing: number, person: number): boolean {
    const rows = this.#store.db
      .select({ slot: reminders.slot })
      .from(reminders)
      .where(and(eq(reminders.filing, filing), eq(reminders.person, person), eq(reminders.state, 'sent')))
      .all()
    return rows.some(({ slot }) => slot === 'last')
  }
}

/** Slots that were sent twice to one person; there should be none. */
export function sentTwice(all: readonly Sent[]): string[] {
  const counted = grouped(all, ({ person, filing, slot, deadline }) => [person, filing, slot, deadline].join(' '))
  return [...counted.values()].flatMap(([one, again]) =>
    one && again ? [`${one.name} had ${one.slot} twice, at ${one.at} and ${again.at}`] : [],
  )
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
