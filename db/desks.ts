import type { Desk } from '../core/dialogue/bureau/desk.ts'
import { campaignFilings, campaignsOf, eachFiling, filingFor } from './campaigns.ts'
import { officersComings } from './comings.ts'
import { officersIn } from './dismissal.ts'
import { bureauOf } from './officers.ts'
import type { Store } from './store.ts'

/** What an officer may look up; undefined for everybody else. */
export function deskOf(store: Store, person: number): Desk | undefined {
  const bureau = bureauOf(store, person)
  if (!bureau) return undefined
  const { id, name } = bureau
  return {
    ...(name === undefined ? {} : { name }),
    campaigns: () => campaignsOf(store, id),
    filings: (campaign) => campaignFilings(store, campaign),
    filing: (filing) => filingFor(store, id, filing),
    *each(campaign) {
      for (const [, filing] of eachFiling(store, id, campaign)) yield filing
    },
    officers: () => officersIn(store, id),
    comings: () => officersComings(store, id),
  }
}
