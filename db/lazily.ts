import type { Database } from './store.ts'

type Parts<Made> = { readonly [Name in keyof Made]: Made[Name] }
type Makers<Made> = { readonly [Name in keyof Made]: () => Made[Name] }

/** Parts by their names, each made when it is first asked for: a start waits for no statement, and most talks need few. */
export function lazily<Made extends Record<string, unknown>>(make: Makers<Made>): Parts<Made> {
  const made = {}
  for (const [name, makeOne] of Object.entries(make)) {
    Object.defineProperty(made, name, {
      configurable: true,
      get() {
        const value = makeOne()
        Object.defineProperty(made, name, { value })
        return value
      },
    })
  }
  return made as Parts<Made>
}

/** The statements that a file of ours has for an open database, each prepared when it is first used, and once. */
export function preparedOnce<Statements extends Record<string, unknown>>(
  prepare: (db: Database) => Makers<Statements>,
): (store: { readonly db: Database }) => Parts<Statements> {
  const known = new WeakMap<Database, Parts<Statements>>()
  return ({ db }) => {
    const statements = known.get(db) ?? lazily(prepare(db))
    known.set(db, statements)
    return statements
  }
}
