import { eq, sql } from 'drizzle-orm'
import { lazily } from './lazily.ts'
import { documents, steps } from './schema.ts'
import type { Database, Store } from './store.ts'

export type DocumentStatements = ReturnType<typeof prepareDocuments>

/** A document as it was made at a step. */
export type KeptDocument = { readonly name: string; readonly bytes: Uint8Array }

export function prepareDocuments(db: Database) {
  return lazily({
    add: () =>
      db
        .insert(documents)
        .values({
          step: sql.placeholder('step'),
          name: sql.placeholder('name'),
          bytes: sql.placeholder('bytes'),
          at: sql.placeholder('at'),
        })
        .onConflictDoNothing()
        .prepare(),
    signed: () =>
      db
        .select({ step: steps.id, name: documents.name, bytes: documents.bytes })
        .from(steps)
        .leftJoin(documents, eq(documents.step, steps.id))
        .where(sql`${steps.filing} = ${sql.placeholder('filing')} and ${steps.to} = 'signed'`)
        .orderBy(sql`${steps.id} desc`)
        .limit(1)
        .prepare(),
  })
}

/** Keeps the document of a step, once and for ever. */
export function keepDocument(store: Store, step: number, { name, bytes }: KeptDocument, at: string): void {
  store.documents.add.run({ step, name, bytes: Buffer.from(bytes), at })
}

/** The document that was made when the filing was last signed. */
export function signedDocument(store: Store, filing: number): KeptDocument | undefined {
  const row = store.documents.signed.get({ filing })
  return row?.name && row.bytes ? { name: row.name, bytes: row.bytes } : undefined
}
