import { eq, sql } from 'drizzle-orm'
import { preparedOnce } from './lazily.ts'
import { filings } from './schema.ts'
import type { Store } from './store.ts'

/** Of a signed filing: whether whoever signed it last filled it, too; null where it is not signed or not known. */
export const signedAlone = sql<number | null>`case
  when filings.state in ('signed', 'submitted', 'approved', 'published')
  then (select alone from steps where filing = filings.id and to_state = 'signed' order by id desc limit 1) end`

const statementsOf = preparedOnce((db) => ({
  alone: () =>
    db
      .select({ alone: signedAlone })
      .from(filings)
      .where(eq(filings.id, sql.placeholder('filing')))
      .prepare(),
}))

/** Whether a filing stands signed by somebody who filled it, too. */
export function wasSignedAlone(store: Store, filing: number): boolean {
  return statementsOf(store).alone.get({ filing })?.alone === 1
}
