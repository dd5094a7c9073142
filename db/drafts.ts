import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { LatestDraft } from '../core/known/past.ts'
import { drafts } from './lanes.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** The outcome of asking a model for a section. */
export type KeptDraft = Omit<Readonly<typeof drafts.$inferSelect>, 'id'>

const ofFiling = eq(drafts.filing, given('filing'))

const insertDraft = statement((db) =>
  db.insert(drafts).values({
    filing: given('filing'),
    section: given('section'),
    hash: given('hash'),
    source: given('source'),
    tokens: given('tokens'),
    millis: given('millis'),
    at: given('at'),
  }),
)

/** Stores a model's draft and its cost. */
export function keepDraft(store: Store, draft: KeptDraft): void {
  insertDraft(store).run(draft)
}

const selectDraft = statement((db) =>
  db
    .select({ source: drafts.source })
    .from(drafts)
    .where(and(ofFiling, eq(drafts.hash, given('hash')), isNotNull(drafts.source)))
    .orderBy(desc(drafts.id))
    .limit(1),
)

/** The earlier draft that was made from exactly this material. */
export function findDraft(store: Store, filing: number, hash: string): string | undefined {
  return selectDraft(store).get({ filing, hash })?.source ?? undefined
}

const selectLatest = statement((db) =>
  db
    .select({ source: sql<string>`${drafts.source}`, count: sql<number>`count(*) over ()`, at: drafts.at })
    .from(drafts)
    .where(and(ofFiling, eq(drafts.section, given('section')), isNotNull(drafts.source)))
    .orderBy(desc(drafts.id))
    .limit(1),
)

/** The newest draft of a section, and how many there have been. */
export function latestDraft(
  store: Store,
  filing: number,
  section: string,
): { source: string; count: number; at: string } | undefined {
  return selectLatest(store).get({ filing, section })
}

const selectSpent = statement((db) =>
  db
    .select({
      tokens: sql<number>`coalesce(sum(${drafts.tokens}), 0)`,
      millis: sql<number>`coalesce(sum(${drafts.millis}), 0)`,
    })
    .from(drafts)
    .where(ofFiling),
)

/** What a filing's drafts have cost so far. */
export function draftsSpent(store: Store, filing: number): { readonly tokens: number; readonly millis: number } {
  return selectSpent(store).get({ filing }) ?? { tokens: 0, millis: 0 }
}

const selectNewest = statement((db) =>
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

/** The newest draft of each section, and how many there have been. */
export function latestDrafts(store: Store, filing: number): ReadonlyMap<string, LatestDraft> {
  const rows = selectNewest(store).all({ filing })
  return new Map(rows.map(({ section, source, count }) => [section, { source: source ?? '', count }]))
}
