/** The system's or SQLite's code of an error or of its cause, such as ENOSPC or SQLITE_FULL. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}

/** Errors that can befall the database whatever the request: disk full, no permission, a lock, a broken file. */
const troubles = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PERM|PROTOCOL)/

/** Whether an error is due to the database rather than the request. */
export function isStoreTrouble(error: unknown): boolean {
  return troubles.test(codeOf(error) ?? '')
}
