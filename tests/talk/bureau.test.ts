import { describe, expect, test } from 'vitest'
import type { Message } from '../../bot/talk/message.ts'
import type { Action, Place } from '../../bot/talk/nouns.ts'
import type { Turn } from '../../bot/talk/talk.ts'
import type { Campaign, CampaignFiling } from '../../core/bureau/campaign.ts'
import type { Filing, FilingState } from '../../core/filing.ts'
import { denialOf, rights } from '../../core/rights.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { around, turnOf } from './around.ts'

const states = ['filling', 'awaitingSignature', 'signed', 'submitted', 'returned', 'approved', 'published'] as const

/** What an officer may do in each state, in the order above. */
const expected: Readonly<Record<string, string>> = {
  bureau: '✓✓✓✓✓✓✓',
  approve: '···✓···',
  return: '···✓·✓✓',
}

test('an officer may do exactly what the table says, and nothing that is a department’s own', () => {
  const line = (right: keyof typeof rights) =>
    states.map((state) => (denialOf({ roles: ['officer'] }, { state, reviewed: true }, right) ? '·' : '✓')).join('')
  for (const right of Object.keys(rights) as (keyof typeof rights)[])
    expect([right, line(right)]).toEqual([right, expected[right] ?? '·······'])
})

const campaign: Campaign = {
  id: 1,
  year: 2023,
  edition: 'hunan-2023',
  notice: '',
  deadline: '2024-07-10T18:00',
  state: 'open',
  opened: '2024-06-01T00:00:00.000Z',
}

/** A desk with one filing, 1; another bureau's filing, 2, is not found. */
function found(state: FilingState) {
  const filing: Filing = {
    id: 1,
    department: '云溪县教育局',
    year: 2023,
    edition: 'hunan-2023',
    deadline: campaign.deadline,
    state,
    reviewed: true,
    facts: correctFiling(),
    versions: new Map(),
  }
  const people = [{ id: 7, name: '周敏', roles: ['preparer'], unreachable: false }] as const
  const told: CampaignFiling = { id: 1, department: filing.department, state, deadline: campaign.deadline, people }
  const officer = { id: 1, name: '陈审核', since: '2024-06-01T00:00:00.000Z' }
  return {
    departments: () => new Map([[1, [told]]]),
    reviewed: (of: number) => ({ of, ...(of === 1 ? { filing } : {}) }),
    officers: () => ({ all: [officer], comings: [] }),
  }
}

function take(state: FilingState, message: Message, place?: Place): Turn {
  const bureau = { id: 1, campaigns: [campaign] }
  const person = { id: 1, name: '陈审核', roles: [] }
  const standing = { ...around, person, bureau, members: [], filings: [], ...(place ? { place } : {}) }
  return turnOf(standing, message, found(state))
}

const act = (state: FilingState, action: Action) => take(state, { kind: 'action', action })
const write = (state: FilingState, text: string, place: Place) => take(state, { kind: 'text', text }, place)
const said = ({ says }: Turn) => says.map(({ say }) => say).join()

describe('a review', () => {
  test.each(states)('of a filing that is %s is only done where the table allows it', (state) => {
    const at = states.indexOf(state)
    const approved = act(state, { do: 'approve', filing: 1 })
    expect(said(approved)).toBe(expected.approve?.[at] === '✓' ? 'approved' : 'reviewedMeanwhile')
    expect(approved.bureau?.length ?? 0).toBe(expected.approve?.[at] === '✓' ? 1 : 0)
    const returned = act(state, { do: 'return', filing: 1 })
    expect(said(returned)).toBe(expected.return?.[at] === '✓' ? 'askReviewOpinion' : 'reviewedMeanwhile')
  })

  test('decided by another officer while the opinion was written changes nothing', () => {
    const place = { at: 'desk', ask: { for: 'opinion', filing: 1 }, choices: [] } as const
    expect(said(write('filling', '公务接待：请核对', place))).toBe('reviewedMeanwhile')
    expect(write('filling', '公务接待：请核对', place).bureau).toBeUndefined()
  })

  test('removes the signature from every annex, and leads the department to the rows it names', () => {
    const place = { at: 'desk', ask: { for: 'opinion', filing: 1 }, choices: [] } as const
    const opinion = '公务接待：请核对\n厉行节约保障措施 再具体些\n没有这一行：看看'
    const asked = write('submitted', opinion, place)
    expect(asked.bureau).toBeUndefined()
    expect(asked.says).toMatchObject([{ say: 'confirmReturn', opinion, rows: ['公务接待', '厉行节约保障措施'] }])
    const turn = act('submitted', { do: 'returnNow', filing: 1, opinion })
    const [review] = turn.bureau ?? []
    expect(review).toMatchObject({ change: 'review', to: 'returned' })
    expect(review?.change === 'review' && review.changes.map(({ address }) => address).sort()).toEqual(
      [...correctFiling().keys()].filter((address) => /\.signature\.(head|date)$/.test(address)).sort(),
    )
    const [told] = turn.tells ?? []
    expect(told).toMatchObject({ to: 7, about: 1 })
    const [say] = told?.says ?? []
    expect(
      say?.say === 'returnedForYou' && say.choices.map(({ action }) => ('row' in action ? action.row : '')),
    ).toEqual(['base.reception', 'base.frugality', ''])
  })
})

test.each<Action>([
  { do: 'look', filing: 2 },
  { do: 'approve', filing: 2 },
  { do: 'return', filing: 2 },
  { do: 'extend', filing: 2 },
  { do: 'later', filing: 2, deadline: '2024-07-20T18:00' },
  { do: 'nudgeNow', campaign: 1, filings: [2] },
  { do: 'closeNow', campaign: 2 },
])('$do on another bureau’s does nothing', (action) => {
  const { bureau, jobs, tells, says } = act('submitted', action)
  expect([bureau, jobs, tells]).toEqual([undefined, undefined, undefined])
  expect(says.length).toBeGreaterThan(0)
})

describe('an extended deadline', () => {
  const later = (deadline: string) => act('filling', { do: 'later', filing: 1, deadline })

  test('is later than the current one, and not past', () => {
    expect(later('2024-07-02T18:00').says[0]).toMatchObject({ say: 'askLater', refused: 'past' })
    expect(later('2024-07-10T18:00').says[0]).toMatchObject({ say: 'askLater', refused: 'notLater' })
    expect(said(later('2024-07-12T18:00'))).toBe('askReason')
  })

  test('has its reason in the record, and the department is told', () => {
    const place = { at: 'desk', ask: { for: 'reason', filing: 1, deadline: '2024-07-12T18:00' }, choices: [] } as const
    expect(write('filling', '好', place).bureau).toBeUndefined()
    const { bureau, tells } = write('filling', '人员刚刚调整', place)
    expect(bureau).toEqual([{ change: 'extend', filing: 1, deadline: '2024-07-12T18:00', reason: '人员刚刚调整' }])
    expect(tells?.map(({ to, about }) => [to, about])).toEqual([[7, 1]])
  })
})
