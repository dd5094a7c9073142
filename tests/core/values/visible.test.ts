import { expect, test } from 'vitest'
import { withoutInvisible } from '../../../core/values/visible.ts'

test.each([
  ['a direction mark', '报表\u202excod.exe', '报表xcod.exe'],
  ['a zero-width space', '周\u200b敏', '周敏'],
  ['a byte order mark', '\ufeff周敏', '周敏'],
  ['a separator of lines or paragraphs', '周敏\u2028县长\u2029', '周敏县长'],
  ['a control character', '周\u0000敏\n\t', '周敏'],
  ['half a character', '周\ud83d敏\udc00', '周敏'],
])('%s is removed from a name', (_, written, shown) => {
  expect(withoutInvisible(written)).toBe(shown)
})

test('visible characters stay: rare ones, spaces between words, marks on letters', () => {
  const seen = '𠮷田 é 买买提·艾力（一）😀𡈽　Ａ'
  expect(withoutInvisible(seen)).toBe(seen)
})
