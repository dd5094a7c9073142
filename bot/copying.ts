import { backUp } from '../db/backup.ts'
import { type Contents, ForeignFileError } from '../db/contents.ts'
import { DamagedFileError, NewerFileError, OlderFileError } from '../db/file.ts'
import { LockedFileError } from '../db/lock.ts'
import { codeOf } from '../db/trouble.ts'
import { copyReasons } from './copying-words.ts'

/** A request that cannot be met; the message is the reason in the operator's language. */
export class RefusedError extends Error {}

/** A database and the path for its copy. */
export type Copying = { readonly file: string; readonly to: string }

/** The outcome of copying; the reason is a sentence. */
export type Copied = { readonly contents: Contents } | { readonly reason: string }

/** Makes a complete copy of the database, or says why it cannot. */
export async function copyData({ file, to }: Copying): Promise<Copied> {
  try {
    return { contents: await backUp(file, to) }
  } catch (error) {
    const reason = error instanceof DamagedFileError ? copyReasons.damagedData(error.message) : reasonOf(error)
    return { reason }
  }
}

/** Why a copy could not be made or restored; a sentence. An error's own message is never shown. */
export function reasonOf(error: unknown): string {
  if (error instanceof RefusedError) return error.message
  if (error instanceof LockedFileError) return copyReasons.running
  if (error instanceof OlderFileError) return copyReasons.older(error.message)
  if (error instanceof NewerFileError) return copyReasons.newer(error.message)
  if (error instanceof DamagedFileError) return copyReasons.damaged(error.message)
  if (error instanceof ForeignFileError) return copyReasons.foreign(error.message)
  const code = codeOf(error) ?? ''
  const known = reasons.find(([codes]) => codes.test(code))?.[1]
  return known ?? copyReasons.unknown(code || (error instanceof Error ? error.name : typeof error))
}

const reasons: readonly (readonly [code: RegExp, words: string])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/, copyReasons.full],
  [/^SQLITE_(?:BUSY|LOCKED)/, copyReasons.busy],
  [/^(?:EACCES|EPERM|EROFS|EISDIR|ENOENT|ENOTDIR|SQLITE_(?:CANTOPEN|READONLY|PERM).*)$/, copyReasons.unwritable],
]
