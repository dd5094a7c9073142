import { sql } from 'drizzle-orm'
import type { Filing, FilingState } from '../core/turn.ts'
import { readFacts, type Stamp } from './facts.ts'
import { setState } from './filings.ts'
import { steps } from './schema.ts'
import type { Database, Store } from './store.ts'

export type StepStatements = ReturnType<typeof prepareSteps>

export function prepareSteps(db: Database) {
  return {
    add: db
      .insert(steps)
      .values({
        filing: sql.placeholder('filing'),
        from: sql.placeholder('from'),
        to: sql.placeholder('to'),
        person: sql.placeholder('person'),
        at: sql.placeholder('at'),
        snapshot: sql.placeholder('snapshot'),
      })
      .prepare(),
  }
}

/** Takes the filing to another state and keeps the facts as they stand now. */
export function takeStep(store: Store, stamp: Stamp, from: Filing['state'], to: FilingState): void {
  if (from === to) return
  setState(store, stamp.filing, to)
  const snapshot = Object.fromEntries(readFacts(store, stamp.filing).facts)
  store.steps.add.run({ ...stamp, from, to, snapshot })
}
