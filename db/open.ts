import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { openFile, openFileInUse, openFileToRead } from './file.ts'
import type { Store } from './store.ts'

/** Opens the file, or creates it, and migrates it. Throws if that fails. */
export function openStore(file: string): Store {
  return storeOf(openFile(file, migrationsFolder()))
}

/** Opens a file that the bot may be using. Throws an OlderFileError if it is not up to date. */
export function openStoreInUse(file: string): Store {
  return storeOf(openFileInUse(file, migrationsFolder()))
}

/** Opens a file read-only, even while the bot uses it. Throws an OlderFileError if it is not up to date. */
export function openStoreToRead(file: string): Pick<Store, 'db' | 'close'> {
  const client = openFileToRead(file, migrationsFolder())
  return { db: drizzle({ client }), close: () => void client.close() }
}

/** The folder of the bot's migrations. */
export function migrationsFolder(): string {
  return fileURLToPath(new URL('./migrations', import.meta.url))
}

function storeOf({ client, db }: ReturnType<typeof openFile>): Store {
  const { immediate: immediately } = client.transaction((work: () => unknown) => work())
  const close = () => void client.close()
  return { db, immediately, queued: new EventEmitter(), known: new Map(), touched: new Set(), close }
}
