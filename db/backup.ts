import { renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { type Contents, checkedContents } from './contents.ts'
import { copyPages, discard, inOneFile, syncFolder } from './copy.ts'
import { openFileToRead, orDamaged } from './file.ts'
import { markClosed } from './log-lost.ts'
import { migrationsFolder } from './open.ts'

/**
 * Makes a complete, checked copy of a database that a bot may be using. The copy gets its final name only after the
 * check: `to` is either unchanged or complete. Resolves to the copy's contents. Rejects with an OlderFileError,
 * NewerFileError, DamagedFileError or the system's own error.
 */
export async function backUp(file: string, to: string): Promise<Contents> {
  const part = `${to}.part`
  discard(part)
  try {
    await copyTo(part, file)
    const contents = orDamaged(file, () => inOneFile(part, (client) => settled(client, basename(file))))
    renameSync(part, to)
    syncFolder(dirname(to))
    return contents
  } finally {
    discard(part)
  }
}

async function copyTo(part: string, file: string): Promise<void> {
  const client = orDamaged(file, () => openFileToRead(file, migrationsFolder()))
  try {
    await copyPages(client, part)
  } finally {
    client.close()
  }
}

function settled(client: BetterSqlite.Database, name: string): Contents {
  markClosed(drizzle({ client }))
  return checkedContents(client, name)
}
