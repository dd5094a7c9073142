import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openFile, openFileInUse } from './file.ts'
import { prepareJobs } from './jobs.ts'
import { lazily } from './lazily.ts'
import { prepareOutbox } from './outbox.ts'
import { preparePeople } from './people.ts'
import type { Database, Store } from './store.ts'
import { prepareUpdates } from './updates.ts'

/** Opens the file, or makes it, and brings its tables up to date. Throws if it cannot be opened or migrated. */
export function openStore(file: string): Store {
  return storeOf(openFile(file, migrationsFolder()))
}

/** Opens a file that the bot may be working with just now. Throws an OlderFileError if it is not up to date. */
export function openStoreInUse(file: string): Store {
  return storeOf(openFileInUse(file, migrationsFolder()))
}

function migrationsFolder(): string {
  return fileURLToPath(new URL('./migrations', import.meta.url))
}

function storeOf({ client, db }: ReturnType<typeof openFile>): Store {
  const base: Pick<Store, 'db' | 'queued' | 'known' | 'close'> = {
    db,
    queued: new EventEmitter(),
    known: new Map(),
    close: () => void client.close(),
  }
  return Object.assign(statements(db), base)
}

function statements(db: Database) {
  return lazily({
    updates: () => prepareUpdates(db),
    people: () => preparePeople(db),
    outbox: () => prepareOutbox(db),
    jobs: () => prepareJobs(db),
  })
}
