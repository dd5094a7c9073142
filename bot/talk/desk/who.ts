import { type Campaign, type CampaignFiling, isBehind } from '../../../core/bureau/campaign.ts'
import { evenName } from '../../../core/bureau/list.ts'
import { isShortFor } from '../../../core/unit-names.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { departmentsOf } from './desk.ts'
import { inYear } from './listing.ts'
import { asking, leave } from './opening.ts'
import { askLater, nudgeNow, takeLater } from './watching.ts'

const mostOffered = 8
type What = 'extend' | 'nudge'
type Named = { readonly found: readonly CampaignFiling[]; readonly short?: true }

/** 延期: asks for which department. */
export function askExtend(at: AtDesk): Turn {
  return askWho(at, 'extend', () => [])
}

/** 催一催: asks whether to urge all that have not delivered, or one. */
export function askNudge(at: AtDesk): Turn {
  return askWho(at, 'nudge', (campaign, behind) => [
    { label: `催全部${behind}个`, action: { do: 'nudgeNow', campaign } },
  ])
}

function askWho(at: AtDesk, what: What, first: (campaign: number, behind: number) => readonly Button[]): Turn {
  return inYear(at, (campaign) => {
    const behind = behindIn(at, campaign)
    const none = departmentsOf(at, campaign.id).length === 0
    if (behind.length === 0) return { says: [{ say: none ? 'noDepartments' : 'nobodyBehind' }] }
    const offers = offersOf(campaign, what, behind)
    const choices = [...first(campaign.id, behind.length), ...offers, leave]
    const say = { say: 'askWho', what, behind: behind.length, shown: offers.length, choices } as const
    return asking({ for: what, campaign: campaign.id }, say)
  })
}

/**
 * Reads a text as a department, for an extension perhaps with the new deadline behind it; asks again if it names none
 * or several.
 */
export function takeWho(at: AtDesk, what: What, text: string): Turn {
  return inYear(at, (campaign) => {
    const { found, short } = named(at, campaign, text)
    const [only] = found
    if (only && found.length === 1 && (what === 'extend' || !short))
      return what === 'extend' ? askLater(at, only.id) : nudgeNow(at, campaign.id, [only.id])
    const dated = what === 'extend' && found.length === 0 ? takeDated(at, campaign, text) : undefined
    if (dated) return dated
    const shown = found.length > 0 ? found : behindIn(at, campaign)
    const choices = [...offersOf(campaign, what, shown), leave]
    const say = { say: 'whichDepartment', read: text.trim(), count: found.length, choices } as const
    return asking({ for: what, campaign: campaign.id }, { ...say, ...(short ? { short } : {}) })
  })
}

/** “卫健局 1月10日”, “卫健局延到1月10日 18:00”, or a button's number in place of the name. */
function takeDated(at: AtDesk, campaign: Campaign, text: string): Turn | undefined {
  const typed = text.trim().normalize('NFKC')
  const end = typed.slice(1).search(/[\s，,：:延]/) + 1
  if (end === 0) return undefined
  const name = typed.slice(0, end)
  const date = typed
    .slice(end)
    .replace(/^[\s，,：:]+/, '')
    .replace(/^(?:延期?)?[到至]?/, '')
  const place = /^\d{1,2}$/.test(name) ? Number(name) : 0
  const [only, ...more] = place > 0 ? behindIn(at, campaign).slice(place - 1, place) : named(at, campaign, name).found
  if (!only || more.length > 0) return undefined
  return takeLater(at, only.id, date)
}

function offersOf({ id }: Campaign, what: What, filings: readonly CampaignFiling[]): Button[] {
  return filings.slice(0, mostOffered).map(({ id: filing, department }, index) => {
    const label = `${index + 1} ${department}`
    return what === 'extend'
      ? { label, action: { do: 'extend', filing } }
      : { label, action: { do: 'nudgeNow', campaign: id, filings: [filing] } }
  })
}

/**
 * The departments not delivered yet that a text names: the one with exactly this name, else all whose names contain it,
 * else all for which it may be short.
 */
function named(at: AtDesk, campaign: Campaign, text: string): Named {
  return namedAmong(behindIn(at, campaign), text)
}

/** The same among any departments. */
export function namedAmong(behind: readonly CampaignFiling[], text: string): Named {
  const name = evenName(text)
  const exact = behind.filter(({ department }) => department === name)
  if (exact.length > 0 || name === '') return { found: exact }
  const holding = behind.filter(({ department }) => department.includes(name))
  if (holding.length > 0) return { found: holding }
  const short = behind.filter(({ department }) => isShortFor(name, department))
  return short.length > 0 ? { found: short, short: true } : { found: [] }
}

function behindIn(at: AtDesk, { id }: Campaign): CampaignFiling[] {
  return departmentsOf(at, id).filter(({ state }) => isBehind(state))
}
