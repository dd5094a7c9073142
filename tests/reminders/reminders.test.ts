import { describe, expect, test } from 'vitest'
import { setState } from '../../db/filings.ts'
import { lose } from '../../db/people.ts'
import { keepSettings } from '../../db/plans.ts'
import { reminders } from '../../db/reminding.ts'
import { openOffice, who } from './office.ts'

describe('a department that is behind', () => {
  test('is reminded 14, 7, 3 and 1 days before, on the day, and then every workday, each time once', async () => {
    const office = await openOffice()
    office.file(7)
    expect(who(await office.days('2024-06-01T12:00', '2024-07-09T23:00'))).toEqual([
      '2024-06-19T09:00 7',
      '2024-06-26T09:00 7',
      '2024-06-28T09:00 7',
      '2024-07-02T09:00 7',
      '2024-07-03T09:00 7',
      '2024-07-04T09:00 7',
      '2024-07-05T09:00 7',
      '2024-07-08T09:00 7',
      '2024-07-09T09:00 7',
    ])
    expect(office.log.lines).toEqual([])
  })

  test('is told what is missing now, and until when', async () => {
    const office = await openOffice()
    const filing = office.file(7)
    await office.at('2024-06-25T12:00')
    expect(await office.at('2024-06-26T09:00')).toEqual([
      '7: 县工业和信息化局 2023年度自评：7月3日 18:00 截止，还有 7 天。 还差 1 题：公开渠道。',
    ])
    office.says(7, { changes: [{ address: 'report.publication', to: '政府门户网站' }] })
    office.says(7, { changes: [{ address: 'base.staff.actual', to: '99' }] })
    expect(filing).toBe(1)
    expect(await office.at('2024-07-02T09:00')).toEqual([
      expect.stringMatching(/^7: 县工业和信息化局 2023年度自评：明天（7月3日）18:00 截止。 .*要说明。$/),
    ])
    office.says(7, { changes: [{ address: 'base.staff.actual', to: '29' }] })
    expect(await office.at('2024-07-03T09:00')).toEqual([
      '7: 县工业和信息化局 2023年度自评：今天 18:00 截止。 全部填好，查过无误，就差签字。',
    ])
    expect(await office.at('2024-07-05T09:00')).toEqual([
      '7: 县工业和信息化局 2023年度自评：7月3日 18:00 截止，超期 2 天。 全部填好，查过无误，就差签字。',
    ])
  })

  test('is left alone once it is done, and reminded again if the signature is withdrawn', async () => {
    const office = await openOffice()
    const filing = office.file(7)
    expect(who(await office.days('2024-06-18T12:00', '2024-06-20T12:00'))).toEqual(['2024-06-19T09:00 7'])
    office.says(7, { state: 'signed' })
    expect(await office.days('2024-06-20T13:00', '2024-06-27T12:00')).toEqual([])
    office.state(filing, 'filling')
    expect(who(await office.days('2024-06-27T13:00', '2024-06-28T12:00'))).toEqual(['2024-06-28T09:00 7'])
  })

  test('without a deadline is not reminded', async () => {
    const office = await openOffice()
    office.move(office.file(7), null)
    expect(await office.days('2024-06-18T08:00', '2024-07-05T12:00')).toEqual([])
  })
})

