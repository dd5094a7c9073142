import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { LatestDraft } from '../core/dialogue/talk.ts'
import { drafts } from './lanes.ts'
import { lazily } from './lazily.ts'
import { given, statement } from './statement.ts'
import type { Database, Store } from './store.ts'

export type DraftStatements = ReturnType<typeof prepareDrafts>

/** What came of asking a model for a section. */
export type KeptDraft = {
  readonly filing: number
  readonly section: string
  readonly hash: string
  readonly source: string | null
  readonly tokens: number
  readonly millis: number
  readonly at: string
}

export function prepareDrafts(db: Database) {
  const filing = eq(drafts.filing, sql.placeholder('filing'))
  return lazily({
    add: () =>
      db
        .insert(drafts)
        .values({
          filing: sql.placeholder('filing'),
          section: sql.placeholder('section'),
          hash: sql.placeholder('hash'),
          source: sql.placeholder('source'),
          tokens: sql.placeholder('tokens'),
          millis: sql.placeholder('millis'),
          at: sql.placeholder('at'),
        })
        .prepare(),
    find: () =>
      db
        .select({ source: drafts.source })
        .from(drafts)
        .where(and(filing, eq(drafts.hash, sql.placeholder('hash')), isNotNull(drafts.source)))
        .orderBy(desc(drafts.id))
        .limit(1)
        .prepare(),
    latest: () =>
      db
        .select({ source: sql<string>`${drafts.source}`, count: sql<number>`count(*) over ()`, at: drafts.at })
        .from(drafts)
        .where(and(filing, eq(drafts.section, sql.placeholder('section')), isNotNull(drafts.source)))
        .orderBy(desc(drafts.id))
        .limit(1)
        .prepare(),
    spent: () =>
      db
        .select({
          tokens: sql<number>`coalesce(sum(${drafts.tokens}), 0)`,
          millis: sql<number>`coalesce(sum(${drafts.millis}), 0)`,
        })
        .from(drafts)
        .where(filing)
        .prepare(),
  })
}

/** Keeps what a model brought and what it cost. */
export function keepDraft(store: Store, draft: KeptDraft): void {
  store.drafts.add.run(draft)
}

/** The draft that came of exactly this before. */
export function findDraft(store: Store, filing: number, hash: string): string | undefined {
  return store.drafts.find.get({ filing, hash })?.source ?? undefined
}

/** The newest draft of a section, and how many there were. */
export function latestDraft(
  store: Store,
  filing: number,
  section: string,
): { source: string; count: number; at: string } | undefined {
  return store.drafts.latest.get({ filing, section })
}

const newest = statement((db) =>
  db
    .select({
      section: drafts.section,
      source: drafts.source,
      count: sql<number>`count(*)`,
      id: sql`max(${drafts.id})`,
    })
    .from(drafts)
    .where(and(eq(drafts.filing, given('filing')), isNotNull(drafts.source)))
    .groupBy(drafts.section),
)

/** The newest draft of each section, and how many there were. */
export function latestDrafts(store: Store, filing: number): ReadonlyMap<string, LatestDraft> {
  const rows = newest(store).all({ filing })
  return new Map(rows.map(({ section, source, count }) => [section, { source: source ?? '', count }]))
}

/** What a filing's drafts have cost so far. */
export function draftsSpent(store: Store, filing: number): { readonly tokens: number; readonly millis: number } {
  return store.drafts.spent.get({ filing }) ?? { tokens: 0, millis: 0 }
}
