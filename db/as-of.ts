import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Filing } from '../core/filing.ts'
import type { Loaded } from '../core/known/loaded.ts'
import type { Found, Needs } from '../core/known/needs.ts'
import type { LatestDraft } from '../core/known/past.ts'
import type { TheirChange } from '../core/known/people.ts'
import { drafts } from './lanes.ts'
import { authorOf } from './record.ts'
import { changes, people } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** Reconstructs a filing as of one of its changes, from the record. */

type Open = Pick<Store, 'db'>

const selectChanges = statement((db) =>
  db
    .select({
      id: changes.id,
      address: changes.address,
      from: changes.from,
      to: changes.to,
      update: changes.update,
      at: changes.at,
      person: people.id,
      name: people.name,
    })
    .from(changes)
    .innerJoin(people, eq(people.id, changes.person))
    .where(eq(changes.filing, given('filing')))
    .orderBy(asc(changes.id)),
)

/** All changes of a filing, oldest first. */
export function changesOf(open: Open, filing: number): readonly RecordedChange[] {
  return selectChanges(open).all({ filing })
}

export type RecordedChange = ReturnType<ReturnType<typeof selectChanges>['all']>[number]

/** The facts up to a change, and the last change of each cell. */
export function factsUntil(
  all: readonly RecordedChange[],
  change = Number.MAX_SAFE_INTEGER,
): Pick<Filing, 'facts' | 'versions'> {
  const facts = new Map<string, string>()
  const versions = new Map<string, number>()
  for (const { id, address, to } of all) {
    if (id > change) break
    if (to === null) {
      facts.delete(address)
      versions.delete(address)
    } else {
      facts.set(address, to)
      versions.set(address, id)
    }
  }
  return { facts, versions }
}

/** The record-based answers to a turn's needs, as the database gave them at that moment. */
export function foundUntil(all: readonly RecordedChange[], { filing, person }: Loaded, needs: Needs): Found {
  if (!filing) return {}
  const until = all.filter(({ id }) => id <= (filing.change ?? 0))
  const last = (cells: readonly string[]) => cells.map((cell) => filing.versions.get(cell) ?? 0).filter((id) => id > 0)
  const { theirs, authors, since } = needs
  return {
    ...(theirs ? { theirs: theirsIn(until, person.id) } : {}),
    ...(authors ? { authors: authorsIn(until, last(authors)) } : {}),
    ...(since ? { since: { of: since, changes: sinceIn(until, last(since)) } } : {}),
  }
}

function theirsIn(all: readonly RecordedChange[], person: number): ReadonlyMap<string, TheirChange> {
  const theirs = all.filter((one) => one.person !== person)
  return new Map(theirs.map((one) => [one.address, { id: one.id, by: authorOf(one), to: one.to ?? undefined }]))
}

function authorsIn(all: readonly RecordedChange[], made: readonly number[]) {
  const last = all.filter(({ id }) => made.includes(id))
  return new Map(last.map((one) => [one.address, { by: authorOf(one), at: one.at }]))
}

function sinceIn(all: readonly RecordedChange[], made: readonly number[]) {
  const later = made.length > 0 ? all.filter(({ id }) => id > Math.min(...made)) : []
  return later.map(({ id, address, from }) => ({ id, address, from: from ?? undefined }))
}

const selectDrafts = statement((db) =>
  db
    .select({ section: drafts.section, source: drafts.source })
    .from(drafts)
    .where(and(eq(drafts.filing, given('filing')), isNotNull(drafts.source)))
    .orderBy(asc(drafts.id))
    .limit(given('count')),
)

/** The newest draft of each section at the time when the filing had `count` drafts. */
export function firstDrafts(open: Open, filing: number, count: number): ReadonlyMap<string, LatestDraft> {
  const newest = new Map<string, LatestDraft>()
  for (const { section, source } of selectDrafts(open).all({ filing, count }))
    newest.set(section, { source: source ?? '', count: (newest.get(section)?.count ?? 0) + 1 })
  return newest
}
