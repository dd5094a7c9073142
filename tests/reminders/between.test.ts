import { describe, expect, test } from 'vitest'
import { calendar } from '../../bot/reminders/calendar.ts'
import { instantOf, lastDaySlot, localOf, nextSlot, type Plan } from '../../bot/reminders/slots.ts'
import { daysAfter, isWorkday, knownThrough } from '../../bot/reminders/workdays.ts'
import { nextOf } from '../../bot/talk/desk/opening.ts'
import { planWords } from '../../bot/talk/desk/year-words.ts'
import type { AtDesk } from '../../bot/talk/talk.ts'
import { keepSettings } from '../../db/plans.ts'
import { fc } from '../fixtures/chance.ts'
import { openOffice, who, zone } from './office.ts'

describe('the process ends between queueing and sending, and meanwhile', () => {
  async function queued() {
    const office = await openOffice()
    const filing = office.file(7)
    await office.at('2024-06-25T20:00')
    expect(await office.at('2024-06-26T09:00', false)).toHaveLength(1)
    return { ...office, filing }
  }

  test('the filing is done: nothing is said', async () => {
    const office = await queued()
    office.says(7, { state: 'signed' })
    expect(await office.restart()).toEqual([])
    expect(await office.days('2024-06-26T10:00', '2024-07-05T12:00')).toEqual([])
  })

  test('the deadline is extended: the next reminder is that of the new one', async () => {
    const office = await queued()
    office.move(office.filing, '2024-07-31T18:00')
    expect(await office.restart()).toEqual([])
    expect(who(await office.days('2024-06-26T10:00', '2024-07-20T12:00'))).toEqual(['2024-07-17T09:00 7'])
  })

  test('the deadline is brought forward to that day: it is said once, with the new one', async () => {
    const office = await queued()
    office.move(office.filing, '2024-06-26T18:00')
    const lines = [...(await office.restart()), ...(await office.days('2024-06-26T09:10', '2024-06-26T17:50', 10))]
    expect(lines).toEqual([expect.stringContaining('今天 18:00 截止。')])
  })

  test('a colleague joins: it is still said, and the next one to both', async () => {
    const office = await queued()
    office.join(8, office.filing, 'preparer')
    expect(await office.restart()).toEqual([
      '7: 县工业和信息化局 2023年度自评：7月3日 18:00 截止，还有 7 天。 还差 1 题：公开渠道。',
    ])
    expect(who(await office.days('2024-06-26T10:00', '2024-06-28T12:00'))).toEqual([
      '2024-06-28T09:00 7',
      '2024-06-28T09:00 8',
    ])
  })

  test('the person postpones reminders: a begun one is still said, and then nothing until that day', async () => {
    const office = await queued()
    keepSettings(office.store, 7, { snoozed: '2024-07-01' })
    expect(await office.restart()).toHaveLength(1)
    expect(who(await office.days('2024-06-26T10:00', '2024-07-02T12:00'))).toEqual([
      '2024-07-01T09:00 7',
      '2024-07-02T09:00 7',
    ])
  })
})

test('国庆: reminders within it come before, and overdue ones on its make-up Saturday', async () => {
  const office = await openOffice('2024-09-20T12:00')
  office.file(7, { deadline: '2024-10-05T18:00' })
  expect(who(await office.days('2024-09-20T13:00', '2024-10-13T12:00'))).toEqual([
    '2024-09-27T09:00 7',
    '2024-09-30T09:00 7', // the last day itself is a holiday
    ...['08', '09', '10', '11', '12'].map((day) => `2024-10-${day}T09:00 7`),
  ])
})

describe(`the last year with published holidays, ${knownThrough}`, () => {
  const deadline = `${knownThrough}-12-31T18:00`

  test('an overdue department is reminded on every day of the next year except 元旦 and weekends', async () => {
    const office = await openOffice(`${knownThrough}-12-30T10:00`)
    office.file(7, { deadline })
    const days = Array.from({ length: 14 }, (_, at) => daysAfter(`${knownThrough}-12-31`, at))
    const weekdays = days.filter(
      (day) => ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay()) && !day.endsWith('-01-01'),
    )
    const lines = await office.days(`${knownThrough}-12-31T00:00`, `${days.at(-1)}T23:00`)
    expect(who(lines)).toEqual(weekdays.map((day) => `${day}T09:00 7`))
  })

  test.each([
    [`${knownThrough}-11-30T18:00`, false],
    [deadline, true],
    [`${knownThrough + 1}-03-01T18:00`, true],
  ])('an officer who sets the deadline %s is warned: %s', (limit, warned) => {
    const at = { bureau: { campaigns: [] }, calendar } as unknown as AtDesk
    const draft = { year: knownThrough, notice: '', deadline: limit, edition: 'hunan-2023' }
    const [say] = nextOf(at, draft).says
    const words = say?.say === 'confirmYear' ? planWords(say) : ''
    expect(words.includes(`${knownThrough + 1}年的放假调休安排我这里还没有，提醒先避开周末和法定节日。`)).toBe(warned)
  })
})

const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((more) => daysAfter(from, more))
const hours = fc.constantFrom(undefined, '07:00', '12:30', '20:00', '21:59')

test('whatever the deadline and the person’s wishes: each slot once, in the daytime on workdays, and always one before the end', () => {
  const plans = fc.record({
    deadline: fc.tuple(day('2023-01-01', 1000), fc.constantFrom('08:00', '09:00', '12:00', '18:00', '23:59')),
    hour: hours,
    snoozed: fc.option(day('2023-01-01', 1000), { nil: undefined }),
  })
  fc.assert(
    fc.property(plans, ({ deadline: [date, time], hour, snoozed }) => {
      const wishes = { ...(hour ? { hour } : {}), ...(snoozed ? { snoozed } : {}) }
      const plan: Plan = { deadline: `${date}T${time}`, zone, ...wishes }
      const slots = firstSlots(plan, instantOf(`${daysAfter(date, -30)}T00:00`, zone), 12)
      expect(new Set(slots.map(({ name }) => name)).size).toBe(slots.length)
      for (const { at } of slots) expect(isWorkday(localOf(at, zone).slice(0, 10))).toBe(true)
      const last = lastDaySlot(plan)
      expect(last.at < instantOf(plan.deadline, zone)).toBe(true)
      expect(slots.filter(({ name }) => name === 'last')).toEqual([last])
    }),
    { numRuns: 80 },
  )

  function firstSlots(plan: Plan, after: string, count: number) {
    const slots = [nextSlot(plan, after)]
    while (slots.length < count) slots.push(nextSlot(plan, slots.at(-1)?.at ?? after))
    return slots
  }
})
