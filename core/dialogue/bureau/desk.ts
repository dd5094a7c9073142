import type { Campaign, CampaignFiling } from '../../bureau/campaign.ts'
import type { RecordedComing } from '../history/record.ts'
import { found } from '../needs.ts'
import type { Incoming } from '../talk.ts'

/** A bureau as its officers have it in hand. */
export type Bureau = {
  readonly id: number
  readonly name?: string
  /** Its years, the latest first. */
  readonly campaigns: readonly Campaign[]
}

/** The officers of a bureau, in the order in which they came, and the last who came and went. */
export type Officers = {
  readonly all: readonly { readonly id: number; readonly name?: string; readonly since: string }[]
  readonly comings: readonly Omit<RecordedComing, 'change'>[]
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
export type AtDesk = Incoming & { readonly bureau: Bureau }

/** The year in hand: the latest that is open, else the latest. */
export function campaignInHand({ campaigns }: Bureau): Campaign | undefined {
  return campaigns.find(({ state }) => state === 'open') ?? campaigns[0]
}

/** The bureau's last year before another. */
export function lastYearOf({ campaigns }: Bureau, year: number): Campaign | undefined {
  return campaigns.find((campaign) => campaign.year < year)
}

/** Every department of a year of the bureau, without facts. */
export function departmentsOf(at: AtDesk, campaign: number): readonly CampaignFiling[] {
  if (!at.bureau.campaigns.some(({ id }) => id === campaign)) return []
  const departments = found(at, 'departments').get(campaign)
  if (!departments) throw new Error('a turn reads the departments of a year that its message did not need')
  return departments
}

/** One of the bureau's filings without its facts, with its year. */
export function departmentAt(at: AtDesk, filing: number): (CampaignFiling & Pick<Campaign, 'year'>) | undefined {
  const all = at.bureau.campaigns.flatMap(({ id, year }) => departmentsOf(at, id).map((one) => ({ ...one, year })))
  return all.find(({ id }) => id === filing)
}
