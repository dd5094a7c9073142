import type { Campaign } from '../../../core/bureau/campaign.ts'
import { givenFacts } from '../../../core/bureau/carry.ts'
import { cutLines, mostRows, readDepartments, typedRows } from '../../../core/bureau/list.ts'
import { formOf } from '../../../core/editions/index.ts'
import { found } from '../../../core/known/needs.ts'
import { momentAfter } from '../../../core/values/days.ts'
import { linkTo } from '../links.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { campaignInHand, departmentsOf } from './desk.ts'
import { asking, leave } from './opening.ts'

/** Does something in the current campaign, or says why that is not possible. */
export function inYear(at: AtDesk, does: (campaign: Campaign) => Turn): Turn {
  const campaign = campaignInHand(at.bureau)
  if (!campaign) return { says: [{ say: 'noYear' }] }
  return campaign.state === 'closed' ? { says: [{ say: 'yearClosed' }] } : does(campaign)
}

/** 部门名单: asks for the list. */
export function askList(at: AtDesk): Turn {
  return inYear(at, ({ id }) => {
    const count = departmentsOf(at, id).length
    return asking({ for: 'list', campaign: id }, { say: 'askDepartments', count, choices: [leave] })
  })
}

/** Reads a list. If one line is wrong, nothing is taken; otherwise the officer confirms it first. */
export function takeTyped(at: AtDesk, text: string): Turn {
  return inYear(at, (campaign) => {
    const rows = typedRows(text)
    if (rows.length > mostRows) return { says: [{ say: 'listTooLong', most: mostRows }] }
    const known = new Set(departmentsOf(at, campaign.id).map(({ department }) => department))
    const { names, errors, twice, known: again, odd, alike } = readDepartments(rows, known)
    const ask = { for: 'list', campaign: campaign.id } as const
    if (errors.length > 0) return asking(ask, { say: 'listFaults', errors, good: names.length, choices: [leave] })
    if (names.length === 0) return asking(ask, { say: 'listEmpty', known: again.length, choices: [leave] })
    const choices: Button[] = [
      { label: `确认加入${names.length}个`, action: { do: 'listNow', campaign: campaign.id, names } },
      { label: '重发名单', action: { do: 'askList' } },
      leave,
    ]
    return asking(ask, { say: 'listRead', names, twice, known: again, odd, alike, cut: cutLines(text), choices })
  })
}

/** Adds the departments to the campaign and opens a filing for each. */
export function listNow(at: AtDesk, wanted: readonly string[]): Turn {
  return inYear(at, ({ id, edition, notice }) => {
    const form = formOf(edition)
    const known = new Set(departmentsOf(at, id).map(({ department }) => department))
    const names = wanted.filter((name) => !known.has(name))
    if (!form || names.length === 0) return askList(at)
    const departments = names.map((name) => ({ name, facts: givenFacts(form, name, notice) }))
    const choices: Button[] = [{ label: '邀请链接', action: { do: 'links' } }, leave]
    const all = known.size + names.length
    return {
      ...asking({ for: 'nothing' }, { say: 'listed', count: names.length, all, choices }),
      bureau: [{ change: 'list', campaign: id, departments }],
    }
  })
}

const uses = 5
const daysAfterDeadline = 60

/**
 * 邀请链接: makes a new link for the preparers of each department. Earlier links cannot be shown again, but work until
 * they expire.
 */
export function links(at: AtDesk): Turn {
  return inYear(at, ({ id, year, deadline }) => {
    const filings = departmentsOf(at, id)
    if (filings.length === 0) return { says: [{ say: 'noDepartments' }] }
    const tokens = found(at, 'tokens')
    const all = filings.map((filing, index) => ({ filing, token: tokens[index] ?? '' }))
    const invited = all.map(({ filing, token }) => ({ filing: filing.id, token }))
    const expires = momentAfter(`${deadline.slice(0, 10)}T00:00Z`, daysAfterDeadline)
    const lines = all.map(({ filing, token }) => ({
      department: filing.department,
      link: linkTo(at, token),
      joined: filing.people.length,
    }))
    return {
      ...asking({ for: 'nothing' }, { say: 'links', year, lines, choices: [leave] }),
      bureau: [{ change: 'invite', role: 'preparer', uses, expires, tokens: invited }],
      jobs: [{ job: 'links', year, lines }],
    }
  })
}
