import { sql } from 'drizzle-orm'
import type { Database } from './store.ts'

/** Anything with an open database. */
type Open = { readonly db: Database }

/** A statement as Drizzle prepares it: its SQL, how its rows are read, and SQLite's own statement as `stmt`. */
type Prepared = { getQuery(): { readonly sql: string } }

/**
 * A statement: its SQL is written once, and it is prepared once for each open database, on first use there. With a limit
 * it is prepared again, since Drizzle binds every limit.
 */
export function statement<Made extends Prepared>(write: (db: Database) => { prepare(): Made }): (open: Open) => Made {
  const prepared = new WeakMap<Database, Made>()
  let written: Made | undefined
  return ({ db }) => {
    const known = prepared.get(db)
    if (known) return known
    const fresh = written ?? write(db).prepare()
    const made = written || hasLimit(fresh) ? preparedIn(db, fresh) : fresh
    written ??= fresh
    prepared.set(db, made)
    return made
  }
}

/** The same statement for another open database, without building the SQL again, which is the slowest part. */
function preparedIn<Made extends Prepared>(db: Database, written: Made): Made {
  const stmt = db.$client.prepare(steady(written.getQuery().sql))
  return Object.assign(Object.create(Object.getPrototypeOf(written)), written, { stmt })
}

const limit = ' limit ?'

function hasLimit(written: Prepared): boolean {
  return written.getQuery().sql.includes(limit)
}

/**
 * The same SQL planned once: SQLite reads the value of a limit that is a mere parameter for its plan, and makes the plan
 * anew on each run, which takes ten times as long as running it; it does not look behind a sign.
 */
function steady(sql: string): string {
  return sql.replaceAll(limit, ' limit +?')
}

/** A parameter that is bound when the statement runs. */
export const given = (name: string) => sql.placeholder(name)

/** The same for setting a column. */
export const set = (name: string) => sql`${given(name)}`
