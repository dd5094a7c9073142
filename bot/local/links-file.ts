import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fileBytes, filesOfBot, replaceFile } from '../../db/chat/files.ts'
import { type ChatStore, seconds } from '../../db/chat/store.ts'
import { withoutLinks } from '../../db/links.ts'
import { isLinksFile, linkFetched } from '../words/links-file.ts'
import type { Office } from './api/call.ts'

type File = { readonly id: string; readonly name: string }

/** How long a file of links that nobody fetches is kept, at least; in seconds. */
const longest = 24 * 3600

/** Takes the links out of a file that the bot sent, once its reader has fetched it; other files stay as they are. */
export function forgetFetchedLinks({ store, onError }: Pick<Office, 'store' | 'onError'>, file: File): void {
  try {
    forgetLinks(store, file)
  } catch (error) {
    onError(error)
  }
}

/** The same for what was sent more than a day ago, and for what an earlier version sent. */
export function forgetOldLinks(store: ChatStore): void {
  for (const file of filesOfBot(store, seconds(store) - longest)) forgetLinks(store, file)
}

function forgetLinks(store: ChatStore, { id, name }: File): void {
  const bytes = isLinksFile(name) ? fileBytes(store, id) : undefined
  const kept = bytes && workbookWithoutLinks(bytes)
  if (kept) replaceFile(store, id, kept)
}

/** Nothing for a workbook without links. */
function workbookWithoutLinks(workbook: Buffer): Buffer | undefined {
  const parts = Object.entries(unzipSync(workbook)).map(([name, part]) => ({ name, text: strFromU8(part) }))
  const kept = parts.map(({ name, text }) => ({ name, text: withoutLinks(text, linkFetched) }))
  if (kept.every(({ text }, at) => text === parts[at]?.text)) return undefined
  return Buffer.from(zipSync(Object.fromEntries(kept.map(({ name, text }) => [name, strToU8(text)]))))
}