describe('who is reminded', () => {
  test('preparers first, the head from the day before, and nobody twice who is both', async () => {
    const office = await openOffice()
    const filing = office.file(7)
    office.join(8, filing, 'preparer')
    office.join(9, filing, 'head')
    const lines = await office.days('2024-06-26T00:00', '2024-07-04T12:00')
    expect(who(lines)).toEqual([
      ...['2024-06-26T09:00', '2024-06-28T09:00'].flatMap((time) => [`${time} 7`, `${time} 8`]),
      ...['2024-07-02T09:00', '2024-07-03T09:00', '2024-07-04T09:00'].flatMap((time) =>
        [7, 8, 9].map((one) => `${time} ${one}`),
      ),
    ])
    expect(lines.find((line) => line.includes(' 9: '))).toContain('填表人还差 1 题：公开渠道。')
  })

  test('a filing waiting for the signature is the head’s to be reminded of, from then on every time', async () => {
    const office = await openOffice()
    const filing = office.file(7)
    office.join(9, filing, 'head')
    setState(office.store, filing, 'awaitingSignature')
    const lines = await office.days('2024-06-26T00:00', '2024-06-28T12:00')
    expect(who(lines)).toEqual(['2024-06-26T09:00 7', '2024-06-26T09:00 9', '2024-06-28T09:00 7', '2024-06-28T09:00 9'])
    expect(lines[1]).toContain('填表人已提交，等您签字。')
  })

  test('somebody who left the department is not reminded', async () => {
    const office = await openOffice()
    const filing = office.file(7)
    office.join(8, filing, 'preparer')
    await office.at('2024-06-25T12:00')
    office.store.db.run('delete from members where person = 8')
    expect(who(await office.days('2024-06-26T00:00', '2024-06-26T12:00'))).toEqual(['2024-06-26T09:00 7'])
  })

  test('two departments of one person are one message', async () => {
    const office = await openOffice()
    office.file(7)
    office.file(7, { department: '县档案馆', open: ['unit.duties', 'unit.offices'] })
    expect(await office.days('2024-06-26T00:00', '2024-06-26T12:00')).toEqual([
      '2024-06-26T09:00 7: 县工业和信息化局 2023年度自评：7月3日 18:00 截止，还有 7 天。 还差 1 题：公开渠道。  ' +
        '县档案馆 2023年度自评：7月3日 18:00 截止，还有 7 天。 还差 2 题：部门职责、内设股室。',
    ])
  })

  test('nothing is said to a closed chat, and the reminders continue when it opens again', async () => {
    const office = await openOffice()
    office.file(7)
    lose(office.store, 7)
    expect(await office.days('2024-06-26T00:00', '2024-06-26T12:00')).toEqual([])
    office.says(7, {})
    expect(who(await office.days('2024-06-27T00:00', '2024-06-28T12:00'))).toEqual(['2024-06-28T09:00 7'])
  })
})

describe('a moved deadline', () => {
  test('later has its own reminders; the old ones are gone', async () => {
    const office = await openOffice()
    const filing = office.file(7)
    expect(who(await office.days('2024-07-02T00:00', '2024-07-02T12:00'))).toEqual(['2024-07-02T09:00 7'])
    office.move(filing, '2024-07-10T18:00')
    expect(who(await office.days('2024-07-02T13:00', '2024-07-11T12:00'))).toEqual([
      '2024-07-03T09:00 7',
      '2024-07-05T09:00 7',
      '2024-07-09T09:00 7',
      '2024-07-10T09:00 7',
      '2024-07-11T09:00 7',
    ])
  })

  test('earlier brings the next one forward; a last day that has already begun is said within the hour', async () => {
    const office = await openOffice()
    const filing = office.file(7)
    office.move(filing, '2024-06-21T18:00')
    expect(who(await office.days('2024-06-19T08:00', '2024-06-20T08:00'))).toEqual([])
    expect(who(await office.days('2024-06-20T09:00', '2024-06-20T12:00'))).toEqual(['2024-06-20T09:00 7'])
    office.move(filing, '2024-06-20T18:00')
    expect(who(await office.days('2024-06-20T13:00', '2024-06-21T12:00', 10))).toEqual([
      '2024-06-20T14:00 7',
      '2024-06-21T09:00 7',
    ])
  })

  test('back and forth repeats nothing', async () => {
    const office = await openOffice()
    const filing = office.file(7)
    expect(await office.days('2024-06-26T08:00', '2024-06-26T10:00')).toHaveLength(1)
    office.move(filing, '2024-07-20T18:00')
    expect(await office.days('2024-06-26T11:00', '2024-06-26T12:00')).toEqual([])
    office.move(filing, '2024-07-03T18:00')
    expect(who(await office.days('2024-06-26T13:00', '2024-06-28T12:00'))).toEqual(['2024-06-28T09:00 7'])
  })
})

