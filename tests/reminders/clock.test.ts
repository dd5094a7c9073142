import { describe, expect, test } from 'vitest'
import { lose } from '../../db/people.ts'
import { openOffice, who } from './office.ts'

/** Everything said about a deadline on 3 July, from 10 June to 9 July. */
const all = ['06-19', '06-26', '06-28', '07-02', '07-03', '07-04', '07-05', '07-08', '07-09'].map(
  (day) => `2024-${day}T09:00 7`,
)

describe('the clock was ahead once and is right again', () => {
  test.each([
    ['by a year', '2025-06-02T10:00'],
    ['by the days to the last one', '2024-07-03T10:00'],
    ['by some days more than that', '2024-07-08T10:00'],
    ['by the days to the first reminder', '2024-06-19T10:00'],
  ])('%s: every reminder of the deadline still comes, each on its day', async (_, ahead) => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-06-10T10:00')
    expect(await office.at(ahead)).toHaveLength(1)
    await office.at('2024-06-10T10:01')
    expect(office.next(7)).toBe('2024-06-19T09:00')
    expect(who(await office.days('2024-06-10T11:00', '2024-07-09T12:00'))).toEqual(all)
    expect(office.log.lines).toEqual([])
  })

  test('when the program restarts: every reminder still comes', async () => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-06-10T10:00')
    expect(await office.at('2025-06-02T10:00')).toHaveLength(1)
    expect(await office.restart('2024-06-10T10:00')).toEqual([])
    expect(who(await office.days('2024-06-10T11:00', '2024-07-09T12:00'))).toEqual(all)
  })

  test('and what was queued meanwhile is said when its day has come', async () => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-06-10T10:00')
    expect(await office.at('2025-06-02T10:00', false)).toHaveLength(1)
    expect(await office.restart('2024-06-10T10:00')).toEqual([])
    expect(who(await office.days('2024-06-10T11:00', '2024-07-09T12:00'))).toEqual(all)
  })

  test('a reminder that waited until the day of a slot that was said too early is said, and nobody else waits', async () => {
    const office = await openOffice()
    office.file(7)
    office.file(8, { department: '县档案馆' })
    await office.at('2024-06-10T10:00')
    expect(await office.at('2024-07-08T10:00')).toHaveLength(2)
    await office.at('2024-07-04T10:00')
    expect(who(await office.days('2024-07-08T10:00', '2024-07-08T11:00'))).toEqual([
      '2024-07-08T10:00 7',
      '2024-07-08T10:00 8',
    ])
    expect(office.log.lines).toEqual([])
  })

  test('a filing planned while nobody could be reached is planned again', async () => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-06-10T10:00')
    lose(office.store, 7)
    expect(await office.at('2024-07-03T10:00')).toEqual([])
    office.says(7, {})
    expect(who(await office.days('2024-06-10T11:00', '2024-07-09T12:00'))).toEqual(all)
  })
})

describe('a filing begun at night or late on its last day', () => {
  test.each([
    ['2024-06-22T00:30', '2024-06-22T18:00', '2024-06-22T09:00', 'in the night to a Saturday'],
    ['2024-06-22T10:00', '2024-06-22T18:00', '2024-06-22T11:00', 'within the hour'],
    ['2024-06-22T21:30', '2024-06-22T22:15', '2024-06-22T21:52', 'in the time that is left'],
    ['2024-06-21T22:30', '2024-06-22T18:00', '2024-06-22T09:00', 'late on the evening before'],
    ['2024-06-24T00:30', '2024-06-24T08:00', '2024-06-24T07:00', 'before a deadline in the early morning'],
    ['2024-06-22T23:00', '2024-06-24T08:00', '2024-06-23T09:00', 'on the Sunday before it'],
    ['2024-06-24T00:30', '2024-06-24T06:30', '2024-06-25T09:00', 'no daytime is left: when it is overdue'],
    ['2024-06-22T22:30', '2024-06-22T23:59', '2024-06-24T09:00', 'the evening is over: on the workday after'],
  ])('at %s, due %s, is reminded at %s (%s), as 提醒 says', async (begun, deadline, expected) => {
    const office = await openOffice(begun)
    office.file(7, { deadline })
    expect(await office.at(begun)).toEqual([])
    expect(office.next(7)).toBe(expected)
    const before = new Date(Date.parse(`${expected}Z`) - 60_000).toISOString().slice(0, 16)
    expect(await office.at(before)).toEqual([])
    expect(office.next(7)).toBe(expected)
    expect(await office.at(`${expected}:59`)).toHaveLength(1)
  })

  test('the person’s own hour has priority, while it is still to come', async () => {
    const office = await openOffice('2024-06-22T00:30')
    office.file(7, { deadline: '2024-06-22T18:00' })
    office.says(7, { reminding: { hour: '16:30' } })
    await office.at('2024-06-22T00:31')
    expect(office.next(7)).toBe('2024-06-22T16:30')
    expect(who(await office.days('2024-06-22T01:00', '2024-06-22T17:00', 30))).toEqual(['2024-06-22T16:30 7'])
  })

  test('an answer in between does not postpone the reminder', async () => {
    const office = await openOffice('2024-06-22T10:00')
    const filing = office.file(7, { deadline: '2024-06-22T18:00' })
    await office.at('2024-06-22T10:00')
    office.state(filing, 'filling')
    await office.at('2024-06-22T10:40')
    expect(office.next(7)).toBe('2024-06-22T11:00')
  })
})
