import { describe, expect, test } from 'vitest'
import type { Drawn } from './drawn.ts'
import { base } from './few-rows.ts'

const listed = (...rows: readonly Drawn[]) => {
  const { facts, unread, doubts } = base(['其他项目：', '', '', ''], ...rows)
  const names = [1, 2, 3].flatMap((row) => facts[`base.otherProjects.${row}.name`] ?? [])
  return { list: facts['base.otherProjects'], names, unread: unread.map(({ text, why }) => [text, why]), doubts }
}

describe('a row of an open list is no item', () => {
  const item = ['道路养护', '1', '2', '3']

  test.each([
    ['小计', '这一行要一项一行写名称；合计数不用填'],
    ['合 计', '这一行要一项一行写名称；合计数不用填'],
    ['其他项目合计（万元）', '这一行要一项一行写名称；合计数不用填'],
    ['其中：县级配套', '“其中”是上面一项里的，不另算一项'],
    ['无', '名称写的是“无”，后面又有数'],
    ['注：以上不含结转', '这是表下的注，不是一项'],
  ])('if it is called %s, and its texts are told', (name, why) => {
    expect(listed(item, [name, '', '5', '6'])).toEqual({
      list: '1',
      names: ['道路养护'],
      unread: [name, '5', '6'].map((text) => [text, why]),
      doubts: [],
    })
  })

  test('but 其中 begins the items under their head, and a name may contain such a word', () => {
    const { list, names, unread } = listed(
      ['其中：1.道路养护', '1', '2', '3'],
      ['会计核算', '1', '2', '3'],
      ['注册登记', '1', '2', '3'],
    )
    expect([list, names, unread]).toEqual(['1,2,3', ['道路养护', '会计核算', '注册登记'], []])
  })
})
