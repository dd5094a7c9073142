import { describe, expect, test } from 'vitest'
import { base, named, overallTitle, read, tree } from './few-rows.ts'

describe('a figure on several lines of its cell', () => {
  const final = (text: string) => {
    const { facts, doubts } = base(['会议费、培训费', '', '', text])
    return [facts['base.meetingsTraining.final'], doubts.map(({ at, text }) => [at, text])]
  }

  test.each([
    ['3837.8\n8', '3837.88'],
    ['3837\n.88', '3837.88'],
    ['3837.\n88', '3837.88'],
    ['3,8\n37.88', '3837.88'],
    ['38.37\n万元', '38.37'],
  ])('is one where the break cannot part two: %j is %s', (text, value) => {
    expect(final(text)).toEqual([value, []])
  })

  test.each(['30\n2', '3.88\n4', '3,837\n8', '3837.8\n8.5', '３０\n２'])(
    'may be two, and is asked about: %j',
    (text) => {
      expect(final(text)).toEqual([undefined, [['base.meetingsTraining.final', text]]])
    },
  )

  test('is asked about in a target and a score too', () => {
    const { facts, doubts } = read(overallTitle, named, tree, [
      '产出指标（50分）',
      '数量指标',
      '购书册数',
      '50\n60册',
      '52册',
      '10',
      '5\n4',
      '',
    ])
    const row = 'overall.indicators.quantity.1'
    expect([facts[`${row}.actual`], facts[`${row}.target`], facts[`${row}.score`]]).toEqual([
      '52册',
      undefined,
      undefined,
    ])
    expect(doubts.map(({ at }) => at)).toEqual([`${row}.target`, `${row}.score`])
    expect(doubts[0]?.why).toBe('这一格的数分了行，分不清是一个数还是几个数')
  })
})

describe('a value whose cell reaches over two rows', () => {
  const twoRows = '这一格跨了两行，不知道属于哪一行'

  test('is asked about for both', () => {
    const { facts, doubts } = base(
      ['水费、电费、差旅费', '1.00', '2.00', '15.04'],
      ['会议费、培训费', '3.00', '4.00', '^'],
    )
    expect(facts).toMatchObject({ 'base.utilitiesTravel.budget': '2.00', 'base.meetingsTraining.budget': '4.00' })
    expect(Object.keys(facts)).not.toContain('base.utilitiesTravel.final')
    expect(doubts).toEqual(
      ['base.utilitiesTravel.final', 'base.meetingsTraining.final'].map((at) =>
        expect.objectContaining({ at, text: '15.04', why: expect.stringContaining(twoRows) }),
      ),
    )
  })

  test('is asked about for each of three rows, and of a list’s', () => {
    const { facts, doubts } = base(
      ['其他项目：', '', '', ''],
      ['道路养护', '1', '2', '9'],
      ['桥梁加固', '1', '2', '^'],
      ['路灯更换', '1', '2', '^'],
    )
    expect([facts['base.otherProjects'], doubts.map(({ at }) => at)]).toEqual([
      '1,2,3',
      [1, 2, 3].map((row) => `base.otherProjects.${row}.final`),
    ])
  })

  test('is asked about for two indicators, but not a level beside them', () => {
    const { facts, doubts } = read(
      overallTitle,
      named,
      tree,
      ['产出指标（50分）', '数量指标', '购书册数', '50册', '52册', '20', '10', ''],
      ['^', '^', '办证人数', '10人', '12人', '^', '10', ''],
    )
    expect(facts).toMatchObject({ 'overall.heading.output': '50', 'overall.indicators.quantity.2.score': '10' })
    expect(doubts.map(({ at }) => at)).toEqual([1, 2].map((row) => `overall.indicators.quantity.${row}.weight`))
  })

  test('stays where the row below has no such cell', () => {
    const { facts, doubts } = base(['会议费、培训费', '3.00', '4.00', '5.00'], ['政府采购金额', '^', '6.00', '7.00'])
    expect([facts['base.meetingsTraining.lastFinal'], doubts]).toEqual(['3.00', []])
  })
})
