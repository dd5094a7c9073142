import type { Campaign } from '../../../core/bureau/campaign.ts'
import { mayCarry } from '../../../core/bureau/carry.ts'
import { formOf } from '../../../core/editions/index.ts'
import { joined, type Needs } from '../../../core/known/needs.ts'
import type { ActionNeeds } from '../feature.ts'
import type { Message } from '../message.ts'
import type { Action } from '../nouns.ts'
import type { Standing } from '../standing.ts'
import type { BureauAction, YearDraft } from './actions.ts'
import { campaignInHand, lastYearOf } from './desk.ts'
import type { AskOf, DeskAsk } from './place.ts'
import { removalSaid } from './removal-said.ts'

type Rule = (standing: Standing) => Needs

const fellows: Rule = () => ({ officers: true })
const oneToken: Rule = () => ({ tokens: 'one' })

/** Needs: the departments of the current campaign, or of all campaigns. */
const inHand: Rule = ({ bureau }) => of(bureau && campaignInHand(bureau))
const everywhere: Rule = ({ bureau }) => of(...(bureau?.campaigns ?? []))

const yearBefore = ({ bureau }: Standing, year: number): Needs => of(bureau && lastYearOf(bureau, year))
const reviewing = (standing: Standing, filing: number): Needs => ({ ...everywhere(standing), reviewed: filing })

function of(...campaigns: readonly (Campaign | undefined)[]): Needs {
  const departments = campaigns.flatMap((campaign) => campaign?.id ?? [])
  return departments.length > 0 ? { departments } : {}
}

/** What is loaded for an officer's actions. */
export const bureauNeeds: ActionNeeds<BureauAction> = {
  desk: inHand,
  askList: inHand,
  listNow: inHand,
  links: (standing) => ({ ...inHand(standing), tokens: 'each' }),
  askClose: inHand,
  closeNow: inHand,
  reopenNow: inHand,
  askExtend: inHand,
  askNudge: inHand,
  nudgeNow: ({ bureau }, { campaign }) => of(bureau?.campaigns.find(({ id }) => id === campaign)),
  opening: (standing, { draft }) => yearBefore(standing, draft.year),
  openNow: (standing, { draft }) => ({ ...yearBefore(standing, draft.year), ...carriedFrom(standing, draft) }),
  waiting: everywhere,
  extend: everywhere,
  later: everywhere,
  look: (standing, { filing }) => reviewing(standing, filing),
  approve: (standing, { filing }) => reviewing(standing, filing),
  return: (standing, { filing }) => reviewing(standing, filing),
  returnNow: (standing, { filing }) => reviewing(standing, filing),
  takeIn: (standing, { filing }) => (filing === undefined ? everywhere(standing) : reviewing(standing, filing)),
  takeInNow: (standing, { filing }) => reviewing(standing, filing),
  askStaff: everywhere,
  staff: everywhere,
  askStaffOut: everywhere,
  staffOut: everywhere,
  officers: fellows,
  askOfficerOut: fellows,
  officerOut: fellows,
  inviteOfficer: oneToken,
}

function carriedFrom({ bureau }: Standing, { year, edition }: YearDraft): Needs {
  const last = bureau && lastYearOf(bureau, year)
  const form = edition === undefined ? undefined : formOf(edition)
  return last && form ? { carried: { campaign: last.id, like: mayCarry(form) } } : {}
}

type AskRule<For = DeskAsk['for']> = (standing: Standing, ask: AskOf<For>) => Needs

/** What is loaded for an officer's text, by what they were asked for. */
const askNeeds: { readonly [For in DeskAsk['for']]?: AskRule<For> } = {
  opening: (standing, { draft }) => yearBefore(standing, draft.year),
  list: inHand,
  limit: inHand,
  nudge: inHand,
  extend: everywhere,
  later: everywhere,
  reason: everywhere,
  takeIn: everywhere,
  opinion: (standing, { filing }) => reviewing(standing, filing),
  staff: everywhere,
  staffOf: everywhere,
  officers: inHand,
  nothing: inHand,
}

/** What is loaded for the common actions that the desk does itself. */
const atDesk: { readonly [Does in Action['do']]?: Rule } = {
  start: inHand,
  continue: inHand,
  guide: inHand,
  people: fellows,
  askLeave: fellows,
}

/** What a paper that an officer files for this filing needs, wherever the officer is by then. */
export function takeInNeeds(standing: Standing, filing: number): Needs {
  return reviewing(standing, filing)
}

/** What a message to the desk needs besides the needs of the actions that it may ask for. */
export function deskNeeds(standing: Standing, message: Message, meant: readonly Action[]): Needs {
  const ask = standing.place?.at === 'desk' ? standing.place.ask : undefined
  if (message.kind === 'text' && removalSaid(message.text) !== undefined)
    return ask?.for === 'staffOf' ? everywhere(standing) : fellows(standing)
  const [asked] = meant
  if (asked) return joined(...meant.map(({ do: does }) => atDesk[does]?.(standing) ?? {}))
  const rule = message.kind === 'text' && ask ? (askNeeds[ask.for] as AskRule | undefined) : inHand
  return (ask ? rule?.(standing, ask) : inHand(standing)) ?? {}
}
