import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Facts } from '../core/facts.ts'
import type { Change } from '../core/filing.ts'
import { lazily } from './lazily.ts'
import { changes, facts } from './schema.ts'
import type { Database, Store } from './store.ts'

export type FactStatements = ReturnType<typeof prepareFacts>

/** One cell's change as it was made; `undefined` is “not asked”. */
export type Changed = { readonly address: string; readonly from: string | undefined; readonly to: string | undefined }

/** The changes of one turn, named by its update's id. */
export type PastTurn = { readonly turn: number; readonly changes: readonly (Changed & { readonly id: number })[] }

/** Whose change it is, and of which message. */
export type Stamp = { readonly filing: number; readonly person: number; readonly update: number; readonly at: string }

export function prepareFacts(db: Database) {
  const filing = eq(facts.filing, sql.placeholder('filing'))
  return lazily({
    read: () =>
      db
        .select({ rows: sql<string>`json_group_array(json_array(${facts.address}, ${facts.value}, ${facts.change}))` })
        .from(facts)
        .where(filing)
        .prepare(),
    latest: () =>
      db
        .select({ change: sql<number | null>`max(${changes.id})` })
        .from(changes)
        .where(eq(changes.filing, sql.placeholder('filing')))
        .prepare(),
    since: () =>
      db
        .select({ id: changes.id, address: changes.address, to: changes.to })
        .from(changes)
        .where(and(eq(changes.filing, sql.placeholder('filing')), gt(changes.id, sql.placeholder('change'))))
        .orderBy(asc(changes.id))
        .prepare(),
    record: () => prepareRecord(db),
    keep: () => prepareKeep(db),
    forget: () =>
      db
        .delete(facts)
        .where(and(filing, eq(facts.address, sql.placeholder('address'))))
        .prepare(),
    lastTurn: () => prepareLastTurn(db),
    ofTurn: () =>
      db
        .select({ id: changes.id, address: changes.address, from: changes.from, to: changes.to })
        .from(changes)
        .where(and(eq(changes.filing, sql.placeholder('filing')), eq(changes.update, sql.placeholder('turn'))))
        .orderBy(asc(changes.id))
        .prepare(),
  })
}

function prepareRecord(db: Database) {
  return db
    .insert(changes)
    .values({
      filing: sql.placeholder('filing'),
      address: sql.placeholder('address'),
      from: sql.placeholder('from'),
      to: sql.placeholder('to'),
      person: sql.placeholder('person'),
      update: sql.placeholder('update'),
      at: sql.placeholder('at'),
      told: sql.placeholder('told'),
    })
    .prepare()
}

function prepareKeep(db: Database) {
  return db
    .insert(facts)
    .values({
      filing: sql.placeholder('filing'),
      address: sql.placeholder('address'),
      value: sql.placeholder('value'),
      change: sql.placeholder('change'),
    })
    .onConflictDoUpdate({
      target: [facts.filing, facts.address],
      set: { value: sql`excluded.value`, change: sql`excluded.change` },
    })
    .prepare()
}

/** Neither the opening, nor an undo, nor what an undo took back. */
function prepareLastTurn(db: Database) {
  return db
    .select({ turn: changes.update })
    .from(changes)
    .where(
      sql`${changes.filing} = ${sql.placeholder('filing')} and ${changes.person} = ${sql.placeholder('person')}
        and not exists (select 1 from filings where filings.opened = ${changes.update} and filings.id = ${changes.filing})
        and not exists (select 1 from updates where updates.id = ${changes.update} and updates.undoes is not null)
        and not exists (select 1 from updates where updates.undoes = ${changes.update})`,
    )
    .orderBy(sql`${changes.id} desc`)
    .limit(1)
    .prepare()
}

/** What the department told so far, with the id of each cell's last change; read as one text, which is fastest. */
export function readFacts(store: Store, filing: number): { facts: Map<string, string>; versions: Map<string, number> } {
  const rows: [string, string, number][] = JSON.parse(store.facts.read.get({ filing })?.rows ?? '[]')
  const values = new Map<string, string>()
  const versions = new Map<string, number>()
  for (const [address, value, change] of rows) {
    values.set(address, value)
    versions.set(address, change)
  }
  return { facts: values, versions }
}

/** The newest change of a filing; 0 before the first. */
export function newestChange(store: Store, filing: number): number {
  return store.facts.latest.get({ filing })?.change ?? 0
}

/** A change as it stands in the record; null is “not asked”. */
export type MadeChange = { readonly id: number; readonly address: string; readonly to: string | null }

/** The changes of a filing after one of them, oldest first. */
export function changesSince(store: Store, filing: number, change: number): MadeChange[] {
  return store.facts.since.all({ filing, change })
}

/**
 * Records the changes, with whom of `told` each is told to at once, and brings the facts up to date; what already is so
 * is no change. Those that were made.
 */
export function keepChanges(
  store: Store,
  stamp: Stamp,
  known: Facts,
  wanted: readonly Change[],
  told?: ReadonlyMap<string, number>,
): MadeChange[] {
  const latest = new Map<string, string | undefined>()
  const made: MadeChange[] = []
  for (const { address, to } of wanted) {
    const from = latest.has(address) ? latest.get(address) : known.get(address)
    if (from === to) continue
    const id = keepChange(store, stamp, { address, from, to }, told?.get(address))
    made.push({ id, address, to: to ?? null })
    latest.set(address, to)
  }
  return made
}

function keepChange(store: Store, stamp: Stamp, { address, from, to }: Changed, told: number | undefined): number {
  const row = store.facts.record.run({ ...stamp, address, from: from ?? null, to: to ?? null, told: told ?? null })
  const [change, { filing }] = [Number(row.lastInsertRowid), stamp]
  if (to === undefined) store.facts.forget.run({ filing, address })
  else store.facts.keep.run({ filing, address, value: to, change })
  return change
}

/** The person's latest turn on this filing that can be taken back. */
export function lastTurn(store: Store, filing: number, person: number): PastTurn | undefined {
  const found = store.facts.lastTurn.get({ filing, person })
  if (!found) return undefined
  const rows = store.facts.ofTurn.all({ filing, turn: found.turn })
  const made = rows.map(({ id, address, from, to }) => ({ id, address, from: from ?? undefined, to: to ?? undefined }))
  return { turn: found.turn, changes: made }
}
