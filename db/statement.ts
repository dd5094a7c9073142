import { sql } from 'drizzle-orm'
import type { Database } from './store.ts'

/** Anything with an open database. */
type Open = { readonly db: Database }

/** A statement, prepared for each open database when it is first used there, and once. */
export function statement<Prepared>(write: (db: Database) => { prepare(): Prepared }): (open: Open) => Prepared {
  const prepared = new WeakMap<Database, Prepared>()
  return ({ db }) => {
    const known = prepared.get(db)
    if (known) return known
    const made = write(db).prepare()
    prepared.set(db, made)
    return made
  }
}

/** A value that is given when the statement runs. */
export const given = (name: string) => sql.placeholder(name)

/** The same where a column is set to it. */
export const set = (name: string) => sql`${given(name)}`
