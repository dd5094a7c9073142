import BetterSqlite from 'better-sqlite3'

/** Leaves the file as a newer version does: with a migration that this one does not know. */
export function usedByNewer(file: string): void {
  const client = new BetterSqlite(file)
  client.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('newer', 9e12)`)
  client.close()
}
