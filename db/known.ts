import type { Filing } from '../core/turn.ts'
import { changesSince, newestChange, readFacts } from './facts.ts'
import type { Store } from './store.ts'

/** A filing's facts as they stood after a change. */
type Known = Pick<Filing, 'facts' | 'versions'> & { readonly change: number }

/** Facts as they were last read, by filing, the longest unused first. */
export type KnownFacts = Map<number, Known>

/** As many filings as are worked on at once. */
const mostKnown = 100

/**
 * What the department told so far; of a filing that was read before, only what was changed since is read. Only for
 * the beginning of a transaction: what is known is committed.
 */
export function knownFacts(store: Store, filing: number): Known {
  const known = upToDate(store, filing, store.known.get(filing))
  store.known.delete(filing)
  store.known.set(filing, known)
  if (store.known.size > mostKnown) store.known.delete(store.known.keys().next().value ?? filing)
  return known
}

function upToDate(store: Store, filing: number, known: Known | undefined): Known {
  const change = newestChange(store, filing)
  if (known?.change === change) return known
  return known ? withChanges(known, changesSince(store, filing, known.change)) : { ...readFacts(store, filing), change }
}

function withChanges(known: Known, later: ReturnType<typeof changesSince>): Known {
  const facts = new Map(known.facts)
  const versions = new Map(known.versions)
  for (const { address, to, id } of later) {
    if (to === null) {
      facts.delete(address)
      versions.delete(address)
    } else {
      facts.set(address, to)
      versions.set(address, id)
    }
  }
  return { facts, versions, change: later.at(-1)?.id ?? known.change }
}
