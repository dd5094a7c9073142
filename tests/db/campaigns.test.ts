import { expect, test } from 'vitest'
import type { BureauChange } from '../../core/bureau/change.ts'
import type { FilingState } from '../../core/filing.ts'
import { campaignFilings, campaignsOf, eachFiling, filingFor } from '../../db/campaigns.ts'
import { setState } from '../../db/filings.ts'
import { joinDepartment } from '../../db/members.ts'
import {
  addOfficerLink,
  bureauOf,
  firstOfficerToken,
  foundBureau,
  officersOf,
  officerToken,
} from '../../db/officers.ts'
import { lose } from '../../db/people.ts'
import { planFilings } from '../../db/plans.ts'
import { urge } from '../../db/urging.ts'
import { desk, joinIn, look, open, opening, tempFile } from './desk.ts'

const year = { change: 'open', year: 2023, edition: 'hunan-2023', notice: '云财绩〔2024〕5号' } as const
const deadline = '2024-07-03T18:00'
const bare = (name: string) => ({ name, facts: [] })

/** A bureau with one officer, 1, and a year of these departments. */
function bureau(names: readonly string[] = ['县教育局', '县民政局']) {
  const store = open(tempFile())
  const says = desk(store)
  const token = firstOfficerToken(store, () => 'first', '2024-06-01T00:00:00.000Z') ?? ''
  const does = (person: number, ...changes: BureauChange[]) => says(person, { bureau: changes })
  does(1, { change: 'enter', token }, { ...year, deadline, departments: names.map(bare) })
  const own = bureauOf(store, 1)?.id ?? 0
  const campaign = campaignsOf(store, own)[0]?.id ?? 0
  return { store, says, does, own, campaign, filings: () => campaignFilings(store, campaign) }
}

test('a printed link makes an officer within 24 hours, and expires when another is printed', () => {
  const store = open(tempFile())
  const found = (token: string) => look(store, 1, { invitation: token }).found.invitation?.bureau
  expect(firstOfficerToken(store, () => 'a', '2024-06-01T00:00:00.000Z')).toBe('a')
  expect(found('a')).toEqual({ expires: '2024-06-02T00:00:00.000Z' })
  expect(firstOfficerToken(store, () => 'b', '2024-06-01T09:00:00.000Z')).toBe('b')
  expect([found('a')?.expires, found('b')?.expires]).toEqual(['2024-06-01T09:00:00.000Z', '2024-06-02T09:00:00.000Z'])
})

test('a start prints no link once there is an officer; one asked for leads into the same bureau', () => {
  const store = open(tempFile())
  const says = desk(store)
  const at = '2024-06-01T00:00:00.000Z'
  firstOfficerToken(store, () => 'a', at)
  firstOfficerToken(store, () => 'b', at)
  says(1, { bureau: [{ change: 'enter', token: 'b' }] })
  expect(firstOfficerToken(store, () => 'c', at)).toBeUndefined()
  officerToken(store, () => 'd', at)
  says(2, { bureau: [{ change: 'enter', token: 'd' }] })
  expect([bureauOf(store, 1), bureauOf(store, 2)]).toEqual([{ id: 1 }, { id: 1 }])
  expect(() => says(3, { bureau: [{ change: 'enter', token: 'b' }] })).toThrow('lets nobody in')
})

test('a listed department’s filing begins at once, with the year’s edition and deadline, and is reviewed', () => {
  const { store, says, own, filings } = bureau()
  says(7, {})
  expect(filings()).toEqual([
    { id: 1, department: '县教育局', state: 'filling', deadline, people: [] },
    { id: 2, department: '县民政局', state: 'filling', deadline, people: [] },
  ])
  joinIn(store, 7, 1, 1)
  expect(look(store, 7).filing).toMatchObject({ id: 1, reviewed: true, edition: 'hunan-2023', year: 2023, deadline })
  expect(filingFor(store, own, 1)).toMatchObject({ department: '县教育局', reviewed: true })
  expect(officersOf(store, 1)).toEqual([1])
})

test('members of a department come with whether they can be reached and when they were last active', () => {
  const { store, says, filings } = bureau()
  says(7, {})
  joinIn(store, 7, 1, 1)
  joinDepartment(store, { person: 7, department: 1, role: 'head' })
  says(7, { changes: [{ address: 'base.staff.quota', to: '32' }] })
  lose(store, 7)
  expect(filings()[0]).toMatchObject({
    active: '2024-07-01T01:00:00.000Z',
    people: [{ id: 7, name: '人7', roles: ['preparer', 'head'], unreachable: true }],
  })
  expect(filings()[1]?.active).toBeUndefined()
})

