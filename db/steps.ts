import { eq, sql } from 'drizzle-orm'
import type { Filing, FilingState } from '../core/filing.ts'
import { newestChange, readFacts, type Stamp } from './facts.ts'
import { setState } from './filings.ts'
import { lazily } from './lazily.ts'
import { steps } from './schema.ts'
import type { Database, Store } from './store.ts'

export type StepStatements = ReturnType<typeof prepareSteps>

export function prepareSteps(db: Database) {
  return lazily({
    add: () =>
      db
        .insert(steps)
        .values({
          filing: sql.placeholder('filing'),
          from: sql.placeholder('from'),
          to: sql.placeholder('to'),
          person: sql.placeholder('person'),
          at: sql.placeholder('at'),
          snapshot: sql.placeholder('snapshot'),
          note: sql.placeholder('note'),
          change: sql.placeholder('change'),
          alone: sql`${sql.placeholder('alone')}`,
        })
        .prepare(),
    facts: () =>
      db
        .select({ snapshot: steps.snapshot })
        .from(steps)
        .where(eq(steps.id, sql.placeholder('step')))
        .prepare(),
  })
}

/** Where a step leads; with the opinion that goes with it, and whether whoever signs fills it, too. */
type Step = { readonly to: FilingState; readonly note?: string; readonly alone?: boolean }

/** Takes the filing to another state and keeps the facts as they stand now; the id of the step. */
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
  const row = store.steps.add.run({ ...stamp, ...said, from, to, snapshot, change })
  return Number(row.lastInsertRowid)
}

/** A filing as it stood at a step; none where the step is not known, or its facts cannot be read. */
export function asOfStep(store: Store, step: unknown, filing: Filing): { readonly filing?: Filing } {
  const kept = typeof step === 'number' ? store.steps.facts.get({ step })?.snapshot : undefined
  return kept ? { filing: { ...filing, facts: new Map(Object.entries(kept)) } } : {}
}
