import { sql } from 'drizzle-orm'
import type { Database } from './store.ts'

/** Anything with an open database. */
type Open = { readonly db: Database }

/** What Drizzle makes of a statement: its SQL, how its rows are read, and SQLite's own statement as `stmt`. */
type Prepared = { getQuery(): { readonly sql: string } }

/** A statement, written in SQL once and prepared once for each open database, when it is first used there. */
export function statement<Made extends Prepared>(write: (db: Database) => { prepare(): Made }): (open: Open) => Made {
  const prepared = new WeakMap<Database, Made>()
  let written: Made | undefined
  return ({ db }) => {
    const known = prepared.get(db)
    if (known) return known
    const made = written ? preparedIn(db, written) : write(db).prepare()
    written ??= made
    prepared.set(db, made)
    return made
  }
}

/** The same statement for another open database: the SQL is not put together again, which takes longer than all else. */
function preparedIn<Made extends Prepared>(db: Database, written: Made): Made {
  const stmt = db.$client.prepare(written.getQuery().sql)
  return Object.assign(Object.create(Object.getPrototypeOf(written)), written, { stmt })
}

/** A value that is given when the statement runs. */
export const given = (name: string) => sql.placeholder(name)

/** The same where a column is set to it. */
export const set = (name: string) => sql`${given(name)}`
