import { and, asc, eq } from 'drizzle-orm'
import type { Scan, ScanChange } from '../core/known/scans.ts'
import type { KeptDocument } from './documents.ts'
import { scans } from './scans-table.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'

/** Who changes the scans of which filing. */
type Stamp = { readonly filing: number; readonly person: number }

const ofFiling = eq(scans.filing, given('filing'))
const one = and(eq(scans.id, given('id')), ofFiling)

const selectAll = statement((db) =>
  db
    .select({
      id: scans.id,
      name: scans.name,
      kind: scans.kind,
      size: scans.size,
      by: scans.person,
      at: scans.at,
      dropped: scans.dropped,
    })
    .from(scans)
    .where(ofFiling)
    .orderBy(asc(scans.id)),
)

/** A filing's scans, oldest first, without their bytes; also the one that was dropped last. */
export function scansOf(store: Store, filing: number): readonly Scan[] {
  return selectAll(store)
    .all({ filing })
    .map(({ dropped, ...scan }) => (dropped ? { ...scan, dropped } : scan))
}

const selectOne = statement((db) => db.select({ name: scans.name, bytes: scans.bytes }).from(scans).where(one))

/** A scan of this filing with its bytes; undefined if it is gone. */
export function scanFile(store: Store, filing: number, id: number): KeptDocument | undefined {
  return selectOne(store).get({ filing, id })
}

const insert = statement((db) =>
  db.insert(scans).values({
    id: given('id'),
    filing: given('filing'),
    person: given('person'),
    name: given('name'),
    kind: given('kind'),
    size: given('size'),
    at: given('at'),
    bytes: given('bytes'),
  }),
)
const deleteDropped = statement((db) => db.delete(scans).where(and(ofFiling, eq(scans.dropped, true))))
const setDropped = statement((db) =>
  db
    .update(scans)
    .set({ dropped: set('dropped') })
    .where(one),
)

/** Keeps a scan, drops one or puts it back, within the caller's transaction. */
export function changeScans(store: Store, stamp: Stamp, change: ScanChange, bytes: Uint8Array | undefined): void {
  if (change.change === 'keep') {
    keepScan(store, stamp, change, bytes)
    return
  }
  const dropped = change.change === 'drop'
  if (dropped) deleteDropped(store).run({ filing: stamp.filing })
  setDropped(store).run({ filing: stamp.filing, id: change.scan, dropped: dropped ? 1 : 0 })
}

function keepScan(store: Store, stamp: Stamp, scan: Pick<Scan, 'id'>, bytes: Uint8Array | undefined): void {
  if (!bytes) throw new Error('a scan without its bytes')
  insert(store).run({ ...stamp, ...scan, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) })
}
