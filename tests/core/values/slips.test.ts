import { describe, expect, test } from 'vitest'
import { isNear, isSlip } from '../../../core/values/slips.ts'

describe('a slip of the pen', () => {
  test.each([
    ['反回', '返回'],
    ['帮住', '帮助'],
    ['撒销', '撤销'],
    ['目录录', '目录'],
    ['公务接代', '公务接待'],
    ['公务接侍', '公务接待'],
    ['公务待接', '公务接待'],
    ['付件二', '附件二'],
  ])('%s may be meant for %s', (typed, word) => {
    expect(isSlip(typed, word)).toBe(true)
  })

  test.each([
    ['返回', '返回'],
    ['目标', '目录'],
    ['报道', '报告'],
    ['党务工作经费', '业务工作经费'],
    ['运行维护费', '运行维护经费'],
    ['公务用车', '公务接待'],
  ])('%s is a word of its own beside %s', (typed, word) => {
    expect(isSlip(typed, word)).toBe(false)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['反会', '返回'],
    ['党务工作经费', '业务工作经费'],
    ['业务工经费', '业务工作经费'],
  ])('%s comes near %s', (typed, word) => {
    expect(isNear(typed, word)).toBe(true)
  })

  test('two wrong characters of other sounds do not', () => {
    expect(isNear('政务公开经费', '业务工作经费')).toBe(false)
    expect(isNear('同意', '同事')).toBe(false)
  })
})
