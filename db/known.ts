import type { Facts } from '../core/facts.ts'
import type { Filing } from '../core/filing.ts'
import { changesSince, type MadeChange, newestChange, readFacts } from './facts.ts'
import type { Known, Store } from './store.ts'

/**
 * How many filings' facts are held in memory: those of a county whose departments all answer at once. Each takes 0.1 MB
 * with what is worked out from it; a turn on one that is not held takes a third longer.
 */
const mostKnown = 300

/**
 * A filing's facts. For a filing that was read before, only later changes are read. Must be called at the start of a
 * transaction: only committed facts are held in memory.
 */
export function knownFacts(store: Store, filing: number, change = newestChange(store, filing)): Known {
  const known = upToDate(store, filing, change, store.known.get(filing))
  know(store, filing, known)
  return known
}

/** After a commit, adds the changes to the facts held in memory, if the filing is among them. */
export function remember(
  store: Store,
  { id, change }: Pick<Filing, 'id' | 'change'>,
  facts: Facts | undefined,
  made: readonly MadeChange[],
): void {
  const known = store.known.get(id)
  const last = made.at(-1)?.id
  if (!facts || !known || known.change !== change || last === undefined) return
  know(store, id, { facts, versions: withVersions(known.versions, made), change: last })
}

function know(store: Store, filing: number, known: Known): void {
  store.known.delete(filing)
  store.known.set(filing, known)
  if (store.known.size > mostKnown) store.known.delete(store.known.keys().next().value ?? filing)
}

function upToDate(store: Store, filing: number, change: number, known: Known | undefined): Known {
  if (known?.change === change) return known
  return known ? withChanges(known, changesSince(store, filing, known.change)) : { ...readFacts(store, filing), change }
}

function withChanges(known: Known, later: readonly MadeChange[]): Known {
  const facts = new Map(known.facts)
  for (const { address, to } of later) {
    if (to === null) facts.delete(address)
    else facts.set(address, to)
  }
  return { facts, versions: withVersions(known.versions, later), change: later.at(-1)?.id ?? known.change }
}

/** Versions are looked up only within their turn, so the map is changed in place. */
function withVersions(versions: Map<string, number>, later: readonly MadeChange[]): Map<string, number> {
  for (const { address, to, id } of later) {
    if (to === null) versions.delete(address)
    else versions.set(address, id)
  }
  return versions
}
