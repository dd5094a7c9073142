import { expect, test } from 'vitest'
import { limitWish } from '../../bot/talk/reminders/limit-wish.ts'
import { nameIn } from '../../bot/talk/start/unit-name.ts'
import { asksToUndo } from '../../bot/talk/undo/asks.ts'

test.each([
  ['不对，改回去', true],
  ['取消刚才的修改', true],
  ['撤销上一步', true],
  ['恢复原样', true],
  ['取消', false],
  ['取消三个项目', false],
  ['改回去年的数', false],
])('“%s” asks to take the last change back: %s', (text, asks) => {
  expect(asksToUndo(text)).toBe(asks)
})

test.each([
  ['改截止时间', { do: 'askLimit' }],
  ['我想改一下截止日期', { do: 'askLimit' }],
  ['截止时间推迟两天', { do: 'askLimit' }],
  ['截止日期改到7月5日18点', { do: 'askLimit', said: '7月5日18点' }],
  ['截止时间是7月5日', { do: 'askLimit', said: '7月5日' }],
  ['截止时间是哪天', undefined],
  ['截止年末尚未完工', undefined],
])('“%s” sets the deadline: %o', (text, wish) => {
  expect(limitWish(text)).toEqual(wish)
})

test.each([
  ['我是云溪县文化馆的', '云溪县文化馆'],
  ['我们单位是云溪县文化馆', '云溪县文化馆'],
  ['云溪县文化馆，填2023年度的', '云溪县文化馆'],
  ['云溪县文化旅游广电体育局', '云溪县文化旅游广电体育局'],
  ['写错了，应该是云溪县教育局', '云溪县教育局'],
])('“%s” names %s', (text, name) => {
  expect(nameIn(text)).toBe(name)
})
