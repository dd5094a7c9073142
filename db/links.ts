import { createHash, randomBytes } from 'node:crypto'
import type BetterSqlite from 'better-sqlite3'

/** A link that lets somebody in, or the token of the command that does the same; a token has 22 signs. */
const link = /https?:\/\/[^\s"<>]{1,200}?[?&]start=[\w-]{22}(?![\w-])|(?<=\/start(?:@\w{1,64})?\s)[\w-]{22}(?![\w-])/g

/** What stands where a link was, once its reader has it. */
const linkGone = '（链接已发出，发“邀请”再要一个）'
const tokenGone = '……'

/** A part of a text that is to go, and what stands there instead; in UTF-16 units. */
export type Cut = { readonly at: number; readonly length: number; readonly words: string }

/** All that is kept of a token: whoever reads the database cannot come in by it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** The links of a text, first to last, with the words that take their place. */
export function linksIn(text: string, words = linkGone): readonly Cut[] {
  return [...text.matchAll(link)].map(({ 0: found, index: at }) => ({
    at,
    length: found.length,
    words: found.startsWith('http') ? words : tokenGone,
  }))
}

/** A text whose links open nothing any more: of each only these words stay. */
export function withoutLinks(text: string, words = linkGone): string {
  return text.replace(link, (found) => (found.startsWith('http') ? words : tokenGone))
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

/** A word that nobody can guess. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}
