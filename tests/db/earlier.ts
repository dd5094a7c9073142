import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { tempFile } from './desk.ts'

/** What opened something in the files of an earlier version: invitations, an officer's link, the bot itself. */
export const clear = {
  education: 'QPNJoVCD5lfbLiggj2Umag',
  finance: 'jWm2otiEYABSwXDC52H2bA',
  preparer: 'FEvkAAHChcT8ilszVPHIHw',
  head: 'qZ-YGcMbucOfc8AQvIrtUw',
  officer: '3oq2qLKAgF7NrFM-B2nSJw',
  used: 'S5QkOmg28ktLOh1B4i3B8A',
  bot: 'ostiiaZarYiPXBho-ZBGKfk2JyiDnMJxHvV',
} as const

/** A folder with both databases as the last version that kept tokens in clear left them, and `more` in the first. */
export function earlierFolder(more = ''): string {
  const folder = dirname(tempFile())
  make(join(folder, 'ziping.db'), '../../db/migrations', 12, `${rowsOf('clear-links.sql')}${more}`)
  make(join(folder, 'chat.db'), '../../db/chat/migrations', 1, rowsOf('clear-links-chat.sql'))
  return folder
}

/** A file of the first so many migrations with these rows, and with others that were deleted since. */
function make(file: string, folder: string, known: number, rows: string): void {
  const client = new BetterSqlite(file)
  client.pragma('page_size = 1024')
  client.pragma('journal_mode = WAL')
  const migrationsFolder = firstOf(fileURLToPath(new URL(folder, import.meta.url)), known)
  migrate(drizzle({ client }), { migrationsFolder })
  rmSync(migrationsFolder, { recursive: true })
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

/** Which of these texts stand somewhere in the bytes of a folder's databases or of what SQLite keeps beside them. */
export function foundIn(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.lock'))
  const all = files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  return texts.flatMap((text) => all.filter(({ bytes }) => bytes.includes(text)).map(({ name }) => `${name} ${text}`))
}
