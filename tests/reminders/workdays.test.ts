import { expect, test } from 'vitest'
import { isPublicDay } from '../../bot/reminders/public-days.ts'
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

test('a holiday moves to the workday before it, or after it', () => {
  expect(workdayUpTo('2024-10-05')).toBe('2024-09-30')
  expect(workdayFrom('2024-10-05')).toBe('2024-10-08')
  expect(workdayUpTo('2025-01-01')).toBe('2024-12-31')
  expect(daysAfter('2024-12-31', 1)).toBe('2025-01-01')
  expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29')
})

test('a year counts as published up to the last one whose National Day is listed', () => {
  expect(knownThrough).toBeGreaterThanOrEqual(2026)
  expect(isKnown(`${knownThrough}-12-31`)).toBe(true)
  expect(isKnown(`${knownThrough + 1}-01-01`)).toBe(false)
})

test.each([
  ['2030-01-01', false, '元旦, a Tuesday'],
  ['2030-01-02', true, 'the day after 元旦'],
  ['2031-01-22', false, '除夕'],
  ['2031-01-23', false, '初一'],
  ['2031-01-27', true, '初五, a Monday'],
  ['2032-02-13', false, '初三, a Friday'],
  ['2030-04-05', false, '清明 on the 5th'],
  ['2028-04-04', false, '清明 on the 4th'],
  ['2028-04-05', true, 'the day after 清明'],
  ['2030-05-02', false, '劳动节, a Thursday'],
  ['2030-05-03', true, 'the day after 劳动节'],
  ['2030-06-05', false, '端午'],
  ['2028-06-27', true, 'the fifth day of a leap fifth month'],
  ['2030-09-12', false, '中秋'],
  ['2030-10-03', false, '国庆, a Thursday'],
  ['2030-10-04', true, 'the rest of 国庆 is not known'],
])('beyond the last published year %s is a workday: %s (%s)', (day, works) => {
  expect(isWorkday(day)).toBe(works)
})

test('the fixed holidays were free in every year under the current national rule', () => {
  const days = Array.from({ length: 365 * (knownThrough - 2024) }, (_, more) => daysAfter('2025-01-01', more))
  const publicDays = days.filter((day) => isPublicDay(day, daysAfter(day, 1)))
  expect(publicDays.length).toBeGreaterThanOrEqual(12 * (knownThrough - 2024))
  expect(publicDays.filter(isWorkday)).toEqual([])
})
