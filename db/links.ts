import { createHash, randomBytes } from 'node:crypto'
import type BetterSqlite from 'better-sqlite3'

/** A link that lets somebody in, or the command with the same token; a token has 22 characters. */
const link = /https?:\/\/[^\s"<>]{1,200}?[?&]start=[\w-]{22}(?![\w-])|(?<=\/start(?:@\w{1,64})?\s)[\w-]{22}(?![\w-])/g

/** Replaces a link once its reader has it. */
const linkGone = '（链接已发出，发“邀请”再要一个）'
const tokenGone = '……'

/** A part of a text to cut out, and the words to put there; in UTF-16 units. */
export type Cut = { readonly at: number; readonly length: number; readonly words: string }

/** The hash of a token. Only this is stored, so that nobody who reads the database can use the token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** The links of a text in order, with the words that replace them. */
export function linksIn(text: string, words = linkGone): readonly Cut[] {
  return [...text.matchAll(link)].map(({ 0: found, index: at }) => ({
    at,
    length: found.length,
    words: found.startsWith('http') ? words : tokenGone,
  }))
}

/** A text with its links replaced by these words. */
export function withoutLinks(text: string, words = linkGone): string {
  return text.replace(link, (found) => (found.startsWith('http') ? words : tokenGone))
}

/** Stored buttons with tokens in them, rewritten to name invitations by id; `ids` maps tokens to ids, as JSON. */
function revokeById(buttons: string, ids: string): string {
  const known: Readonly<Record<string, number>> = JSON.parse(ids)
  return buttons.replace(
    /"do":"revoke","token":"([\w-]*)"/g,
    (_, token) => `"do":"revoke","invitation":${known[token] ?? 0}`,
  )
}

/** Makes these functions available to a connection's SQL, migrations included. */
export function addLinkFunctions(client: BetterSqlite.Database): void {
  client.function('hash_of', { deterministic: true }, hashOf)
  client.function('without_links', { deterministic: true }, (text: string) => withoutLinks(text))
  client.function('revoke_by_id', { deterministic: true }, revokeById)
}

/** A random token that nobody can guess. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}
