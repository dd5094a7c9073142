import { sql } from 'drizzle-orm'
import { campaigns } from './campaigns-table.ts'
import { preparedOnce } from './lazily.ts'
import { changes, filings, members, people } from './schema.ts'
import type { Store } from './store.ts'
import { officers } from './watching.ts'

const statements = preparedOnce((db) => ({
  around: () => {
    const filing = sql.placeholder('filing')
    const inDepartment = sql`select ${members.person} from ${members} join ${filings} on ${filings.department} = ${members.department} where ${filings.id} = ${filing}`
    const inBureau = sql`select ${officers.person} from ${officers} join ${campaigns} on ${campaigns.bureau} = ${officers.bureau} join ${filings} on ${filings.campaign} = ${campaigns.id} where ${filings.id} = ${filing}`
    const writers = sql`select ${changes.person} from ${changes} where ${changes.filing} = ${filing}`
    return db
      .selectDistinct({ name: people.name })
      .from(people)
      .where(sql`${people.id} in (${inDepartment} union ${inBureau} union ${writers})`)
      .prepare()
  },
}))

/** The names of all who have to do with a filing: its department's members, its bureau's officers, whoever wrote in it. */
export function namesAround(store: Store, filing: number): readonly string[] {
  return statements(store)
    .around.all({ filing })
    .flatMap(({ name }) => (name === null || name.trim() === '' ? [] : name.trim()))
}
