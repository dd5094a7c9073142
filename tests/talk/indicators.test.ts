import { describe, expect, test } from 'vitest'
import { cells, factsOf, type Table } from '../fixtures/facts.ts'
import { asked, clerk, short } from './clerk.ts'

const row = 'overall.indicators.quantity.1'
const entered: Table = {
  'overall.indicators.quantity': '1',
  ...cells(row, { name: '培训场次', target: '50', actual: '49', direction: 'atLeast', unit: '次', weight: '10' }),
}

function at(question: string, facts: Table = {}) {
  const person = clerk({ facts: factsOf(facts) })
  return { ...person, says: person.act({ do: 'go', row: question }) }
}

describe('an indicator is one row', () => {
  test('name, target, actual, weight: direction and unit are read from the target', () => {
    const person = at('overall.indicators.satisfaction')
    expect(short(person.say('群众满意度 ≥90% 95% 10'))).toBe('kept · ask overall.indicators.satisfaction.1#score')
    const own = 'overall.indicators.satisfaction.1'
    expect(
      ['name', 'target', 'actual', 'direction', 'unit', 'weight'].map((cell) => person.value(`${own}.${cell}`)),
    ).toEqual(['群众满意度', '90', '95', 'atLeast', '%', '10'])
  })

  test('words make it qualitative, and its band is asked before its score', () => {
    const person = at('overall.indicators.social')
    const says = person.say('群众文体习惯 持续改善 效果较好 10')
    expect(short(says)).toBe('kept · ask overall.indicators.social.1#band')
    expect(person.value('overall.indicators.social.1.direction')).toBe('qualitative')
    const score = asked(person.say('部分达成年度指标并具有一定效果'))
    expect(score.question).toBe('overall.indicators.social.1#score')
    expect(score.choices).toEqual([])
    expect(score.working).toBe('部分达成年度指标并具有一定效果，6分至不到8分')
  })

  test.each([
    ['quantity', '培训场次 50次 49次 10', 'atLeast', '改为不超过（≤）', 'atMost'],
    ['cost', '场均费用 1.5万元 1.4万元 10', 'atMost', '改为不低于（≥）', 'atLeast'],
  ])(
    '%s without a sign has the default direction, and a button to reverse it',
    (table, text, direction, label, other) => {
      const person = at(`overall.indicators.${table}`)
      expect(short(person.say(text))).toMatch(/^kept · .*defaultDirection · ask /)
      expect(person.value(`overall.indicators.${table}.1.direction`)).toBe(direction)
      person.tap(label)
      expect(person.value(`overall.indicators.${table}.1.direction`)).toBe(other)
      expect(person.value(`overall.indicators.${table}.1.target`)).toBe(text.split(' ')[1]?.replace(/[^\d.]/g, ''))
    },
  )

  test('a sign needs no confirmation', () => {
    expect(short(at('overall.indicators.quantity').say('培训场次 ≥50次 49次 10'))).not.toContain('defaultDirection')
  })

  test('while its weight is missing another indicator does not replace it', () => {
    const person = at('overall.indicators.quantity')
    person.say('培训场次 ≥50次 49次')
    expect(person.say('新增站点 ≥3个 3个')).toMatchObject([{ say: 'unfinished', read: '新增站点', missing: ['分值'] }])
    expect(short(person.say('很多'))).toBe('refused notNumber')
    expect(person.value(`${row}.name`)).toBe('培训场次')
    expect(short(person.say('培训场次 ≥50次 48次 10'))).toBe(`kept · ask ${row}#score`)
    expect(person.value(`${row}.actual`)).toBe('48')
  })

  test('target and actual in different units are refused', () => {
    const person = at('overall.indicators.quantity')
    expect(short(person.say('培训场次 ≥50次 49家 10'))).toBe('refused wrongUnit')
    expect(person.value('overall.indicators.quantity')).toBeUndefined()
  })
})

describe('its score', () => {
  test('is proposed with its working, and taken by a tap or by its word', () => {
    const { says, ...person } = at(`${row}#score`, entered)
    expect(asked(says).working).toBe('完成值49次 ÷ 指标值50次 × 分值10 = 9.8')
    expect(asked(says).choices.map(({ label }) => label)).toEqual(['填入 9.8'])
    expect(short(person.tap('填入 9.8'))).toContain(`ask ${row}#reason`)
    expect(person.value(`${row}.score`)).toBe('9.8')
    const typed = at(`${row}#score`, entered)
    typed.say('采用')
    expect(typed.value(`${row}.score`)).toBe('9.8')
  })

  test('full marks need no reason', () => {
    const person = at(`${row}#score`, { ...entered, [`${row}.actual`]: '50' })
    expect(short(person.tap('填入 10'))).toBe('kept · ask overall.indicators.quality')
  })

  test('a person may give a lower one, with a reason', () => {
    const person = at(`${row}#score`, entered)
    expect(short(person.say('9'))).toContain(`ask ${row}#reason`)
    expect(person.value(`${row}.score`)).toBe('9')
    expect(short(person.say('一场因雨取消；下年备好室内场地。'))).toBe('kept · ask overall.indicators.quality')
  })

  test('one above its weight is refused', () => {
    const person = at(`${row}#score`, entered)
    const [refused] = person.say('10.5')
    expect(refused).toMatchObject({ say: 'aboveWeight', weight: '10', read: '10.5' })
    expect(refused && 'choices' in refused && refused.choices?.[0]?.label).toBe('填入 10分')
    expect(person.value(`${row}.score`)).toBeUndefined()
  })

  test('an empty reason is reported as missing', () => {
    const person = at(`${row}#reason`, { ...entered, [`${row}.score`]: '9.8' })
    expect(short(person.say('无'))).toContain(`broke ${row}.reason.given`)
  })
})

describe('heading weights', () => {
  test('one tap takes all three', () => {
    const { says, ...person } = at('overall.heading')
    expect(asked(says).choices.map(({ label }) => label)).toEqual(['填入 50 / 30 / 10'])
    person.tap('填入 50 / 30 / 10')
    expect(['output', 'benefit', 'satisfaction'].map((id) => person.value(`overall.heading.${id}`))).toEqual([
      '50',
      '30',
      '10',
    ])
  })

  test('what is left of a heading is shown while weights are entered', () => {
    const { says } = at('overall.indicators.quality', { ...entered, 'overall.heading.output': '50' })
    expect(asked(says).left).toEqual([{ heading: '产出指标', weight: '50', left: '40' }])
  })
})
