import { expect, test } from 'vitest'
import { readDeadline } from '../../../core/values/dates.ts'
import { readValue } from '../../../core/values/read.ts'

/** The third of January after a budget year, a Wednesday in 2024. */
const near = (year: number) => ({ today: `${year + 1}-01-03`, from: `${year + 1}-01-01` })
const read = (text: string) => readValue({ type: 'date' }, text, '万元')

test.each([
  '2024-07-03',
  '2024/7/3',
  '2024.7.3',
  '2024年7月3日',
  '2024年7月3号',
  '2024年07月03日',
  '20240703',
  '２０２４年７月３日',
  ' 2024 年 7 月 3 日 ',
  '二〇二四年七月三日',
  '24.7.3',
  '24-7-3',
  '24/07/03',
  '24年7月3号',
])('a date with its year: %s', (text) => expect(read(text)).toEqual({ value: '2024-07-03' }))

test.each([
  '7月3日',
  '2023-02-29',
  '2024-02-30',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '2024/7-3',
  '0024-07-03',
  '7月底',
  '2024年7月',
  '202473',
  '昨天',
  '2024-07-03 18:00',
])('a date that does not exist, or has no year: %s', (text) =>
  expect(read(text)).toEqual({ refused: { code: 'notDate', read: text, example: '2024年7月3日' } }),
)

test('a leap day and a blank', () => {
  expect(read('2024-2-29')).toEqual({ value: '2024-02-29' })
  expect(read('十二月')).toMatchObject({ refused: { code: 'notDate', read: '十二月' } })
  expect(read('二〇二四年十二月三十一日')).toEqual({ value: '2024-12-31' })
  expect(read('无')).toEqual({ value: '' })
  expect(read(' ')).toMatchObject({ refused: { code: 'empty' } })
})

test.each([
  ['2024年7月3日 18:00', '2024-07-03T18:00'],
  ['7月3日18点', '2024-07-03T18:00'],
  ['7月3日', '2024-07-03T18:00'],
  ['2024-07-03', '2024-07-03T18:00'],
  ['2025-07-03 9:05', '2025-07-03T09:05'],
  ['7/3 18：30', '2024-07-03T18:30'],
  ['7月3日下午5点半', '2024-07-03T17:30'],
  ['7月3日 9点15分', '2024-07-03T09:15'],
  ['2024-07-03T18:00', '2024-07-03T18:00'],
  ['20240703 12时', '2024-07-03T12:00'],
  ['7月3日24:00', '2024-07-03T23:59'],
  ['七月三日十八点', '2024-07-03T18:00'],
  ['7-3 18:00', '2024-07-03T18:00'],
  ['24.7.3 18:00', '2024-07-03T18:00'],
  ['今天', '2024-01-03T18:00'],
  ['明天12点', '2024-01-04T12:00'],
  ['后天 9:00', '2024-01-05T09:00'],
  ['周五', '2024-01-05T18:00'],
  ['下周五', '2024-01-12T18:00'],
  ['下周五下午5点', '2024-01-12T17:00'],
  ['下星期日', '2024-01-14T18:00'],
  ['月底', '2024-01-31T18:00'],
  ['2月底', '2024-02-29T18:00'],
  ['下个月20号', '2024-02-20T18:00'],
])('a deadline of the year 2023: %s', (text, value) => expect(readDeadline(text, near(2023))).toEqual({ value }))

test.each([
  ['1月10日', '2026-12-31', '2027-01-10'],
  ['12月31日', '2026-12-31', '2026-12-31'],
  ['12-30', '2026-12-31', '2027-12-30'],
  ['2月29日', '2027-06-01', '2028-02-29'],
])('a day without its year is the first one from another on: %s', (text, from, day) =>
  expect(readDeadline(text, { today: '2026-11-20', from })).toEqual({ value: `${day}T18:00` }),
)

test.each(['今天', '7月3日', '7月3号', '24.7.3', '2024-7-3', '2024年7月3日', '7月3日 18:00', '下下周五'])(
  'a date that a person is asked for may be said in any dialect: %s',
  (text) => {
    const date = { type: 'date', near: { today: '2024-06-20', from: '2024-01-01' } } as const
    const day = text === '今天' ? '2024-06-20' : text === '下下周五' ? '2024-07-05' : '2024-07-03'
    expect(readValue(date, text, '万元')).toEqual({ value: day })
  },
)

test.each(['7月32日', '7月3日25点', '7月3日18:60', '过几天', '7-318:00', '18:00', '7', '2月29日18点半点'])(
  'no deadline: %s',
  (text) => {
    expect(readDeadline(text, near(2023))).toEqual({
      refused: { code: 'notDate', read: text, example: '2024年7月3日 18:00' },
    })
    expect(readDeadline(text, near(2025))).toMatchObject({ refused: { example: '2026年7月3日 18:00' } })
    const late = { today: '2026-12-01', from: '2026-12-01' }
    expect(readDeadline(text, late)).toMatchObject({ refused: { example: '2027年7月3日 18:00' } })
  },
)
