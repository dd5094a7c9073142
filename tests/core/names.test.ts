import { describe, expect, test } from 'vitest'
import { readsSame, shownName, toldApart, visibleName } from '../../core/names.ts'

const named = (...names: (string | undefined)[]) => [...toldApart(names.map((name, id) => ({ id, name }))).values()]

describe('a name', () => {
  test.each([
    ['李\u200b梅', '李梅'],
    ['云溪县\u202e财政局', '云溪县财政局'],
    ['李梅\u2028· 县长 负责人', '李梅 · 县长 负责人'],
    ['李梅\n县长', '李梅 县长'],
    ['\ud83d李梅', '李梅'],
    ['  李  梅 ', '李 梅'],
    ['买买提·艾力', '买买提·艾力'],
  ])('written as %j is shown as “%s”', (written, shown) => {
    expect(visibleName(written)).toBe(shown)
    expect(shownName(written)).toBe(shown)
  })

  test.each(['', ' ', '\u200b', '\u3164', '\u2800', '\u202e\u2029', '\ud800', '\ufe0f'])(
    'with nothing visible is empty: %j',
    (written) => {
      expect(visibleName(written)).toBe('')
      expect(shownName(written)).toBe('同事')
    },
  )
})

describe('equal names', () => {
  test('are numbered in the order in which people joined, from the second on', () => {
    expect(named('李梅', '周敏', '李梅', '李梅')).toEqual(['李梅', '周敏', '李梅·2', '李梅·3'])
  })

  test('are equal regardless of invisible characters, spaces, widths and capitals', () => {
    expect(named('李梅', '李 梅', '李\u200b梅')).toEqual(['李梅', '李 梅·2', '李梅·3'])
    expect(named('Li Mei', 'ｌｉ ｍｅｉ')).toEqual(['Li Mei', 'ｌｉ ｍｅｉ·2'])
    expect(readsSame('李梅', '李\u200b 梅')).toBe(true)
    expect(readsSame('李梅', '李玫')).toBe(false)
  })

  test('a person whose own name looks like a numbered one is distinguished, too', () => {
    expect(named('李梅·2', '李梅', '李梅')).toEqual(['李梅·2', '李梅', '李梅·3'])
    expect(named(undefined, '\u200b', '同事')).toEqual(['同事', '同事·2', '同事·3'])
  })
})
