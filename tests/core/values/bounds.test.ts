import { expect, test } from 'vitest'
import { boundIn, isStrict } from '../../../core/values/measure-words.ts'

test.each([
  ['>100场', true],
  ['＜100场', true],
  ['大于100场', true],
  ['少于 5 次', true],
  ['>=100场', false],
  ['大于或等于100场', false],
  ['大于等于100场', false],
  ['≥100场', false],
  ['不低于90%', false],
  ['100场', false],
])('a sign that leaves out its number is strict: %s', (text, is) => expect(isStrict(text)).toBe(is))

test.each([
  ['超过118场', '超过'],
  ['完成多于118场', '多于'],
  ['高于９０%', '高于'],
  ['大于等于90%', undefined],
  ['不低于90%', undefined],
  ['118场', undefined],
  ['超额完成', undefined],
])('an actual that is more than its number is a bound: %s', (text, word) => expect(boundIn(text)).toBe(word))
