import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { PastTurn } from '../core/known/past.ts'
import { updates } from './channels-table.ts'
import { changes } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** A turn that takes another back names it; one that makes an undo good names the undo. */

const ofFiling = eq(changes.filing, given('filing'))
const ofPerson = eq(changes.person, given('person'))

const selectLastTurn = statement((db) =>
  db
    .select({ turn: changes.update })
    .from(changes)
    .where(
      sql`${ofFiling} and ${ofPerson}
        and not exists (select 1 from filings where filings.opened = ${changes.update} and filings.id = ${changes.filing})
        and not exists (select 1 from updates where updates.id = ${changes.update} and updates.undoes is not null)
        and not exists (select 1 from updates undo where undo.undoes = ${changes.update}
          and not exists (select 1 from updates redo where redo.undoes = undo.id))`,
    )
    .orderBy(desc(changes.id))
    .limit(1),
)

const selectLastUndo = statement((db) =>
  db
    .select({ turn: changes.update, undoes: updates.undoes })
    .from(changes)
    .innerJoin(updates, eq(updates.id, changes.update))
    .where(
      sql`${ofFiling} and ${ofPerson} and ${updates.undoes} is not null
        and exists (select 1 from updates done where done.id = ${updates.undoes} and done.undoes is null)
        and not exists (select 1 from updates redo where redo.undoes = ${changes.update})
        and not exists (select 1 from changes later join updates made on made.id = later.update_id
          where later.filing = ${given('filing')} and later.person = ${given('person')}
          and later.update_id > ${changes.update} and made.undoes is null)`,
    )
    .orderBy(desc(changes.id))
    .limit(1),
)

const selectOfTurn = statement((db) =>
  db
    .select({ id: changes.id, address: changes.address, from: changes.from, to: changes.to })
    .from(changes)
    .where(and(ofFiling, eq(changes.update, given('turn'))))
    .orderBy(asc(changes.id)),
)

const selectCame = statement((db) =>
  db
    .select({ imports: updates.imports, content: updates.content })
    .from(updates)
    .where(eq(updates.id, given('turn'))),
)

/** The person's latest turn on this filing that can be taken back. */
export function lastTurn(store: Store, filing: number, person: number): PastTurn | undefined {
  const turn = selectLastTurn(store).get({ filing, person })?.turn
  return turn === undefined ? undefined : { turn, ...cameBy(store, turn), changes: changesOf(store, filing, turn) }
}

/** The person's latest undo on this filing that can be made good: until they change anything else. */
export function lastUndo(store: Store, filing: number, person: number): PastTurn | undefined {
  const { turn, undoes } = selectLastUndo(store).get({ filing, person }) ?? {}
  if (turn === undefined || typeof undoes !== 'number') return undefined
  return { turn, undoes, ...cameBy(store, undoes), changes: changesOf(store, filing, turn) }
}

function changesOf(store: Store, filing: number, turn: number): PastTurn['changes'] {
  const rows = selectOfTurn(store).all({ filing, turn })
  return rows.map(({ id, address, from, to }) => ({ id, address, from: from ?? undefined, to: to ?? undefined }))
}

/** Whether a file or several lines brought the changes of a turn. */
function cameBy(store: Store, turn: number): Pick<PastTurn, 'by'> {
  const { imports, content } = selectCame(store).get({ turn }) ?? {}
  if (typeof imports === 'number' || content?.is === 'read') return { by: 'file' }
  return content?.is === 'text' && content.text.trim().includes('\n') ? { by: 'paste' } : {}
}
