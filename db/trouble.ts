/** The system's or SQLite's own code of an error or of its cause, such as ENOSPC or SQLITE_FULL. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}

/** What can befall the database whatever it is asked: no room, no leave, a lock, a broken file. */
const troubles = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PERM|PROTOCOL)/

/** Whether an error is the database's and not that of what was asked of it. */
export function isStoreTrouble(error: unknown): boolean {
  return troubles.test(codeOf(error) ?? '')
}
