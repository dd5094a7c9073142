import { asc, eq, sql } from 'drizzle-orm'
import * as z from 'zod'
import type { Facts } from '../core/facts.ts'
import type { FilingState } from '../core/filing.ts'
import type { Around, Loaded } from '../core/known/loaded.ts'
import type { Found, Needs } from '../core/known/needs.ts'
import type { StoredAction, StoredPlace } from '../core/stored.ts'
import { changesOf, factsUntil, firstDrafts, foundUntil, type RecordedChange } from './as-of.ts'
import { type KeptContent, updates } from './channels-table.ts'
import { readFacts } from './facts.ts'
import type { Unkept } from './knew.ts'
import { outbox } from './lanes.ts'
import type { Referred } from './said.ts'
import { departments, filings, people, steps } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** A filing's stored turns, for replay. */

/** What a turn was given; `found` reads what follows from the record. */
export type KeptKnown = {
  readonly loaded: Loaded
  readonly referred: Referred
  readonly around: Around
  readonly found: (needs: Needs) => Found
}

/** The outcome of a turn; `buttons` are the actions under each message that has some. */
export type Came = {
  readonly changes: readonly { readonly address: string; readonly to: string | null }[]
  readonly place?: StoredPlace
  readonly step?: FilingState
  readonly buttons: readonly (readonly StoredAction[])[]
}

/** A stored turn: what arrived, what it was given or why that is missing, and its outcome. */
export type KeptTurn = {
  readonly update: number
  readonly at: string
  readonly name: string | null
  readonly content: KeptContent | null
  readonly known: KeptKnown | Unkept | 'gone'
  readonly came: Came
}

/** A filing's turns, oldest first; its facts as stored, and as they follow from the record. */
export type KeptFiling = {
  readonly department: string
  readonly year: number
  readonly turns: readonly KeptTurn[]
  readonly facts: Facts
  readonly recorded: Facts
}

const selectTurns = statement((db) =>
  db
    .select({
      update: updates.id,
      at: updates.at,
      name: people.name,
      content: updates.content,
      known: updates.known,
      left: updates.left,
    })
    .from(updates)
    .leftJoin(people, eq(people.id, updates.person))
    .where(eq(updates.filing, given('filing')))
    .orderBy(asc(updates.id)),
)
const selectSaid = statement((db) =>
  db
    .select({ update: outbox.update, buttons: outbox.buttons })
    .from(outbox)
    .where(sql`${outbox.update} in (select id from updates where filing = ${given('filing')})`)
    .orderBy(asc(outbox.id)),
)
const selectSteps = statement((db) =>
  db
    .select({ id: steps.id, to: steps.to })
    .from(steps)
    .where(eq(steps.filing, given('filing'))),
)

const selectAll = statement((db) =>
  db
    .select({ id: filings.id, department: departments.name, year: filings.year })
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .orderBy(asc(filings.id)),
)

/** Every filing by its number. */
export function filingsIn(open: Pick<Store, 'db'>) {
  return selectAll(open).all()
}

/** The stored filing of this number, if there is one. */
export function keptFiling(open: Pick<Store, 'db'>, filing: number): KeptFiling | undefined {
  const head = filingsIn(open).find(({ id }) => id === filing)
  if (!head) return undefined
  const changes = changesOf(open, filing)
  const [said, taken] = [selectSaid(open).all({ filing }), selectSteps(open).all({ filing })]
  const facts = factsAsOf(open, filing, changes)
  const turns = selectTurns(open)
    .all({ filing })
    .map(({ known: stored, left, content, ...row }): KeptTurn => {
      const turn = { ...row, content: content ?? null }
      const known = turn.content ? knownIn(open, stored, { changes, facts }) : 'gone'
      const step = taken.find(({ id }) => id === stored?.step)?.to
      const came = {
        changes: changes.filter(({ update }) => update === turn.update).map(({ address, to }) => ({ address, to })),
        buttons: said.filter(({ update }) => update === turn.update).flatMap(({ buttons }) => actionsOf(buttons)),
        ...(left ? { place: left } : {}),
        ...(step ? { step } : {}),
      }
      return { ...turn, known, came }
    })
  return { ...head, turns, facts: readFacts(open, filing).facts, recorded: factsUntil(changes).facts }
}

/** The actions of a message's buttons, as one list; undefined if it has none. */
export function actionsOf(buttons: readonly (readonly { readonly action: StoredAction }[])[]): StoredAction[][] {
  const actions = buttons.flat().map(({ action }) => action)
  return actions.length > 0 ? [actions] : []
}

const shape = z.looseObject({
  loaded: z.looseObject({ person: z.looseObject({ id: z.number() }), members: z.array(z.unknown()) }),
  referred: z.looseObject({}),
  found: z.looseObject({}),
  around: z.object({ at: z.string(), zone: z.string(), model: z.boolean(), links: z.string() }),
})
const reason = z.object({ unkept: z.enum(['token', 'large', 'file']) })

/** Facts as of a change; turns at the same change share one object. */
function factsAsOf(open: Pick<Store, 'db'>, own: number, changes: readonly RecordedChange[]): FactsOf {
  const known = new Map<string, ReturnType<FactsOf>>()
  return (filing, change) => {
    const key = `${filing} ${change}`
    const facts = known.get(key) ?? factsUntil(filing === own ? changes : changesOf(open, filing), change)
    known.set(key, facts)
    return facts
  }
}

type Recorded = { readonly changes: readonly RecordedChange[]; readonly facts: FactsOf }

function knownIn(open: Pick<Store, 'db'>, stored: unknown, { changes, facts }: Recorded): KeptTurn['known'] {
  const why = reason.safeParse(stored).data?.unkept
  if (why) return why
  const known = shape.safeParse(restored(stored, facts)).data
  if (!known) return 'gone'
  const { referred, around, found } = known
  const loaded = known.loaded as unknown as Loaded
  const drafts = typeof known.drafts === 'number' && loaded.filing && firstDrafts(open, loaded.filing.id, known.drafts)
  return {
    loaded,
    referred,
    around,
    found: (needs) => ({ ...found, ...foundUntil(changes, loaded, needs), ...(drafts ? { drafts } : {}) }),
  }
}

type FactsOf = (filing: number, change: number) => ReturnType<typeof factsUntil>

/** Rebuilds maps from their entries, and each filing's facts as of its newest change. */
function restored(value: unknown, facts: FactsOf): unknown {
  if (Array.isArray(value)) return value.map((one) => restored(one, facts))
  if (typeof value !== 'object' || value === null) return value
  if ('map' in value && Array.isArray(value.map)) return new Map(value.map.map((one) => restored(one, facts)) as [])
  const entries = Object.entries(value).map(([name, one]) => [name, restored(one, facts)] as const)
  const whole: Record<string, unknown> = Object.fromEntries(entries)
  if (whole.facts !== 'record' || typeof whole.id !== 'number') return whole
  return { ...whole, ...facts(whole.id, Number(whole.change)) }
}
