import type { Campaign, CampaignFiling } from '../../bureau/campaign.ts'
import type { Button, Filing } from '../../turn.ts'
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

/** A year as far as it was told. */
export type YearDraft = {
  readonly year: number
  readonly notice?: string
  readonly deadline?: string
  readonly edition?: string
}

/** What an officer is asked for. */
export type DeskAsk =
  | { readonly for: 'nothing' | 'name' | 'year' | 'officers' | 'staff' }
  /** The next thing of a year that is not told yet. */
  | { readonly for: 'opening'; readonly draft: YearDraft }
  | { readonly for: 'list' | 'extend' | 'nudge' | 'limit'; readonly campaign: number }
  | { readonly for: 'later' | 'staffOf'; readonly filing: number }
  | { readonly for: 'reason'; readonly filing: number; readonly deadline: string }
  | { readonly for: 'opinion'; readonly filing: number }

/** Where an officer's talk stands, while it is about no filing of their own. */
export type DeskPlace = { readonly at: 'desk'; readonly ask: DeskAsk; readonly choices: readonly Button[] }

/** A message to the bureau's desk. */
export type AtDesk = Incoming & { readonly desk: Desk }

/** The year in hand: the latest that is open, else the latest. */
export function campaignInHand({ desk }: AtDesk): Campaign | undefined {
  const all = desk.campaigns()
  return all.find(({ state }) => state === 'open') ?? all[0]
}
