import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { withoutLinks } from '../../../db/links.ts'
import { documentOf, documentsBefore, replaceDocument, type SaidDocument } from '../../../db/page/documents.ts'
import type { Store } from '../../../db/store.ts'
import { isLinksFile, linkFetched } from './links-words.ts'

/** How long a file of links that nobody fetches is kept, at least; in ms. */
const longest = 24 * 3600_000

/** Takes the links out of a file that the bot said, once its reader has fetched it; other files stay as they are. */
export function forgetFetchedLinks(store: Store, { row, name }: Pick<SaidDocument, 'row' | 'name'>): void {
  const bytes = isLinksFile(name) ? documentOf(store, row)?.bytes : undefined
  const kept = bytes && workbookWithoutLinks(bytes)
  if (kept) replaceDocument(store, row, kept)
}

/** The same for what was said more than a day ago. */
export function forgetOldLinks(store: Store, now: number): void {
  for (const file of documentsBefore(store, new Date(now - longest).toISOString())) forgetFetchedLinks(store, file)
}

/** Nothing for a workbook without links. */
function workbookWithoutLinks(workbook: Buffer): Buffer | undefined {
  const parts = Object.entries(unzipSync(workbook)).map(([name, part]) => ({ name, text: strFromU8(part) }))
  const kept = parts.map(({ name, text }) => ({ name, text: withoutLinks(text, linkFetched) }))
  if (kept.every(({ text }, at) => text === parts[at]?.text)) return undefined
  return Buffer.from(zipSync(Object.fromEntries(kept.map(({ name, text }) => [name, strToU8(text)]))))
}
