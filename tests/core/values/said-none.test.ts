import { expect, test } from 'vitest'
import { saysNoneOf, sentenceIn } from '../../../core/values/said-none.ts'

test.each<[string, string, boolean]>([
  ['楼堂馆所', '我们没有楼堂馆所', true],
  ['楼堂馆所', '楼堂馆所没有', true],
  ['省级专项', '省级专项资金我局都没有了。', true],
  ['出国', '出国的都没有', true],
  ['出国', '出国这一块去年和今年都没有', true],
  ['公务接待', '未发生公务接待费用', true],
  ['公务接待', '公务接待为0', true],
  ['公务接待', '没有公务接待办法', false],
  ['公务接待', '公务接待没有超预算', false],
  ['公务接待', '公务接待没有去年多', false],
  ['楼堂馆所', '楼堂馆所改造没有完工', false],
])('whether there is none of %s: %s', (name, text, says) => {
  expect(saysNoneOf(name, sentenceIn(text))).toBe(says)
})
