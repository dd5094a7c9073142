import type { DepartmentLink, Desk, FoundOfficerLink } from '../core/dialogue/bureau/desk.ts'
import { campaignFilings, campaignsOf, eachFiling, filingFor } from './campaigns.ts'
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
    links: (campaign) => linksOf(store, campaign),
  }
}

/** The newest link of each department that an officer made and nobody revoked. */
function linksOf(store: Store, campaign: number): ReadonlyMap<number, DepartmentLink> {
  const rows = store.campaigns.links.all({ campaign })
  return new Map(rows.map(({ filing, ...link }) => [filing, link]))
}

/** A way into a bureau as somebody finds it who has its token. */
export function findOfficerLink(store: Store, token: string): FoundOfficerLink | undefined {
  const row = store.officers.link.get({ token })
  if (!row) return undefined
  const { name, expires, person } = row
  return {
    ...(name === null ? {} : { name }),
    ...(expires === null ? {} : { expires }),
    ...(person === null ? {} : { person }),
  }
}
