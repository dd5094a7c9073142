import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { withoutLinks } from '../../../db/links.ts'
import { documentOf, documentsBefore, replaceDocument, type SaidDocument } from '../../../db/page/documents.ts'
import type { Store } from '../../../db/store.ts'
import { isLinksFile, linkFetched } from './links-words.ts'

/** How long a file of links is kept if nobody fetches it, at least; in ms. */
const longest = 24 * 3600_000

/** Removes the links from a file that the bot sent once its reader has fetched it; other files are unchanged. */
export function forgetFetchedLinks(store: Store, { row, name }: Pick<SaidDocument, 'row' | 'name'>): void {
  const bytes = isLinksFile(name) ? documentOf(store, row)?.bytes : undefined
  const kept = bytes && workbookWithoutLinks(bytes)
  if (kept) replaceDocument(store, row, kept)
}

/** The same for files sent more than a day ago. */
export function forgetOldLinks(store: Store, now: number): void {
  for (const file of documentsBefore(store, new Date(now - longest).toISOString())) forgetFetchedLinks(store, file)
}

/** A workbook without its links; undefined if it has none. */
function workbookWithoutLinks(workbook: Buffer): Buffer | undefined {
  const parts = Object.entries(unzipSync(workbook)).map(([name, part]) => ({ name, text: strFromU8(part) }))
  const kept = parts.map(({ name, text }) => ({ name, text: withoutLinks(text, linkFetched) }))
  if (kept.every(({ text }, at) => text === parts[at]?.text)) return undefined
  return Buffer.from(zipSync(Object.fromEntries(kept.map(({ name, text }) => [name, strToU8(text)]))))
}
