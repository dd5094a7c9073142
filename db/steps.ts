import { eq, sql } from 'drizzle-orm'
import type { Filing, FilingState } from '../core/filing.ts'
import { newestChange, readFacts, type Stamp } from './facts.ts'
import { setState } from './filings.ts'
import { filings, steps } from './schema.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'

/** The state that a step leads to, the opinion that goes with it, and whether the signer also filled in the filing. */
type Step = { readonly to: FilingState; readonly note?: string; readonly alone?: boolean }

const insertStep = statement((db) =>
  db.insert(steps).values({
    filing: given('filing'),
    from: given('from'),
    to: given('to'),
    person: given('person'),
    at: given('at'),
    snapshot: given('snapshot'),
    note: given('note'),
    change: given('change'),
    alone: set('alone'),
  }),
)

/** Moves the filing to another state and stores the current facts; returns the id of the step. */
export function takeStep(
  store: Store,
  stamp: Stamp,
  from: Filing['state'],
  { to, note, alone }: Step,
): number | undefined {
  if (from === to) return undefined
  setState(store, stamp.filing, to)
  const snapshot = Object.fromEntries(readFacts(store, stamp.filing).facts)
  const change = newestChange(store, stamp.filing)
  const said = { note: note ?? null, alone: alone === undefined ? null : Number(alone) }
  const row = insertStep(store).run({ ...stamp, ...said, from, to, snapshot, change })
  return Number(row.lastInsertRowid)
}

const selectSnapshot = statement((db) =>
  db
    .select({ snapshot: steps.snapshot })
    .from(steps)
    .where(eq(steps.id, given('step'))),
)

/** A filing as it was at a step; undefined if the step is not found or its facts cannot be read. */
export function asOfStep(store: Store, step: unknown, filing: Filing): { readonly filing?: Filing } {
  const kept = typeof step === 'number' ? selectSnapshot(store).get({ step })?.snapshot : undefined
  return kept ? { filing: { ...filing, facts: new Map(Object.entries(kept)) } } : {}
}

/**
 * For a signed filing: whether its last signer also filled it in; null if it is not signed or this was not recorded.
 */
export const signedAlone = sql<number | null>`case
  when filings.state in ('signed', 'submitted', 'approved', 'published')
  then (select alone from steps where filing = filings.id and to_state = 'signed' order by id desc limit 1) end`

const selectAlone = statement((db) =>
  db
    .select({ alone: signedAlone })
    .from(filings)
    .where(eq(filings.id, given('filing'))),
)

/** Whether a filing is signed by somebody who also filled it in. */
export function wasSignedAlone(store: Store, filing: number): boolean {
  return selectAlone(store).get({ filing })?.alone === 1
}
