import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openFile, openFileInUse } from './file.ts'
import type { Store } from './store.ts'

/** Opens the file, or makes it, and brings its tables up to date. Throws if it cannot be opened or migrated. */
export function openStore(file: string): Store {
  return storeOf(openFile(file, migrationsFolder()))
}

/** Opens a file that the bot may be working with just now. Throws an OlderFileError if it is not up to date. */
export function openStoreInUse(file: string): Store {
  return storeOf(openFileInUse(file, migrationsFolder()))
}

/** Where the migrations of the bot's database lie. */
export function migrationsFolder(): string {
  return fileURLToPath(new URL('./migrations', import.meta.url))
}

function storeOf({ client, db }: ReturnType<typeof openFile>): Store {
  return { db, queued: new EventEmitter(), known: new Map(), close: () => void client.close() }
}