describe('the bot was down', () => {
  test('for two days: what was missed is said on return, once, as the latest of them', async () => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-07-01T20:00')
    expect(who(await office.days('2024-07-03T15:00', '2024-07-04T08:00'))).toEqual(['2024-07-03T15:00 7'])
    const slots = office.store.db
      .select()
      .from(reminders)
      .all()
      .map(({ slot, state }) => `${state} ${slot}`)
    expect(slots).toEqual(['sent last', 'waiting overdue 2024-07-04'])
  })

  test('and nothing is said on return if it is done meanwhile', async () => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-07-01T20:00')
    office.says(7, { state: 'signed' })
    expect(await office.days('2024-07-03T15:00', '2024-07-05T12:00')).toEqual([])
  })

  test('what was missed is not said at night', async () => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-06-25T20:00')
    expect(await office.at('2024-06-27T00:00')).toEqual([])
    expect(office.next(7)).toBe('2024-06-27T07:00')
    expect(who(await office.days('2024-06-27T01:00', '2024-06-27T12:00', 60))).toEqual(['2024-06-27T07:00 7'])
  })

  test('between queueing and sending: it is worded again and sent once', async () => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-06-25T20:00')
    expect(await office.at('2024-06-26T09:00', false)).toHaveLength(1)
    office.says(7, { changes: [{ address: 'unit.duties', to: undefined }] })
    const [again, ...more] = await office.restart()
    expect(again).toContain('还差 2 题：部门职责、公开渠道。')
    expect(more).toEqual([])
    expect(await office.restart()).toEqual([])
    expect(await office.days('2024-06-26T10:00', '2024-06-27T12:00')).toEqual([])
  })

  test('a clock that jumps back within the day says nothing twice', async () => {
    const office = await openOffice()
    office.file(7)
    expect(await office.days('2024-06-26T08:00', '2024-06-26T10:00')).toHaveLength(1)
    expect(await office.days('2024-06-26T08:00', '2024-06-27T10:00')).toEqual([])
    expect(office.next(7)).toBe('2024-06-28T09:00')
  })
})

describe('what people choose', () => {
  test('their own hour applies from then on', async () => {
    const office = await openOffice()
    office.file(7)
    await office.at('2024-06-25T12:00')
    keepSettings(office.store, 7, { hour: '20:00' })
    expect(who(await office.days('2024-06-25T13:00', '2024-07-03T22:00', 60))).toEqual([
      '2024-06-26T20:00 7',
      '2024-06-28T20:00 7',
      '2024-07-02T20:00 7',
      '2024-07-03T09:00 7', // eight in the evening would be after the deadline
    ])
  })

  test('after a postponement reminders resume, and the last day comes all the same', async () => {
    const office = await openOffice()
    office.file(7)
    keepSettings(office.store, 7, { snoozed: '2024-06-24' })
    expect(who(await office.days('2024-06-18T08:00', '2024-06-26T12:00'))).toEqual([
      '2024-06-24T09:00 7',
      '2024-06-26T09:00 7',
    ])
    keepSettings(office.store, 7, { snoozed: '2024-07-20' })
    expect(who(await office.days('2024-06-26T13:00', '2024-07-05T12:00'))).toEqual(['2024-07-03T09:00 7'])
  })
})

test('31 December, the following year, and 元旦', async () => {
  const office = await openOffice('2024-12-20T10:00')
  office.file(7, { deadline: '2024-12-31T18:00' })
  expect(who(await office.days('2024-12-21T00:00', '2025-01-03T12:00'))).toEqual([
    '2024-12-24T09:00 7',
    '2024-12-27T09:00 7',
    '2024-12-30T09:00 7',
    '2024-12-31T09:00 7',
    '2025-01-02T09:00 7',
    '2025-01-03T09:00 7',
  ])
})

test('春节: reminders within it come on the last workday before, together', async () => {
  const office = await openOffice('2024-02-01T10:00')
  office.file(7, { deadline: '2024-02-19T18:00' })
  expect(who(await office.days('2024-02-02T00:00', '2024-02-20T12:00'))).toEqual([
    '2024-02-05T09:00 7',
    '2024-02-09T09:00 7',
    '2024-02-18T09:00 7', // a make-up Sunday
    '2024-02-19T09:00 7',
    '2024-02-20T09:00 7',
  ])
})
