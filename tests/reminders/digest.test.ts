import { expect, test } from 'vitest'
import type { BureauChange } from '../../core/bureau/change.ts'
import type { FilingState } from '../../core/filing.ts'
import { campaigns } from '../../db/campaigns-table.ts'
import { outbox } from '../../db/lanes.ts'
import { firstOfficerToken } from '../../db/officers.ts'
import { lose } from '../../db/people.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { openOffice, who } from './office.ts'

const officer = 1
const year = { change: 'open', year: 2023, edition: 'hunan-2023', notice: '' } as const

/** A bureau with a year of these departments, each filled in except for one cell. */
async function bureau(names = ['县教育局', '县民政局', '县档案馆', '县科协'], deadline = '2024-07-03T18:00') {
  const office = await openOffice('2024-06-01T10:00')
  const token = firstOfficerToken(office.store, () => 'first', '2024-06-01T00:00:00.000Z') ?? ''
  const does = (...changes: BureauChange[]) => office.says(officer, { bureau: changes })
  const facts = [...correctFiling()].filter(([address]) => address !== 'report.publication')
  const departments = names.map((name) => ({ name, facts: facts.map(([address, to]) => ({ address, to })) }))
  does({ change: 'enter', token }, { ...year, deadline, departments })
  office.store.db.update(campaigns).set({ at: '2024-06-01T02:00:00.000Z' }).run()
  return { ...office, does }
}

const toOfficer = (lines: readonly string[]) => lines.filter((line) => line.includes(` ${officer}: `))

test('officers have a message every workday from the first reminder on, once, even over a restart', async () => {
  const office = await bureau()
  const lines = await office.days('2024-06-18T00:00', '2024-06-24T12:00')
  expect(who(toOfficer(lines))).toEqual([
    '2024-06-19T09:00 1',
    '2024-06-20T09:00 1',
    '2024-06-21T09:00 1',
    '2024-06-24T09:00 1',
  ])
  expect(await office.restart()).toEqual([])
})

test('a clock that was ahead costs the officers no day’s message, nor one about a year opened meanwhile', async () => {
  const office = await bureau()
  expect(toOfficer(await office.days('2024-06-24T09:00', '2024-06-24T10:00'))).toHaveLength(1)
  office.store.db.update(campaigns).set({ at: '2024-06-25T02:00:00.000Z' }).run()
  expect(who(toOfficer(await office.days('2024-06-20T00:00', '2024-06-24T12:00')))).toEqual([
    '2024-06-20T09:00 1',
    '2024-06-21T09:00 1',
    '2024-06-24T09:00 1',
  ])
})

test('nobody has a message about a year on the day on which it is opened', async () => {
  const office = await bureau()
  office.store.db.update(campaigns).set({ at: '2024-06-26T02:00:00.000Z' }).run()
  expect(toOfficer(await office.days('2024-06-26T09:00', '2024-06-27T09:00', 120))).toEqual([
    expect.stringMatching(/^2024-06-27T09:00 1: 2023年度/),
  ])
})

test('it names the three most stuck, who cannot be reached and what waits for review', async () => {
  const office = await bureau()
  office.join(7, 1, 'preparer')
  office.join(8, 2, 'preparer')
  lose(office.store, 8)
  office.state(3, 'submitted' satisfies FilingState)
  const [said = ''] = (await office.at('2024-06-26T09:00')).filter((line) => line.startsWith(`${officer}: `))
  expect(said).toContain(
    '4 个部门，3 个没报送。 最卡的： 1. 县教育局：还没答题 2. 县民政局：联系不上 3. 县科协：还没有人进来',
  )
  expect(said).toContain('联系不上，请打电话：县民政局 人8。 等着审核的 1 个：县档案馆。')
})

test('it says who is overdue, and nothing once all are done or the year is closed', async () => {
  const office = await bureau(['县教育局'])
  expect((await office.at('2024-07-04T09:00')).join()).toContain('超期的 1 个：县教育局。')
  office.does({ change: 'close', campaign: 1 })
  expect(toOfficer(await office.days('2024-07-05T08:00', '2024-07-05T12:00'))).toEqual([])
  office.does({ change: 'reopen', campaign: 1 })
  office.state(1, 'approved')
  expect(toOfficer(await office.days('2024-07-08T08:00', '2024-07-08T12:00'))).toEqual([])
})

test('what was queued and never sent is made again after a restart', async () => {
  const office = await bureau(['县教育局', '县民政局'])
  await office.at('2024-06-26T09:00', false)
  office.state(1, 'approved')
  const lines = await office.restart()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('2 个部门，1 个没报送。')
  expect(
    office.store.db
      .select()
      .from(outbox)
      .all()
      .filter(({ state }) => state === 'dropped'),
  ).toHaveLength(1)
})
