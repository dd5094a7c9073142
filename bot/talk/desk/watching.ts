import { type Campaign, type CampaignFiling, isBehind } from '../../../core/bureau/campaign.ts'
import { evenName } from '../../../core/bureau/list.ts'
import { toldApart } from '../../../core/names.ts'
import { dayAfter, readDeadline } from '../../../core/values/dates.ts'
import { local } from '../clock.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { departmentAt, departmentsOf } from './desk.ts'
import { inYear } from './listing.ts'
import { asking, leave } from './opening.ts'

const mostOffered = 8
const longestReason = 200

/** 延期: for which department. */
export function askExtend(at: AtDesk): Turn {
  return inYear(at, ({ id }) => {
    const behind = departmentsOf(at, id).filter(({ state }) => isBehind(state))
    if (behind.length === 0) return { says: [{ say: 'nobodyBehind' }] }
    const say = { say: 'askWho', what: 'extend', behind: behind.length, choices: [leave] } as const
    return asking({ for: 'extend', campaign: id }, say)
  })
}

/** 催一催: all who are behind, or which department. */
export function askNudge(at: AtDesk): Turn {
  return inYear(at, ({ id: campaign }) => {
    const behind = departmentsOf(at, campaign).filter(({ state }) => isBehind(state))
    if (behind.length === 0) return { says: [{ say: 'nobodyBehind' }] }
    const all: Button = { label: `催全部${behind.length}个`, action: { do: 'nudgeNow', campaign } }
    const say = { say: 'askWho', what: 'nudge', behind: behind.length, choices: [all, leave] } as const
    return asking({ for: 'nudge', campaign }, say)
  })
}

/** A department that an officer names; several or none are asked back about. */
export function takeWho(at: AtDesk, what: 'extend' | 'nudge', text: string): Turn {
  return inYear(at, (campaign) => {
    const found = named(at, campaign, text)
    const [only] = found
    if (only && found.length === 1)
      return what === 'extend' ? askLater(at, only.id) : nudgeNow(at, campaign.id, [only.id])
    const choices = [...found.slice(0, mostOffered).map((one, index) => offer(campaign, what, one, index)), leave]
    const say = { say: 'whichDepartment', read: text.trim(), count: found.length, choices } as const
    return asking({ for: what, campaign: campaign.id }, say)
  })
}

function offer(
  { id }: Campaign,
  what: 'extend' | 'nudge',
  { id: filing, department }: CampaignFiling,
  index: number,
): Button {
  const label = `${index + 1} ${department}`
  return what === 'extend'
    ? { label, action: { do: 'extend', filing } }
    : { label, action: { do: 'nudgeNow', campaign: id, filings: [filing] } }
}

/** The departments behind that a text names: one of just this name, else all whose names hold it. */
function named(at: AtDesk, { id }: Campaign, text: string): readonly CampaignFiling[] {
  const name = evenName(text)
  const behind = departmentsOf(at, id).filter(({ state }) => isBehind(state))
  const exact = behind.filter(({ department }) => department === name)
  return exact.length > 0 || name === '' ? exact : behind.filter(({ department }) => department.includes(name))
}

/** Until when a department may take. */
export function askLater(at: AtDesk, id: number, refused?: Later): Turn {
  const filing = departmentAt(at, id)
  if (!filing?.deadline) return { says: [{ say: 'noYear' }] }
  const { department, deadline } = filing
  const later = (label: string, days: number): Button => {
    const moved = `${dayAfter(deadline.slice(0, 10), days)}${deadline.slice(10)}`
    return { label, action: { do: 'later', filing: id, deadline: moved } }
  }
  const choices = [later('延3天', 3), later('延7天', 7), leave]
  const say = { say: 'askLater', department, deadline, choices, ...(refused ? { refused } : {}) } as const
  return asking({ for: 'later', filing: id }, say)
}

type Later = NonNullable<Extract<Turn['says'][number], { say: 'askLater' }>['refused']>

/** A typed deadline of one department. */
export function takeLater(at: AtDesk, id: number, text: string): Turn {
  const filing = departmentAt(at, id)
  const read = readDeadline(text, filing?.year ?? 0)
  return 'value' in read ? askReason(at, id, read.value) : askLater(at, id, read.refused)
}

/** Why it is put off: the department and the record are told. */
export function askReason(at: AtDesk, id: number, deadline: string, refused?: true): Turn {
  const filing = departmentAt(at, id)
  if (!filing) return { says: [{ say: 'noYear' }] }
  if (deadline <= local(at, at.at)) return askLater(at, id, 'past')
  if (deadline <= (filing.deadline ?? '')) return askLater(at, id, 'notLater')
  const { department } = filing
  const say = { say: 'askReason', department, deadline, choices: [leave], ...(refused ? { refused } : {}) } as const
  return asking({ for: 'reason', filing: id, deadline }, say)
}

/** Puts the deadline off; the department's people are told. */
export function takeReason(at: AtDesk, id: number, deadline: string, text: string): Turn {
  const reason = text.trim()
  const filing = departmentAt(at, id)
  if (reason.length < 2 || reason.length > longestReason) return askReason(at, id, deadline, true)
  if (!filing) return { says: [{ say: 'noYear' }] }
  const people = peopleOf(at, id)
  const { department, year } = filing
  const choices: Button[] = [{ label: '再延一个', action: { do: 'askExtend' } }, leave]
  const onward: Button[] = [{ label: '继续填报', action: { do: 'continue' } }]
  const told = { say: 'extendedForYou', department, year, deadline, reason, choices: onward } as const
  const names = [...toldApart(people).values()]
  return {
    ...asking({ for: 'nothing' }, { say: 'extended', department, deadline, told: names, choices }),
    bureau: [{ change: 'extend', filing: id, deadline, reason }],
    tells: people.map((person) => ({ to: person.id, about: id, says: [told] })),
  }
}

/** Who belongs to the department of one of the bureau's filings. */
export function peopleOf(at: AtDesk, id: number): CampaignFiling['people'] {
  return departmentAt(at, id)?.people ?? []
}

/** Urges departments beside the talk: what each has left is worked out first. */
export function nudgeNow(at: AtDesk, campaign: number, filings?: readonly number[]): Turn {
  return inYear(at, () => {
    const behind = departmentsOf(at, campaign).filter(({ state }) => isBehind(state))
    const wanted = behind.filter(({ id }) => !filings || filings.includes(id)).map(({ id }) => id)
    if (wanted.length === 0) return { says: [{ say: 'nobodyBehind' }] }
    return {
      place: { at: 'desk', ask: { for: 'nothing' }, choices: [leave] },
      says: [{ say: 'nudging', count: wanted.length }],
      jobs: [{ job: 'nudge', filings: wanted }],
    }
  })
}