test('filings come one at a time, each in its state when it is asked for', () => {
  const { store, says, own, campaign } = bureau()
  says(7, {})
  joinIn(store, 7, 2, 2)
  const each = eachFiling(store, own, campaign)
  expect(each.next().value?.[1].facts.size).toBe(0)
  says(7, { changes: [{ address: 'base.staff.quota', to: '32' }] })
  expect(each.next().value?.[1].facts.get('base.staff.quota')).toBe('32')
  expect(each.next().done).toBe(true)
})

test('a new deadline for the year applies to every department except those with one of their own', () => {
  const { does, campaign, filings } = bureau()
  does(1, { change: 'extend', filing: 1, deadline: '2024-07-20T12:00', reason: '人员变动' })
  does(1, { change: 'limit', campaign, deadline: '2024-07-10T18:00' })
  expect(filings().map(({ deadline, reason }) => [deadline, reason])).toEqual([
    ['2024-07-20T12:00', '人员变动'],
    ['2024-07-10T18:00', undefined],
  ])
})

test('a closed year reminds nobody; reopened, it does', () => {
  const { store, does, campaign } = bureau()
  const deadlines = () => {
    const seen: (string | undefined)[] = []
    planFilings(store, 50, (basis) => {
      seen.push(basis.deadline)
      return []
    })
    return seen
  }
  expect(deadlines()).toEqual([deadline, deadline])
  does(1, { change: 'close', campaign })
  expect(deadlines()).toEqual([undefined, undefined])
  does(1, { change: 'reopen', campaign })
  expect(deadlines()).toEqual([deadline, deadline])
})

test('a year opened on listed departments includes what they began by themselves', () => {
  const { store, says, does, own } = bureau()
  says(7, {})
  joinIn(store, 7, 1, 1)
  says(7, { open: { ...opening, department: '县教育局', year: 2024 } })
  does(1, { ...year, year: 2024, deadline: '2025-07-03T18:00', departments: ['县教育局', '县民政局'].map(bare) })
  const next = campaignFilings(store, campaignsOf(store, own)[0]?.id ?? 0)
  expect(next.map(({ id, department, deadline }) => [id, department, deadline])).toEqual([
    [3, '县教育局', '2025-07-03T18:00'],
    [4, '县民政局', '2025-07-03T18:00'],
  ])
})

test('only an officer can change the bureau’s data, and nothing of another bureau', () => {
  const { store, does, campaign } = bureau()
  expect(() => does(7, { change: 'close', campaign })).toThrow('only an officer')
  const other = foundBureau(store)
  addOfficerLink(store, { token: 'x', bureau: other, by: null, expires: '', at: '' })
  does(8, { change: 'enter', token: 'x' })
  for (const change of [
    { change: 'close', campaign },
    { change: 'list', campaign, departments: [] },
    { change: 'extend', filing: 1, deadline, reason: '' },
    { change: 'nudge', filings: [1] },
    { change: 'review', filing: 1, to: 'approved', changes: [] },
  ] as const)
    expect(() => does(8, change), change.change).toThrow('of another bureau')
  expect(filingFor(store, other, 1)).toBeUndefined()
})

test('a review is a step of the filing with its opinion, and removes the signature', () => {
  const { store, own, does, says } = bureau()
  says(7, {})
  joinIn(store, 7, 1, 1)
  says(7, { changes: [{ address: 'base.signature.head', to: '王建国' }] })
  setState(store, 1, 'submitted' satisfies FilingState)
  const changes = [{ address: 'base.signature.head', to: undefined }]
  does(1, { change: 'review', filing: 1, to: 'returned', note: '再核一下', changes })
  expect(filingFor(store, own, 1)).toMatchObject({ state: 'returned', facts: new Map() })
})

test('a department is urged at most once an hour, and urging while the clock was ahead does not count', () => {
  const { store, says, own } = bureau(['县教育局'])
  says(7, {})
  joinIn(store, 7, 1, 1)
  const urged = (at: string, since: string) =>
    urge(store, { bureau: own, officer: 1, filing: 1, at, since }, () => ({ text: '请尽快报送。' }))
  expect(urged('2025-06-10T09:00:00.000Z', '2025-06-10T08:00:00.000Z')?.told).toEqual(['人7'])
  expect(urged('2024-06-10T09:00:00.000Z', '2024-06-10T08:00:00.000Z')?.told).toEqual(['人7'])
  expect(urged('2024-06-10T09:59:00.000Z', '2024-06-10T08:59:00.000Z')).toMatchObject({ told: [], why: 'recent' })
  expect(urged('2024-06-10T10:00:00.000Z', '2024-06-10T09:00:00.000Z')?.told).toEqual(['人7'])
})
