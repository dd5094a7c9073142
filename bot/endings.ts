import { DamagedFileError, NewerFileError } from '../db/file.ts'
import { LockedFileError } from '../db/lock.ts'
import { codeOf } from '../db/trouble.ts'
import { ConfigError } from './config.ts'
import { endingWords } from './endings-words.ts'

/** The program cannot go on; the message is the one line for the operator. */
export class FatalError extends Error {
  readonly exitCode: number

  constructor(line: string, exitCode: number) {
    super(line)
    this.exitCode = exitCode
  }
}

/** The exit codes besides 0 for a proper end and 1 for every other. */
export const exitCodes = { tokenRefused: 3, tokenInUse: 4 } as const

/**
 * The line and the exit code for what ended the program. An error's own message may contain an address and is never
 * shown.
 */
export function endingOf(error: unknown): { readonly line: string; readonly exitCode: number } {
  if (error instanceof FatalError) return { line: error.message, exitCode: error.exitCode }
  const line = error instanceof ConfigError ? error.message : endingWords.cannotStart(reasonOf(error))
  return { line, exitCode: 1 }
}

function reasonOf(error: unknown): string {
  if (error instanceof NewerFileError) return endingWords.newerFile(error.message)
  if (error instanceof LockedFileError) return endingWords.lockedFile(error.message)
  if (error instanceof DamagedFileError) return endingWords.damagedFile(error.message)
  const code = codeOf(error) ?? ''
  const listens = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  const known = (listens ? listening : filing).find(([codes]) => codes.test(code))?.[1]
  return known ?? endingWords.unknown(code || (error instanceof Error ? error.name : typeof error))
}

type Reasons = readonly (readonly [code: RegExp, words: string])[]

const listening: Reasons = [
  [/^EADDRNOTAVAIL$/, endingWords.noAddress],
  [/^EACCES$/, endingWords.portDenied],
  [/^EADDRINUSE$/, endingWords.portTaken],
]

const filing: Reasons = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/, endingWords.full],
  [/^(?:EACCES|EPERM|EROFS|EEXIST|ENOENT|ENOTDIR|SQLITE_(?:CANTOPEN|READONLY|PERM).*)$/, endingWords.unwritable],
]
