import { createHash } from 'node:crypto'
import BetterSqlite from 'better-sqlite3'

/** The page database of earlier versions (chat.db), opened as it is, in either of its two schema versions. */
export type OldPage = {
  readonly accounts: readonly OldAccount[]
  /** Whether links that its people had already seen were removed. */
  readonly forgets: boolean
  /** Tells this file from another. */
  readonly fingerprint: string
  messagesOf(account: number): readonly OldMessage[]
  fileOf(id: string): OldFile | undefined
  /** The bytes of a file, in pieces. */
  partsOf(file: string): readonly Buffer[]
  readonly sessions: readonly OldSession[]
  readonly deviceLinks: readonly OldDeviceLink[]
  /** Updates of the Bot API that people sent and the bot had not confirmed. */
  readonly pending: readonly { readonly id: number; readonly kind: string; readonly body: string }[]
  /** A chat's command list, as JSON. */
  menuOf(account: number): string | undefined
  close(): void
}

export type OldAccount = { readonly id: number; readonly name: string; readonly blocked: number }

/** Dates in seconds. */
export type OldMessage = {
  readonly id: number
  readonly sender: 'person' | 'bot'
  readonly date: number
  readonly editDate: number | null
  readonly text: string
  readonly isMono: number
  readonly replyTo: number | null
  readonly file: string | null
  readonly deleted: number
}

export type OldFile = {
  readonly id: string
  readonly hash: string
  readonly name: string
  readonly size: number
  readonly dropped: number
}

export type OldSession = {
  readonly tokenHash: string
  readonly account: number
  readonly createdAt: number
  readonly expiresAt: number
  readonly seenAt: number
  readonly browser: string
}

export type OldDeviceLink = { readonly codeHash: string; readonly account: number; readonly expiresAt: number }

/** The file cannot be read. */
export class UnreadablePageError extends Error {}

/** The remaining life of a session of the first version; in ms. */
const sessionLife = 60 * 24 * 3600_000

/** Opens and checks it; `now` in ms. Throws UnreadablePageError. */
export function openOldPage(file: string, now: number): OldPage {
  let client: BetterSqlite.Database | undefined
  try {
    client = new BetterSqlite(file, { fileMustExist: true })
    if (client.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('damaged')
    return pageOf(client, now)
  } catch (cause) {
    client?.close()
    throw new UnreadablePageError('chat.db', { cause })
  }
}

function pageOf(client: BetterSqlite.Database, now: number): OldPage {
  const all = <Row>(sql: string, ...given: unknown[]) => client.prepare(sql).all(...given) as Row[]
  const one = <Row>(sql: string, ...given: unknown[]) => client.prepare(sql).get(...given) as Row | undefined
  const has = (table: string) => one(`select 1 from sqlite_master where name = ?`, table) !== undefined
  const second = has('file_parts')
  const accounts = all<OldAccount>('select id, name, blocked from accounts order by id')
  return {
    accounts,
    forgets: client.pragma('user_version', { simple: true }) !== 0,
    fingerprint: fingerprintOf(accounts, one('select count(*), max(date), max(edit_date) from messages')),
    messagesOf: (account) => all(messagesSql, account),
    fileOf: (id) =>
      one(
        `select id, unique_id as hash, name, size, ${second ? 'dropped' : '0 as dropped'} from files where id = ?`,
        id,
      ),
    partsOf: (file) =>
      all<{ bytes: Buffer }>(
        second ? 'select bytes from file_parts where file = ? order by number' : 'select bytes from files where id = ?',
        file,
      ).map(({ bytes }) => bytes),
    sessions: second ? all(sessionsSql) : all(firstSessionsSql, now, now + sessionLife),
    deviceLinks: second ? all('select code_hash as codeHash, account, expires_at as expiresAt from device_links') : [],
    pending: all('select id, kind, body from updates order by id'),
    menuOf: (account) =>
      one<{ list: string }>(`select list from commands where scope = ? order by language desc`, `chat:${account}`)
        ?.list,
    close: () => void client.close(),
  }
}

function fingerprintOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

const messagesSql = `select id, sender, date, edit_date as editDate, text, instr(entities, '"pre"') > 0 as isMono,
  reply_to as replyTo, file, deleted from messages where account = ? order by id`

const sessionsSql = `select token_hash as tokenHash, account, created_at as createdAt, expires_at as expiresAt,
  seen_at as seenAt, browser from sessions where expires_at is not null`

const firstSessionsSql = `select token_hash as tokenHash, account, created_at as createdAt, ? as seenAt, ? as expiresAt,
  '' as browser from sessions`
