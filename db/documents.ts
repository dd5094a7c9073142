import { desc, eq, sql } from 'drizzle-orm'
import { documents, steps } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** A document as it was made at a step. */
export type KeptDocument = { readonly name: string; readonly bytes: Uint8Array }

const insertDocument = statement((db) =>
  db
    .insert(documents)
    .values({ step: given('step'), name: given('name'), bytes: given('bytes'), at: given('at') })
    .onConflictDoNothing(),
)

/** Stores the document of a step, once and for all. */
export function keepDocument(store: Store, step: number, { name, bytes }: KeptDocument, at: string): void {
  insertDocument(store).run({ step, name, bytes: Buffer.from(bytes), at })
}

const selectSigned = statement((db) =>
  db
    .select({ name: documents.name, bytes: documents.bytes })
    .from(steps)
    .leftJoin(documents, eq(documents.step, steps.id))
    .where(sql`${steps.filing} = ${given('filing')} and ${steps.to} = 'signed'`)
    .orderBy(desc(steps.id))
    .limit(1),
)

/** The document made when the filing was last signed. */
export function signedDocument(store: Store, filing: number): KeptDocument | undefined {
  const row = selectSigned(store).get({ filing })
  return row?.name && row.bytes ? { name: row.name, bytes: row.bytes } : undefined
}
