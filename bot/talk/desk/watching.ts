import { type CampaignFiling, isBehind } from '../../../core/bureau/campaign.ts'
import { toldApart } from '../../../core/names.ts'
import { readDeadline } from '../../../core/values/dates.ts'
import { dayAfter } from '../../../core/values/days.ts'
import { momentOfYearWords } from '../../../core/words/moments.ts'
import { comingFrom, local } from '../clock.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { departmentAt, departmentsOf } from './desk.ts'
import { inYear } from './listing.ts'
import { asking, leave } from './opening.ts'

const longestReason = 200
const halfYear = 183

/** Asks for a department's new deadline; `far` is a typed one that must be confirmed. */
export function askLater(at: AtDesk, id: number, refused?: Later, far?: string): Turn {
  const filing = departmentAt(at, id)
  if (!filing?.deadline) return { says: [{ say: 'noYear' }] }
  const { department, deadline } = filing
  const later = (label: string, days: number): Button => {
    const moved = `${dayAfter(deadline.slice(0, 10), days)}${deadline.slice(10)}`
    return { label, action: { do: 'later', filing: id, deadline: moved } }
  }
  const meant: Button[] = far
    ? [{ label: `延到 ${momentOfYearWords(far)}`, action: { do: 'later', filing: id, deadline: far } }]
    : []
  const choices = [...meant, later('延3天', 3), later('延7天', 7), leave]
  const said = { ...(refused ? { refused } : {}), ...(far ? { far } : {}) }
  return asking({ for: 'later', filing: id }, { say: 'askLater', department, deadline, choices, ...said })
}

type Later = NonNullable<Extract<Turn['says'][number], { say: 'askLater' }>['refused']>

/** Reads a text as the department's new deadline. */
export function takeLater(at: AtDesk, id: number, text: string): Turn {
  const filing = departmentAt(at, id)
  const read = readDeadline(text, comingFrom(at, filing?.deadline ?? ''))
  if ('refused' in read) return askLater(at, id, read.refused)
  const far = read.value.slice(0, 10) > dayAfter((filing?.deadline ?? '').slice(0, 10), halfYear)
  return far ? askLater(at, id, undefined, read.value) : askReason(at, id, read.value)
}

/** Asks for the reason, which the department and the record are told. */
export function askReason(at: AtDesk, id: number, deadline: string, refused?: true): Turn {
  const filing = departmentAt(at, id)
  if (!filing) return { says: [{ say: 'noYear' }] }
  if (deadline <= local(at, at.at)) return askLater(at, id, 'past')
  if (deadline <= (filing.deadline ?? '')) return askLater(at, id, 'notLater')
  const { department } = filing
  const say = { say: 'askReason', department, deadline, choices: [leave], ...(refused ? { refused } : {}) } as const
  return asking({ for: 'reason', filing: id, deadline }, say)
}

/** Extends the deadline; the department's members are told. */
export function takeReason(at: AtDesk, id: number, deadline: string, text: string): Turn {
  const reason = text.trim()
  const filing = departmentAt(at, id)
  if (reason.length < 2 || reason.length > longestReason) return askReason(at, id, deadline, true)
  if (!filing) return { says: [{ say: 'noYear' }] }
  const people = peopleOf(at, id)
  const { department, year } = filing
  const choices: Button[] = [{ label: '再延一个', action: { do: 'askExtend' } }, leave]
  const onward: Button[] = [{ label: '接着填', action: { do: 'continue' } }]
  const told = { say: 'extendedForYou', department, year, deadline, reason, choices: onward } as const
  const names = [...toldApart(people).values()]
  return {
    ...asking({ for: 'nothing' }, { say: 'extended', department, deadline, told: names, choices }),
    bureau: [{ change: 'extend', filing: id, deadline, reason }],
    tells: people.map((person) => ({ to: person.id, about: id, says: [told] })),
  }
}

/** The members of the department of one of the bureau's filings. */
export function peopleOf(at: AtDesk, id: number): CampaignFiling['people'] {
  return departmentAt(at, id)?.people ?? []
}

/** Urges departments in the background, because what each still has to do is computed first. */
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
