import type BetterSqlite from 'better-sqlite3'
import { DamagedFileError } from './file.ts'

/** What a database contains, in figures that tell one copy from another. */
export type Contents = {
  readonly departments: number
  readonly filings: number
  /** The number of answered cells. */
  readonly answers: number
  /** The number of messages, both from people and from the bot. */
  readonly messages: number
  /** When the newest message came; ISO, UTC. */
  readonly newest: string | null
}

/** The file is a database, but not the bot's; the message is its name. */
export class ForeignFileError extends Error {}

/** Tables that every version of the bot's database has. */
const tables = ['updates', 'people', 'departments', 'filings', 'changes', 'facts', 'outbox', 'jobs']

const counts = `SELECT
  (SELECT count(*) FROM departments) AS departments,
  (SELECT count(*) FROM filings) AS filings,
  (SELECT count(*) FROM facts) AS answers,
  (SELECT count(*) FROM updates) + (SELECT count(*) FROM outbox) AS messages,
  (SELECT max(at) FROM (SELECT max(at) AS at FROM updates UNION ALL SELECT max(created_at) FROM outbox)) AS newest`

/**
 * Reads every page of an open copy and counts its contents. Throws a ForeignFileError or a DamagedFileError with this
 * name.
 */
export function checkedContents(client: BetterSqlite.Database, name: string): Contents {
  const there = client.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all()
  if (!tables.every((table) => there.includes(table))) throw new ForeignFileError(name)
  const contents = client.prepare<[], Contents>(counts).get()
  if (!contents || !isWhole(client)) throw new DamagedFileError(name)
  return contents
}

function isWhole(client: BetterSqlite.Database): boolean {
  const broken = client.prepare('PRAGMA foreign_key_check').all()
  return client.pragma('integrity_check(1)', { simple: true }) === 'ok' && broken.length === 0
}
