import { describe, expect, test } from 'vitest'
import { deadlineExample } from '../../bot/talk/clock.ts'
import { clerk, short } from './clerk.ts'

describe('the first talk', () => {
  test('asks the name, the year and the deadline, then opens the filing and continues with questions', () => {
    const person = clerk()
    expect(short(person.say('/start'))).toBe('askName')
    expect(short(person.say('云溪县文化旅游广电体育局'))).toBe('askYear')
    expect(short(person.tap('2023年度'))).toBe('askDeadline')
    expect(short(person.tap('还没定'))).toBe('opened · ask base.staff')
    expect(person.value('unit.name')).toBe('云溪县文化旅游广电体育局')
    expect([...person.facts().keys()]).toEqual(['unit.name'])
  })

  test('a year before the newest form is filed on the form of that year, with a note', () => {
    const person = clerk()
    const [opened] = person.say('/start', '云溪县文化旅游广电体育局', '2022', '还没定')
    expect(opened).toMatchObject({ say: 'opened', year: 2022, form: '项目支出绩效自评（2021年起，成本为一级指标）' })
    const [newest] = clerk()
      .say('/start', '云溪县文化旅游广电体育局', '2023', '还没定')
      .filter(({ say }) => say === 'opened')
    expect(newest).not.toHaveProperty('form')
  })

  test('a deadline may be typed', () => {
    const person = clerk()
    person.say('你好', '云溪县文化旅游广电体育局', '2023')
    expect(short(person.say('2024年7月20日'))).toMatch(/^opened · ask/)
  })

  test.each(['123', '——', '！', '甲', '\u200b', '\u202e\u2066\u200b', '\u3164\u3164\u3164'])(
    '“%s” is no name',
    (text) => {
      const person = clerk()
      person.say('/start')
      expect(short(person.say(text))).toBe('notName')
      expect(person.state()).toBeUndefined()
    },
  )

  test('a department’s name is stored in its visible form, in the filing and on the paper', () => {
    const person = clerk()
    person.say('/start', '云溪县\u202e财\u200b政局\u2028', '2023', '还没定')
    expect(person.value('unit.name')).toBe('云溪县财政局')
  })

  test.each(['科工局', '科技和工业信息化局', '我要填自评'])('“%s” is asked about before it is the unit', (text) => {
    const person = clerk()
    person.say('/start')
    expect(short(person.say(text))).toBe('askWhole')
    expect(short(person.tap(`就用“${text}”`))).toBe('askYear')
  })

  test.each([
    ['单位名称写错了，应该是云溪县科技和工业信息化局', '云溪县科技和工业信息化局'],
    ['单位全称：云溪县供销社', '云溪县供销社'],
    ['单位预算云溪县服务中心', '单位预算云溪县服务中心'],
  ])('“%s” is the name “%s”', (text, name) => {
    const person = clerk()
    person.say('/start')
    expect(person.say(text)).toMatchObject([{ say: 'askYear', name }])
  })

  test.each(['2023年度', '23年', '去年', '２０２３'])('“%s” is 2023, at the question for the deadline too', (text) => {
    const person = clerk()
    person.say('/start', '云溪县文化旅游广电体育局')
    expect(person.say(text).at(-1)).toMatchObject({ say: 'askDeadline', year: 2023 })
    expect(person.say('2024').at(-1)).toMatchObject({ say: 'askDeadline', year: 2024, running: true })
    expect(person.say(text).at(-1)).not.toHaveProperty('running')
    expect(person.say('过几天').at(-1)).toMatchObject({ say: 'askDeadline', year: 2023, refused: { code: 'notDate' } })
  })

  test.each(['2019', '2025', '二〇二三', '下周五'])('“%s” is no year that can be filed', (text) => {
    const person = clerk()
    person.say('/start', '云溪县文化旅游广电体育局')
    expect(short(person.say(text))).toBe('askYear')
    expect(person.state()).toBeUndefined()
  })

  test('commands that need a filing say so and repeat the question', () => {
    const person = clerk()
    person.say('/start', '云溪县文化旅游广电体育局')
    expect(short(person.say('检查'))).toBe('noFiling · askYear')
    expect(short(person.say('帮助'))).toBe('help')
  })
})

test.each([
  ['2024-06-20T01:00:00.000Z', 2023, '2024年7月3日 18:00'],
  ['2024-07-03T10:00:00.000Z', 2023, '2025年7月3日 18:00'],
  ['2026-11-30T10:00:00.000Z', 2023, '2027年7月3日 18:00'],
  ['2026-01-05T10:00:00.000Z', 2026, '2027年7月3日 18:00'],
])('at %s the deadline of %i is asked for with an example that is still to come', (at, year, example) => {
  expect(deadlineExample({ at, zone: 'Asia/Shanghai' }, year)).toBe(example)
})
