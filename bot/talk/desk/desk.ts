import type { Campaign, CampaignFiling } from '../../../core/bureau/campaign.ts'
import type { Bureau } from '../../../core/known/bureau.ts'
import { found } from '../../../core/known/needs.ts'
import type { AtDesk } from '../talk.ts'

/** The current campaign: the latest that is open, else the latest. */
export function campaignInHand({ campaigns }: Bureau): Campaign | undefined {
  return campaigns.find(({ state }) => state === 'open') ?? campaigns[0]
}

/** The bureau's latest campaign before a year. */
export function lastYearOf({ campaigns }: Bureau, year: number): Campaign | undefined {
  return campaigns.find((campaign) => campaign.year < year)
}

/** The departments of one of the bureau's campaigns, without facts. */
export function departmentsOf(at: AtDesk, campaign: number): readonly CampaignFiling[] {
  if (!at.bureau.campaigns.some(({ id }) => id === campaign)) return []
  const departments = found(at, 'departments').get(campaign)
  if (!departments) throw new Error('a turn reads the departments of a year that its message did not need')
  return departments
}

/** One of the bureau's filings without its facts, and its year. */
export function departmentAt(at: AtDesk, filing: number): (CampaignFiling & Pick<Campaign, 'year'>) | undefined {
  const all = at.bureau.campaigns.flatMap(({ id, year }) => departmentsOf(at, id).map((one) => ({ ...one, year })))
  return all.find(({ id }) => id === filing)
}
