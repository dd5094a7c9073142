import { describe, expect, test } from 'vitest'
import { openJob } from '../../db/jobs.ts'
import { department } from './talkers.ts'

const reception = 'base.reception'

const noon = '2024-07-02T04:30:00.000Z'

describe('the history', () => {
  test('says who changed what in a row, from what to what, and when by the office’s clock, newest first', () => {
    const { say, says, count } = department(reception, 'base.office')
    say(7, '继续')
    say(7, '3.93 5.0 4.28')
    says(8, { place: { at: 'row', row: reception } })
    say(8, '决算 4.30', noon)
    expect(say(7, '历史').split('\n')).toEqual([
      '谁改了什么，新的在前',
      '',
      '7月2日',
      '12:30 人8 公务接待：2023年决算 4.28 → 4.30（万元）',
      '',
      '7月1日',
      '09:00 人7（您） 公务接待：2022年决算 没填 → 3.93；2023年预算 没填 → 5.0；2023年决算 没填 → 4.28（万元）',
      `09:00 人7（您） 开始自评，带来 ${count} 格`,
    ])
  })

  test('leaves the talk at its question, and does not count as its answer', () => {
    const { say } = department(reception)
    say(7, '继续')
    say(7, '历史')
    expect(say(7, '3.93 5.0 4.28')).toContain('✓ 公务接待')
  })

  test('marks undone changes and their undo', () => {
    const { say } = department(reception)
    say(7, '继续')
    say(7, '3.93 5.0 4.28')
    say(7, '撤销')
    const [, , , undo, undone] = say(7, '历史').split('\n')
    expect(undo).toMatch(/^09:00 人7（您） 撤销 公务接待：2022年决算 3.93 → 没填/)
    expect(undone).toMatch(/2023年决算 没填 → 4.28（万元）（后来撤销了）$/)
  })

  test('pages back and forth in the tapped message, each change on one page', () => {
    const { say, says, tap, last } = department()
    const values = Array.from({ length: 31 }, (_, at) => `${100 + at}`)
    for (const [at, to] of values.entries()) {
      says(7, { changes: [{ address: 'base.staff.quota', to }] })
      if (at % 5 === 4) says(7, { state: at % 2 === 0 ? 'awaitingSignature' : 'filling' })
    }
    const first = say(7, '历史')
    const seen = [first]
    const message = last(7)
    while (
      last(7)
        ?.buttons.flat()
        .some(({ label }) => label === '更早')
    ) {
      seen.push(tap(7, '更早'))
      expect(last(7)?.kind).toBe('edit')
    }
    expect(message?.kind).toBe('message')
    expect(seen.join('\n').match(/→ \d+/g)).toEqual(values.toReversed().map((value) => `→ ${value}`))
    expect(seen.join('\n').match(/提交/g)).toHaveLength(6)
    const back: string[] = []
    while (
      last(7)
        ?.buttons.flat()
        .some(({ label }) => label === '更近')
    )
      back.push(tap(7, '更近'))
    expect(back.at(-1)).toBe(first)
    expect(back.slice(0, -1).reverse()).toEqual(seen.slice(1, -1))
  })

  test('is a message of its own if a button of another leads to it', () => {
    const { say, tap, last } = department()
    say(7, '同事')
    expect(tap(7, '历史')).toContain('谁改了什么')
    expect(last(7)?.kind).toBe('message')
  })

  test.each([
    ['历史 公务接待', '公务接待', ['公务接待']],
    ['/history 公务接待', '公务接待', ['公务接待']],
    ['历史 附件一', '附件一', ['财政供养人员', '公务接待']],
    ['历史 财政供养', '财政供养人员', ['财政供养人员']],
    ['历史 附件四', '附件四', []],
  ])('“%s” shows only that', (text, title, rows) => {
    const { say, says } = department()
    says(8, { changes: [{ address: `${reception}.final`, to: '4.30' }] })
    says(8, { changes: [{ address: 'base.staff.quota', to: '33' }] })
    says(8, { changes: [{ address: 'overall.goal', to: '办好活动' }] })
    const [head, ...lines] = say(7, text).split('\n')
    expect(head).toBe(`谁改了什么：${title}，新的在前`)
    expect(lines.filter((line) => line.includes('人8')).map((line) => line.split(' ')[2]?.split('：')[0])).toEqual(rows)
  })

  test('a name that no row has is reported, unless it may be the expected answer', () => {
    const { say } = department('unit.duties')
    say(7, '继续')
    expect(say(7, '历史 文化名城保护')).toContain('✓')
    expect(say(7, '历史 没有这一行')).toContain('没有叫“没有这一行”的题')
    expect(say(7, '历史 文化名城保护')).toContain('没有叫')
  })

  test('shows the steps from hand to hand with the opinion, among the changes', () => {
    const { say, says } = department()
    says(7, { state: 'awaitingSignature' })
    says(9, { state: 'filling', note: '公务接待再核一下。' })
    says(8, { changes: [{ address: `${reception}.final`, to: '4.31' }] })
    says(8, { state: 'awaitingSignature' })
    const lines = say(9, '历史').split('\n')
    expect(lines.slice(3, -1)).toEqual([
      '09:00 人8 提交给负责人',
      '09:00 人8 公务接待：2023年决算 3.25 → 4.31（万元）',
      '09:00 人9（您） 退回给填表人：“公务接待再核一下。”',
      '09:00 人7 提交给负责人',
    ])
  })

  test('an imported file is one line with its name', () => {
    const { say, says, store } = department()
    const review = { job: 'review', file: 'f', name: 'filing.json' } as const
    says(8, { jobs: [review] })
    const changes = ['lastFinal', 'budget', 'final'].map((column) => ({ address: `base.office.${column}`, to: '9' }))
    says(8, { changes, imports: 1 })
    expect(openJob(store, 1)?.job).toEqual(review)
    expect(say(7, '历史').split('\n')[3]).toBe('09:00 人8 从“filing.json”填入 3 格')
    expect(say(7, '历史 办公经费')).toContain('人8 从“filing.json”填入 办公经费：')
  })

  test('a list says which rows were added and removed', () => {
    const { say, says } = department()
    says(8, {
      changes: [
        { address: 'project', to: '1,2,3,4' },
        { address: 'project.4.name', to: '博物馆补助' },
      ],
    })
    says(8, { changes: [{ address: 'project', to: '1,2,3' }] })
    const [, , , gone, came] = say(7, '历史').split('\n')
    expect([gone, came]).toEqual([expect.stringMatching(/删去 博物馆补助$/), expect.stringMatching(/增加 博物馆补助$/)])
  })

  test('is closed to everybody outside the department', () => {
    const { say, says } = department()
    says(10, { open: { department: '县档案馆', edition: 'hunan-2023', year: 2023, facts: [] } })
    says(8, { changes: [{ address: `${reception}.final`, to: '4.31' }] })
    expect(say(10, '历史')).not.toContain('4.31')
  })
})
