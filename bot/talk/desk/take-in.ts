import type { CampaignFiling } from '../../../core/bureau/campaign.ts'
import type { CheckedFile } from '../../../core/known/files.ts'
import type { SentRef } from '../../../core/known/sent.ts'
import { readsSame } from '../../../core/names.ts'
import { isShortFor } from '../../../core/unit-names.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Incoming, Turn } from '../talk.ts'
import type { BureauAction } from './actions.ts'
import { departmentAt, departmentsOf } from './desk.ts'
import { asking } from './opening.ts'
import type { AskOf } from './place.ts'
import { namedAmong } from './who.ts'

type TakeIn = Extract<BureauAction, { do: 'takeIn' }>

const mostOffered = 8

/** 代收, where an officer reads the findings of a department's paper of a year that is open. */
export function takesIn({ bureau }: Incoming, { department, year }: CheckedFile, sent: SentRef): Button[] {
  const isOpen = bureau?.campaigns.some((campaign) => campaign.year === year && campaign.state === 'open')
  return isOpen ? [{ label: '代收', action: { do: 'takeIn', sent, department, year } }] : []
}

/** 代收: reads the paper for the listed department that it names; asks if its name fits none or several. */
export function takeIn(at: AtDesk, action: TakeIn): Turn {
  const { sent, department, year, filing } = action
  if (filing !== undefined) return readForDepartment(at, sent, filing)
  const all = listed(at, year)
  const same = all.filter((one) => readsSame(one.department, department))
  const [only, more] = same
  if (only && !more) return readForDepartment(at, sent, only.id)
  const like = all.filter((one) => isShortFor(one.department, department) || isShortFor(department, one.department))
  return ask(action, department, same.length > 0 ? same : like)
}

/** The department that an officer names for a paper. */
export function takeInFor(at: AtDesk, text: string, asked: AskOf<'takeIn'>): Turn {
  const { found, short } = namedAmong(listed(at, asked.year), text)
  const [only, more] = found
  if (only && !more && !short) return readForDepartment(at, asked.sent, only.id)
  return ask({ ...asked, do: 'takeIn' }, text.trim(), found)
}

function ask({ sent, department, year }: Omit<TakeIn, 'filing'>, read: string, found: readonly CampaignFiling[]): Turn {
  const choices: Button[] = [
    ...found.slice(0, mostOffered).map(({ id, department: name }, at): Button => {
      return { label: `${at + 1} ${name}`, action: { do: 'takeIn', sent, department, year, filing: id } }
    }),
    { label: '先不代收', action: { do: 'desk' } },
  ]
  const say = { say: 'askTakeIn', department: read, year, read, found: found.length, choices } as const
  return asking({ for: 'takeIn', sent, department, year }, say)
}

function listed(at: AtDesk, year: number): readonly CampaignFiling[] {
  const campaign = at.bureau.campaigns.find((one) => one.year === year && one.state === 'open')
  return campaign ? departmentsOf(at, campaign.id) : []
}

/**
 * Reads the paper again, for this filing: to show what it would file, or to file it if the filing's newest change is
 * still the one that the officer confirmed.
 */
export function readForDepartment(at: AtDesk, sent: SentRef, filing: number, confirmed?: number): Turn {
  const one = departmentAt(at, filing)
  if (!one) return { says: [{ say: 'notYours' }] }
  const { department, year } = one
  const agreed = confirmed === undefined ? {} : { confirmed }
  return {
    place: { at: 'desk', ask: { for: 'nothing' }, choices: [] },
    says: [{ say: confirmed === undefined ? 'readingTakeIn' : 'takingIn', department, year }],
    jobs: [{ job: 'takeIn', ...sent, filing, ...agreed }],
  }
}
