import { and, asc, desc, eq, gt, lt, type SQL, sql } from 'drizzle-orm'
import type { RecordedStep, RecordedTurn, RecordPage, Wanted } from '../core/known/record.ts'
import { updates } from './channels-table.ts'
import { type Between, comingsBetween } from './comings.ts'
import { jobs } from './lanes.ts'
import { present } from './rows.ts'
import { changes, filings, people, steps } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Database, Store } from './store.ts'
import { fieldOf } from './stored.ts'

/** Reads the record of a filing page by page. */

/** How many changes are read at a time. */
const stretch = 100
/** The most changes of one turn that are listed. */
const mostKept = 200
/** The most steps on a page, and the most that are read between its turns. */
const [mostShown, mostBetween] = [12, 1000]

/** Reads changes from a cursor on, in either direction, of some rows or of all, with the data of their turns. */
function stretchOf(db: Database, beyond: SQL, order: SQL) {
  const isUnder = sql`${changes.address} = value or substr(${changes.address}, 1, length(value) + 1) = value || '.'`
  const wanted = sql`(${given('roots')} is null or exists (select 1 from json_each(${given('roots')}) where ${isUnder}))`
  return db
    .select({
      id: changes.id,
      address: changes.address,
      from: changes.from,
      to: changes.to,
      at: changes.at,
      turn: changes.update,
      person: people.id,
      name: people.name,
      undoes: updates.undoes,
      imports: updates.imports,
      file: sql<string | null>`coalesce(${fieldOf(jobs.job, 'name')}, ${fieldOf(updates.content, 'sent.name')})`,
      opened: filings.opened,
      redoes: sql<number>`exists (select 1 from updates undo where undo.id = ${updates.undoes} and undo.undoes is not null)`,
      undone: sql<number>`exists (select 1 from updates later where later.undoes = ${changes.update}
        and not exists (select 1 from updates redo where redo.undoes = later.id))`,
    })
    .from(changes)
    .innerJoin(people, eq(people.id, changes.person))
    .innerJoin(filings, eq(filings.id, changes.filing))
    .innerJoin(updates, eq(updates.id, changes.update))
    .leftJoin(jobs, eq(jobs.id, updates.imports))
    .where(and(eq(changes.filing, given('filing')), beyond, wanted))
    .orderBy(order)
    .limit(stretch)
}

const selectBefore = statement((db) => stretchOf(db, lt(changes.id, given('cursor')), desc(changes.id)))
const selectAfter = statement((db) => stretchOf(db, gt(changes.id, given('cursor')), asc(changes.id)))

type Row = ReturnType<ReturnType<typeof selectBefore>['all']>[number]

/** A page of the record: turns, and what else happened between them. */
export function recordPage(store: Store, filing: number, wanted: Wanted): RecordPage {
  const turns = historyOf(store, filing, wanted)
  const between = betweenOf(wanted, turns)
  const events = wanted.roots
    ? { steps: [], comings: [] }
    : { steps: stepsBetween(store, filing, between), comings: comingsBetween(store, filing, between) }
  const { after, ...newest } = wanted
  const reachesUp = after !== undefined && turns.length < wanted.most
  return { turns, ...events, ...(reachesUp ? { newest: recordPage(store, filing, newest) } : {}) }
}

/** The steps that a page may need, however many turns fit on it. */
function betweenOf({ most, before, after }: Wanted, turns: readonly RecordedTurn[]): Between {
  const [isWhole, newest] = [turns.length < most, Number.MAX_SAFE_INTEGER]
  if (after === undefined)
    return { from: isWhole ? 0 : (turns.at(-1)?.first ?? 0), before: before ?? newest, most: mostShown }
  return { from: after, before: isWhole ? newest : (turns[0]?.first ?? newest), most: mostBetween }
}

/** Turns of the record, newest first, reading only as far as needed from the cursor. */
function historyOf(store: Store, filing: number, wanted: Wanted): RecordedTurn[] {
  const onwards = wanted.after !== undefined
  const turns = turnsFrom(store, filing, wanted)
  const read = turns.map((rows) => turnOf(onwards ? rows : rows.toReversed()))
  return onwards ? read.reverse() : read
}

/** The changes of so many turns from the cursor on. */
function turnsFrom(store: Store, filing: number, { most, before, after, roots }: Wanted): Row[][] {
  const statement = after === undefined ? selectBefore(store) : selectAfter(store)
  const turns: Row[][] = []
  let cursor = after ?? before ?? Number.MAX_SAFE_INTEGER
  for (;;) {
    const rows = statement.all({ filing, cursor, roots: roots ? JSON.stringify(roots) : null })
    for (const row of rows) {
      const last = turns.at(-1)
      if (last?.[0]?.turn === row.turn) last.push(row)
      else if (turns.length === most) return turns
      else turns.push([row])
    }
    const end = rows.at(-1)
    if (!end || rows.length < stretch) return turns
    cursor = end.id
  }
}

function turnOf(rows: readonly Row[]): RecordedTurn {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) throw new Error('a turn without changes')
  return {
    first: first.id,
    last: last.id,
    by: authorOf(first),
    at: first.at,
    was: wasOf(first),
    ...(first.file === null ? {} : { file: first.file }),
    undone: first.undone === 1,
    count: rows.length,
    changes: rows.slice(0, mostKept).map(between),
  }
}

function wasOf({ turn, opened, undoes, redoes, imports }: Row): RecordedTurn['was'] {
  if (turn === opened) return 'opening'
  if (undoes !== null) return redoes === 1 ? 'redo' : 'undo'
  return imports === null ? 'answer' : 'import'
}

/** The person who made a row's change. */
export function authorOf({ person, name }: { readonly person: number; readonly name: string | null }) {
  return present({ id: person, name })
}

/** The values before and after a row's change; null is “not asked”. */
export function between({ address, from, to }: Pick<Row, 'address' | 'from' | 'to'>) {
  return { address, from: from ?? undefined, to: to ?? undefined }
}

const selectSteps = statement((db) =>
  db
    .select({
      person: people.id,
      name: people.name,
      at: steps.at,
      from: steps.from,
      to: steps.to,
      note: steps.note,
      alone: steps.alone,
      change: sql<number>`coalesce(${steps.change}, 0)`,
    })
    .from(steps)
    .innerJoin(people, eq(people.id, steps.person))
    .where(
      sql`${steps.filing} = ${given('filing')}
        and coalesce(${steps.change}, 0) >= ${given('from')} and coalesce(${steps.change}, 0) < ${given('before')}`,
    )
    .orderBy(desc(steps.id))
    .limit(given('most')),
)

/** The latest steps within a range of changes, newest first. */
function stepsBetween(store: Store, filing: number, between: Between): RecordedStep[] {
  return selectSteps(store)
    .all({ filing, ...between })
    .map(({ person, name, note, alone, ...step }) => ({
      ...step,
      by: authorOf({ person, name }),
      ...(note === null ? {} : { note }),
      ...(alone ? { alone: true as const } : {}),
    }))
}
