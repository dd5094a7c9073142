import { describe, expect, test } from 'vitest'
import { isStrangeLevel, strangeLevelWhy } from '../../core/paper/filing/levels.ts'
import { form } from '../fixtures/facts.ts'

const { levels } = form.edition
const begins = (line: string) => isStrangeLevel(levels, line.split(' '))

describe('a second level that the form does not have', () => {
  test('is told by a name that is nearly a level’s, or is called an indicator of something', () => {
    for (const line of ['质量指标标', '质量目标：', '安全指标', '质量指标标 合格率 ≥95% 96% 10', '安全指标 无'])
      expect(begins(line), line).toBe(true)
  })

  test('is told by the sign of the target, which stands behind the indicator’s name', () => {
    expect(begins('安全 隐患整改率 ≥95 96 10 10')).toBe(true)
  })

  test('is no level that the form has, and no indicator that is called like one', () => {
    for (const line of [
      '质量指标 合格率 ≥95% 96% 10',
      '能耗指标 ≤30吨 28吨 5',
      '能耗指标 下降 下降 5',
      '合格率 ≥95% 96% 10',
    ])
      expect(begins(line), line).toBe(false)
  })

  test('is said with the level that it may be, else with those of its first level', () => {
    expect(strangeLevelWhy(levels, '质量指标标：', 'output')).toBe('没有叫“质量指标标”的二级指标，可能是“质量指标”')
    expect(strangeLevelWhy(levels, '安全指标', levels[0]?.id)).toBe(
      '没有叫“安全指标”的二级指标，可填的有数量指标、质量指标、时效指标、成本指标',
    )
  })
})
