import type { CampaignFiling } from '../../../core/bureau/campaign.ts'
import type { Change, Filing } from '../../../core/filing.ts'
import { type Brings, type CheckedFile, changesIn } from '../../../core/known/files.ts'
import { foundOf } from '../../../core/known/needs.ts'
import type { SentRef } from '../../../core/known/sent.ts'
import { readsSame, shownName } from '../../../core/names.ts'
import { isFilling } from '../../../core/rights.ts'
import { isShortFor } from '../../../core/unit-names.ts'
import type { Message } from '../message.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Incoming, Turn } from '../talk.ts'
import type { BureauAction } from './actions.ts'
import { departmentAt, departmentsOf } from './desk.ts'
import { asking, leave } from './opening.ts'
import type { AskOf } from './place.ts'
import { peopleOf } from './watching.ts'
import { namedAmong } from './who.ts'

type TakeIn = Extract<BureauAction, { do: 'takeIn' }>
type Contents = Extract<Message, { kind: 'contents' }>

const mostOffered = 8

/** 代收, where an officer reads the findings of a department's paper of a year that is open. */
export function takesIn({ bureau }: Incoming, { department, year }: CheckedFile, sent: SentRef): Button[] {
  const isOpen = bureau?.campaigns.some((campaign) => campaign.year === year && campaign.state === 'open')
  return isOpen ? [{ label: '代收', action: { do: 'takeIn', sent, department, year } }] : []
}

/** 代收: files the paper for the listed department that it names; asks if its name fits none or several. */
export function takeIn(at: AtDesk, action: TakeIn): Turn {
  const { sent, department, year, filing } = action
  if (filing !== undefined) return readFor(at, sent, filing)
  const all = listed(at, year)
  const same = all.filter((one) => readsSame(one.department, department))
  const [only, more] = same
  if (only && !more) return readFor(at, sent, only.id)
  const like = all.filter((one) => isShortFor(one.department, department) || isShortFor(department, one.department))
  return ask(action, department, same.length > 0 ? same : like)
}

/** The department that an officer names for a paper. */
export function takeInFor(at: AtDesk, text: string, asked: AskOf<'takeIn'>): Turn {
  const { found, short } = namedAmong(listed(at, asked.year), text)
  const [only, more] = found
  if (only && !more && !short) return readFor(at, asked.sent, only.id)
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

/** Reads the paper again, for this filing. */
function readFor(at: AtDesk, sent: SentRef, filing: number): Turn {
  const one = departmentAt(at, filing)
  if (!one) return { says: [{ say: 'notYours' }] }
  const { department, year } = one
  return {
    place: { at: 'desk', ask: { for: 'nothing' }, choices: [] },
    says: [{ say: 'takingIn', department, year }],
    jobs: [{ job: 'takeIn', ...sent, filing }],
  }
}

/** The turn of a paper that was read for a filing: it is filed, unless the department has begun by itself. */
export function takeInRead(at: AtDesk, { contents, sent, takes = 0 }: Contents): Turn {
  const { filing, filledBy = [] } = foundOf(at, 'reviewed', takes)
  if (!filing) return { says: [{ say: 'notYours' }] }
  if (contents.is === 'nothing') return { says: [{ say: 'unreadFile', why: contents.why }] }
  if (!isFilling(filing.state)) return refused(filing, 'state')
  if (filledBy.length > 0) return refused(filing, 'filled', filledBy.map(shownName))
  const file = contents.is === 'data' && 'brings' in contents.file ? contents.file : undefined
  if (!file) return refused(filing, 'nothing')
  if (file.year !== filing.year || file.brings.shown.otherForm) return refused(filing, 'otherYear')
  if (sent && file.brings.seen !== (filing.change ?? 0)) return readFor(at, sent, takes)
  const { brings } = file
  if (brings.changed.length + brings.filled.length === 0) return refused(filing, 'nothing')
  return { ...filed(at, filing, brings), ...(contents.is === 'data' ? { imports: contents.kept } : {}) }
}

/** What the paper states; what it leaves blank is blank, since nobody is asked about it. */
function changesOf(brings: Brings): Change[] {
  return [...changesIn(brings), ...(brings.empty ?? []).map((address) => ({ address, to: '' }))]
}

function filed(at: AtDesk, { id, department, year }: Filing, brings: Brings): Turn {
  const { changed, filled, shown } = brings
  const people = peopleOf(at, id)
  const choices: Button[] = [{ label: '看报告和检查', action: { do: 'look', filing: id } }, leave]
  const onward: Button[] = [{ label: '接手', action: { do: 'takeOver' } }]
  const told = { say: 'tookInForYou', by: shownName(at.person.name), department, year, choices: onward } as const
  const cells = { cells: changed.length + filled.length, doubts: shown.doubts?.length ?? 0 }
  const said = { department, year, ...cells, told: people.length }
  return {
    ...asking({ for: 'nothing' }, { say: 'tookIn', ...said, choices }),
    bureau: [{ change: 'takeIn', filing: id, changes: changesOf(brings) }],
    tells: people.map((person) => ({ to: person.id, about: id, says: [told] })),
  }
}

type Why = 'filled' | 'state' | 'nothing' | 'otherYear'

function refused({ department, year, state }: Filing, why: Why, by: readonly string[] = []): Turn {
  return asking({ for: 'nothing' }, { say: 'notTakenIn', why, department, year, state, by, choices: [leave] })
}
