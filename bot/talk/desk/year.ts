import { isBehind } from '../../../core/bureau/campaign.ts'
import type { FilingState } from '../../../core/filing.ts'
import { readDeadline } from '../../../core/values/dates.ts'
import { comingAfter, local } from '../clock.ts'
import { nameOf } from '../keeping/telling.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { campaignInHand, departmentsOf } from './desk.ts'
import { inYear } from './listing.ts'
import { asking, leave } from './opening.ts'
import type { BureauSay, YearSaid } from './say.ts'

/** The desk: the progress of the current campaign, and what can be done. */
export function showDesk(at: AtDesk): Turn {
  const year = yearSaid(at)
  const name = at.bureau.name === undefined ? {} : { name: at.bureau.name }
  const choices = year ? yearChoices(year) : [openYear]
  return asking({ for: 'nothing' }, { say: 'desk', ...name, ...(year ? { year } : {}), choices })
}

const openYear: Button = { label: '开展自评', action: { do: 'openYear' } }

function yearChoices({ counts, closed }: YearSaid): Button[] {
  const summary: Button[] = counts.length > 0 ? [{ label: '汇总', action: { do: 'askSummary' } }] : []
  if (closed) return [openYear, { label: '重新打开', action: { do: 'askClose' } }, ...summary]
  const waiting = counts.find(({ state }) => state === 'submitted')?.count ?? 0
  const behind = counts.some(({ state }) => isBehind(state))
  return [
    ...(counts.length > 0 ? [{ label: '进度', action: { do: 'progress' } } as const] : []),
    ...(waiting > 0 ? [{ label: `待审核${waiting}个`, action: { do: 'waiting' } } as const] : []),
    ...(behind
      ? ([
          { label: '催一催', action: { do: 'askNudge' } },
          { label: '延期', action: { do: 'askExtend' } },
        ] as const)
      : []),
    { label: '部门名单', action: { do: 'askList' } },
    ...(counts.length > 0 ? [{ label: '邀请链接', action: { do: 'links' } } as const] : []),
  ]
}

function yearSaid(at: AtDesk): YearSaid | undefined {
  const campaign = campaignInHand(at.bureau)
  if (!campaign) return undefined
  const filings = departmentsOf(at, campaign.id)
  const counts = new Map<FilingState, number>()
  for (const { state } of filings) counts.set(state, (counts.get(state) ?? 0) + 1)
  return {
    year: campaign.year,
    deadline: campaign.deadline,
    closed: campaign.state === 'closed',
    counts: [...counts].map(([state, count]) => ({ state, count })),
    empty: filings.filter(({ people }) => people.length === 0).length,
    unreachable: filings.flatMap(({ department, people }) =>
      people.filter((one) => one.unreachable).map((one) => ({ department, name: nameOf(one) })),
    ),
  }
}

/** Asks for another deadline of the whole campaign. */
export function askYearLimit(at: AtDesk, refused?: Extract<BureauSay, { say: 'askYearLimit' }>['refused']): Turn {
  return inYear(at, ({ id, deadline }) =>
    asking(
      { for: 'limit', campaign: id },
      { say: 'askYearLimit', deadline, choices: [leave], ...(refused ? { refused } : {}) },
    ),
  )
}

/** Moves the deadline of every department without an extension; their members are told. */
export function takeYearLimit(at: AtDesk, text: string): Turn {
  return inYear(at, ({ id, year }) => {
    const read = readDeadline(text, comingAfter(at, year))
    if (!('value' in read)) return askYearLimit(at, read.refused)
    if (read.value <= local(at, at.at)) return askYearLimit(at, 'past')
    const own = departmentsOf(at, id).filter(({ reason }) => reason !== undefined).length
    return {
      ...asking({ for: 'nothing' }, { say: 'yearLimitMoved', deadline: read.value, own, choices: [leave] }),
      bureau: [{ change: 'limit', campaign: id, deadline: read.value }],
      jobs: [{ job: 'announce', year, what: 'moved' }],
    }
  })
}

/** 结束自评: asks to confirm; a campaign that is closed is opened again. */
export function askClose(at: AtDesk): Turn {
  const campaign = campaignInHand(at.bureau)
  if (!campaign) return { says: [{ say: 'noYear' }] }
  const { id, year } = campaign
  if (campaign.state === 'closed') return reopenNow(id, year)
  const behind = departmentsOf(at, id).filter(({ state }) => isBehind(state)).length
  const choices: Button[] = [{ label: '确认结束', action: { do: 'closeNow', campaign: id } }, leave]
  return asking({ for: 'nothing' }, { say: 'confirmClose', year, behind, choices })
}

/** Closes the campaign: nobody is reminded any more. */
export function closeNow(at: AtDesk, id: number): Turn {
  const campaign = at.bureau.campaigns.find((one) => one.id === id && one.state === 'open')
  if (!campaign) return showDesk(at)
  const choices: Button[] = [{ label: '重新打开', action: { do: 'reopenNow', campaign: id } }, openYear]
  return {
    ...asking({ for: 'nothing' }, { say: 'yearIsClosed', year: campaign.year, choices }),
    bureau: [{ change: 'close', campaign: id }],
  }
}

export function reopen(at: AtDesk, id: number): Turn {
  const campaign = at.bureau.campaigns.find((one) => one.id === id && one.state === 'closed')
  return campaign ? reopenNow(id, campaign.year) : showDesk(at)
}

function reopenNow(campaign: number, year: number): Turn {
  return {
    ...asking({ for: 'nothing' }, { say: 'yearReopened', year, choices: [leave] }),
    bureau: [{ change: 'reopen', campaign }],
  }
}
