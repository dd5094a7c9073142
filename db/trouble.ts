/** What can befall the database whatever it is asked: no room, no leave, a lock, a broken file. */
const troubles = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PERM|PROTOCOL)/

/** Whether an error, or one that it came of, is the database's and not that of what was asked of it. */
export function isStoreTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return troubles.test(code) || isStoreTrouble(error.cause)
}
