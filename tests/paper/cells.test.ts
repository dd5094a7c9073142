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
