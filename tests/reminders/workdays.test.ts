import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { daysAfter, isKnown, isWorkday, knownThrough, workdayFrom, workdayUpTo } from '../../bot/reminders/workdays.ts'

test.each([
  ['2024-02-09', true, '除夕 was a workday in 2024'],
  ['2024-02-10', false, '春节'],
  ['2024-02-16', false, '春节, a Friday'],
  ['2024-02-04', true, 'a Sunday made up for 春节'],
  ['2024-02-18', true, 'a Sunday made up for 春节'],
  ['2024-09-29', true, 'a Sunday made up for 国庆'],
  ['2024-10-01', false, '国庆'],
  ['2024-10-07', false, '国庆, a Monday'],
  ['2024-10-12', true, 'a Saturday made up for 国庆'],
  ['2024-12-31', true, 'the last day of the year'],
  ['2025-01-01', false, '元旦'],
  ['2024-07-06', false, 'a Saturday'],
])('%s is a workday: %s (%s)', (day, works) => {
  expect(isWorkday(day)).toBe(works)
})

test('a holiday goes to the workday before it, or after it', () => {
  expect(workdayUpTo('2024-10-05')).toBe('2024-09-30')
  expect(workdayFrom('2024-10-05')).toBe('2024-10-08')
  expect(workdayUpTo('2025-01-01')).toBe('2024-12-31')
  expect(daysAfter('2024-12-31', 1)).toBe('2025-01-01')
  expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29')
})

test('beyond the last year that is known only weekends are free', () => {
  expect(knownThrough).toBeGreaterThanOrEqual(2026)
  expect(isKnown(`${knownThrough}-12-31`)).toBe(true)
  expect(isKnown(`${knownThrough + 1}-01-01`)).toBe(false)
  const nationalDays = Array.from({ length: 7 }, (_, at) => `${knownThrough + 1}-10-0${at + 1}`)
  expect(nationalDays.filter(isWorkday)).toHaveLength(5)
})

test('on a machine far in the west the days are the same', async () => {
  const script = `
    import { isWorkday } from './bot/reminders/workdays.ts'
    process.stdout.write(['2024-02-04', '2024-10-01', '2024-10-12', '2024-12-31'].map(isWorkday).join(' '))
  `
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, TZ: 'America/New_York' },
  })
  expect(stdout).toBe('true false true true')
})
