import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { hashOf } from '../../db/links.ts'
import { tempFile } from './desk.ts'

/** Secrets in the files of an earlier version: of invitations, of an officer's link, and of the bot. */
export const clear = {
  education: 'QPNJoVCD5lfbLiggj2Umag',
  finance: 'jWm2otiEYABSwXDC52H2bA',
  preparer: 'FEvkAAHChcT8ilszVPHIHw',
  head: 'qZ-YGcMbucOfc8AQvIrtUw',
  officer: '3oq2qLKAgF7NrFM-B2nSJw',
  used: 'S5QkOmg28ktLOh1B4i3B8A',
  bot: 'ostiiaZarYiPXBho-ZBGKfk2JyiDnMJxHvV',
} as const

/** A folder with both databases as the last version with tokens in clear left them, and `more` in the first. */
export function earlierFolder(more = ''): string {
  const folder = dirname(tempFile())
  withMigrations(join(folder, 'ziping.db'), 12, `${rowsOf('clear-links.sql')}${more}`)
  makePage(join(folder, 'chat.db'), 1, rowsOf('clear-links-chat.sql'))
  return folder
}

/** The same with people signed in on the page, by account, and `more` in the page's database. */
export function earlierOffice(tokens: Readonly<Record<number, string>>, more = ''): string {
  const folder = earlierFolder()
  const page = new BetterSqlite(join(folder, 'chat.db'))
  page.pragma('foreign_keys = OFF')
  for (const [account, token] of Object.entries(tokens))
    page.prepare('insert into sessions (token_hash, account, created_at) values (?, ?, 5)').run(hashOf(token), account)
  page.exec(more)
  page.close()
  return folder
}

/** The page's database as an earlier version made it, with one migration or both. */
export function makePage(file: string, known: 1 | 2, rows: string): void {
  fill(file, rows, (client) => {
    client.exec(rowsOf('page-first.sql'))
    if (known === 2) client.exec(rowsOf('page-second.sql'))
  })
}

/** A file with the first so many migrations and these rows. */
function withMigrations(file: string, known: number, rows: string): void {
  fill(file, rows, (client) => {
    const migrationsFolder = firstOf(fileURLToPath(new URL('../../db/migrations', import.meta.url)), known)
    migrate(drizzle({ client }), { migrationsFolder })
    rmSync(migrationsFolder, { recursive: true })
  })
}

/** Adds these rows, and others that are deleted again. */
function fill(file: string, rows: string, tables: (client: BetterSqlite.Database) => void): void {
  const client = new BetterSqlite(file)
  client.pragma('page_size = 1024')
  client.pragma('journal_mode = WAL')
  tables(client)
  client.pragma('foreign_keys = OFF')
  client.exec(rows)
  client.exec('CREATE TABLE gone (text)')
  for (const token of Object.values(clear))
    client.prepare('INSERT INTO gone VALUES (?)').run(`${' '.repeat(900)}${token}`)
  client.exec('DROP TABLE gone')
  client.close()
}

function rowsOf(fixture: string): string {
  return readFileSync(new URL(`./fixtures/${fixture}`, import.meta.url), 'utf8')
}

export function firstOf(folder: string, known: number): string {
  const kept = mkdtempSync(join(tmpdir(), 'ziping-migrations-'))
  cpSync(folder, kept, { recursive: true })
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  const entries = journal.entries.slice(0, known)
  writeFileSync(join(kept, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return kept
}

/** Which of these texts occur in the bytes of a folder's databases or of SQLite's files beside them. */
export function foundIn(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.lock'))
  const all = files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  return texts.flatMap((text) => all.filter(({ bytes }) => bytes.includes(text)).map(({ name }) => `${name} ${text}`))
}
