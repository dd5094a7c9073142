import type { Campaign, CampaignFiling } from '../../bureau/campaign.ts'
import type { Filing } from '../../filing.ts'
import type { RecordedComing } from '../history/record.ts'
import type { Incoming } from '../talk.ts'

/** What an officer may look up; nothing is read before it is asked for. */
export type Desk = {
  readonly name?: string
  /** The bureau's years, the latest first. */
  campaigns(): readonly Campaign[]
  /** Every department of a year, without facts. */
  filings(campaign: number): readonly CampaignFiling[]
  /** One of the bureau's filings, whole. */
  filing(id: number): Filing | undefined
  /** The departments of a year with their facts, one at a time. */
  each(campaign: number): Iterable<Filing>
  /** The officers, in the order in which they came, and the last who came and went. */
  officers(): readonly { readonly id: number; readonly name?: string; readonly since: string }[]
  comings(): readonly Omit<RecordedComing, 'change'>[]
}

/** A way into the bureau as somebody finds it who has its token. */
export type FoundOfficerLink = {
  /** What the bureau is called, once somebody told. */
  readonly name?: string
  /** ISO, UTC. */
  readonly expires: string
  /** Who came in by it, once somebody did. */
  readonly person?: number
}

/** A message to the bureau's desk. */
export type AtDesk = Incoming & { readonly desk: Desk }

/** The year in hand: the latest that is open, else the latest. */
export function campaignInHand({ desk }: AtDesk): Campaign | undefined {
  const all = desk.campaigns()
  return all.find(({ state }) => state === 'open') ?? all[0]
}
