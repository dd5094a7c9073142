import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { prepareFacts } from './facts.ts'
import { prepareFilings } from './filings.ts'
import { prepareJobs } from './jobs.ts'
import { prepareOutbox } from './outbox.ts'
import { preparePeople } from './people.ts'
import { preparePlaces } from './places.ts'
import { prepareSteps } from './steps.ts'
import type { Database, Store } from './store.ts'
import { prepareUpdates } from './updates.ts'

/** Opens the file, or makes it, and brings its tables up to date. Throws if it cannot be opened or migrated. */
export function openStore(file: string): Store {
  const client = new BetterSqlite(file, { timeout: 5000 })
  const db = drizzle({ client })
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  migrate(db, { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) })
  client.pragma('foreign_keys = ON')
  return { db, queued: new EventEmitter(), ...prepare(db), close: () => void client.close() }
}

function prepare(db: Database) {
  return {
    updates: prepareUpdates(db),
    people: preparePeople(db),
    filings: prepareFilings(db),
    places: preparePlaces(db),
    facts: prepareFacts(db),
    steps: prepareSteps(db),
    outbox: prepareOutbox(db),
    jobs: prepareJobs(db),
  }
}
