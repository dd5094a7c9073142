import { fileURLToPath } from 'node:url'
import { openFile } from '../file.ts'
import { forgetEveryLink } from './links.ts'
import type { ChatStore } from './store.ts'

/** Opens (and brings up to date) the chat's own SQLite file. Throws if the file cannot be opened or migrated. */
export function openChatStore(file: string, now: () => number = Date.now): ChatStore {
  const { client, db } = openFile(file, fileURLToPath(new URL('./migrations', import.meta.url)), forgetEveryLink)
  return { db, now, listeners: new Set(), shown: new Map(), close: () => void client.close() }
}
