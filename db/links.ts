import { createHash } from 'node:crypto'
import type BetterSqlite from 'better-sqlite3'

/** A link that lets somebody in, and the command that does the same; a token has 22 signs. */
const link = /https?:\/\/[^\s"]{1,200}?[?&]start=[\w-]{22}(?![\w-])/g
const command = /(\/start(?:@\w{1,64})?\s)[\w-]{22}(?![\w-])/g

/** What stands where a link was, once its reader has it. */
export const linkGone = '（链接已发出，发“邀请”再要一个）'

/** All that is kept of a token: whoever reads the database cannot come in by it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** A text whose links open nothing any more: of each only these words stay. */
export function withoutLinks(text: string, words = linkGone): string {
  return text.replace(link, words).replace(command, '$1……')
}

/** Buttons as they were kept with tokens, naming invitations by their ids instead; `ids` by token, as JSON. */
function revokeById(buttons: string, ids: string): string {
  const known: Readonly<Record<string, number>> = JSON.parse(ids)
  return buttons.replace(
    /"do":"revoke","token":"([\w-]*)"/g,
    (_, token) => `"do":"revoke","invitation":${known[token] ?? 0}`,
  )
}

/** Lets the SQL of a connection, migrations too, do the same. */
export function addLinkFunctions(client: BetterSqlite.Database): void {
  client.function('hash_of', { deterministic: true }, hashOf)
  client.function('without_links', { deterministic: true }, (text: string) => withoutLinks(text))
  client.function('revoke_by_id', { deterministic: true }, revokeById)
}
