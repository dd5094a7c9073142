import { describe, expect, test } from 'vitest'
import { instantOf, lastDaySlot, latestSlot, localOf, nextSlot, type Plan } from '../../bot/reminders/slots.ts'

const zone = 'Asia/Shanghai'

/** So many reminders from a local instant on, as a calendar. */
function calendar(plan: Omit<Plan, 'zone'>, from: string, count: number): string[] {
  const lines: string[] = []
  let after = instantOf(from, zone)
  for (let times = 0; times < count; times += 1) {
    const slot = nextSlot({ ...plan, zone }, after)
    after = slot.at
    lines.push(`${slot.name.replace(/ .*/, '')} ${localOf(slot.at, zone)}`)
  }
  return lines
}

describe('reminders before a deadline', () => {
  test('come 14, 7, 3 and 1 days before and on the day, then every workday', () => {
    expect(calendar({ deadline: '2024-07-03T18:00' }, '2024-06-01T00:00', 8)).toEqual([
      'before14 2024-06-19T09:00',
      'before7 2024-06-26T09:00',
      'before3 2024-06-28T09:00', // 30 June is a Sunday
      'before1 2024-07-02T09:00',
      'last 2024-07-03T09:00',
      'overdue 2024-07-04T09:00',
      'overdue 2024-07-05T09:00',
      'overdue 2024-07-08T09:00', // after the weekend
    ])
  })

  test('avoid 春节, use its make-up Sundays, and come together only once a day', () => {
    expect(calendar({ deadline: '2024-02-18T18:00' }, '2024-01-01T00:00', 7)).toEqual([
      'before14 2024-02-04T09:00', // a make-up Sunday
      'before1 2024-02-09T09:00', // 7, 3 and 1 days before all fall within the holiday
      'last 2024-02-18T09:00', // a make-up Sunday
      'overdue 2024-02-19T09:00',
      'overdue 2024-02-20T09:00',
      'overdue 2024-02-21T09:00',
      'overdue 2024-02-22T09:00',
    ])
  })

  test('a deadline within 国庆 is reminded of on the last workday before it', () => {
    expect(calendar({ deadline: '2024-10-05T18:00' }, '2024-09-20T00:00', 6)).toEqual([
      'before14 2024-09-20T09:00', // the 21st is a Saturday
      'before7 2024-09-27T09:00', // the 28th is a Saturday
      'last 2024-09-30T09:00',
      'overdue 2024-10-08T09:00',
      'overdue 2024-10-09T09:00',
      'overdue 2024-10-10T09:00',
    ])
  })

  test('overdue reminders come on a make-up Saturday too', () => {
    expect(calendar({ deadline: '2024-10-10T18:00' }, '2024-10-10T10:00', 3)).toEqual([
      'overdue 2024-10-11T09:00',
      'overdue 2024-10-12T09:00',
      'overdue 2024-10-14T09:00',
    ])
  })

  test('31 December leads into the next year', () => {
    expect(calendar({ deadline: '2024-12-31T23:59' }, '2024-12-30T10:00', 4)).toEqual([
      'last 2024-12-31T09:00',
      'overdue 2025-01-02T09:00', // 元旦 is a holiday
      'overdue 2025-01-03T09:00',
      'overdue 2025-01-06T09:00',
    ])
  })

  test('beyond the published years weekends and fixed holidays are avoided', () => {
    expect(calendar({ deadline: '2031-10-03T18:00' }, '2031-09-29T00:00', 2)).toEqual([
      'last 2031-09-30T09:00',
      'overdue 2031-10-06T09:00', // the 4th is a Saturday
    ])
  })
})

describe('a person’s own hour', () => {
  test('applies to every reminder', () => {
    expect(calendar({ deadline: '2024-07-03T18:00', hour: '16:30' }, '2024-07-01T00:00', 3)).toEqual([
      'before1 2024-07-02T16:30',
      'last 2024-07-03T16:30',
      'overdue 2024-07-04T16:30',
    ])
  })

  test.each<[deadline: string, hour: string | undefined, expected: string, why: string]>([
    ['2024-07-03T18:00', '20:00', '2024-07-03T09:00', 'an hour after the deadline gives way to nine o’clock'],
    ['2024-07-03T08:30', '20:00', '2024-07-02T20:00', 'a deadline before nine goes to the workday before'],
    ['2024-07-03T09:00', undefined, '2024-07-02T09:00', 'at the very hour it would be too late'],
    ['2024-07-01T08:30', undefined, '2024-06-28T09:00', 'the workday before a Monday is a Friday'],
  ])('deadline %s, own hour %s: the last reminder comes %s: %s', (deadline, hour, expected, _why) => {
    const slot = lastDaySlot({ deadline, zone, ...(hour ? { hour } : {}) })
    expect(localOf(slot.at, zone)).toBe(expected)
    expect(slot.at < instantOf(deadline, zone)).toBe(true)
  })
})

describe('a person who postponed reminders', () => {
  const deadline = '2024-07-03T18:00'

  test('gets one on the day when they resume, and then the usual ones', () => {
    expect(calendar({ deadline, snoozed: '2024-06-24' }, '2024-06-18T00:00', 3)).toEqual([
      'again 2024-06-24T09:00',
      'before7 2024-06-26T09:00',
      'before3 2024-06-28T09:00',
    ])
  })

  test('gets the first one on a workday', () => {
    expect(calendar({ deadline, snoozed: '2024-06-22' }, '2024-06-18T00:00', 1)).toEqual(['again 2024-06-24T09:00'])
  })

  test('is reminded on the last day all the same', () => {
    expect(calendar({ deadline, snoozed: '2024-07-10' }, '2024-06-18T00:00', 3)).toEqual([
      'last 2024-07-03T09:00',
      'overdue 2024-07-10T09:00',
      'overdue 2024-07-11T09:00',
    ])
  })
})

describe('the latest reminder that was due', () => {
  test.each([
    ['2024-06-01T00:00', undefined],
    ['2024-06-19T09:00', 'before14'],
    ['2024-06-27T12:00', 'before7'],
    ['2024-07-03T20:00', 'last'],
    ['2024-07-04T08:00', 'last'],
    ['2024-07-04T09:00', 'overdue 2024-07-04'],
    ['2024-07-07T12:00', 'overdue 2024-07-05'],
  ])('at %s it is %s', (now, expected) => {
    const plan = { deadline: '2024-07-03T18:00', zone }
    expect(latestSlot(plan, instantOf(now, zone))?.name).toBe(expected)
  })
})
