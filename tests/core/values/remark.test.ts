import { expect, test } from 'vitest'
import { type Remark, remarkIn } from '../../../core/values/remark.ts'

/** What people say about an answer instead of giving one, where a short text and where sentences are expected. */
const said: readonly [text: string, short: Remark | undefined, long: Remark | undefined][] = [
  ['行', 'agrees', 'agrees'],
  ['可以的', 'agrees', 'agrees'],
  ['同意采用后面的全部', 'agrees', 'agrees'],
  ['没错', 'keeps', 'keeps'],
  ['和去年一样', 'keeps', 'keeps'],
  ['数据没问题', 'keeps', 'keeps'],
  ['9.25是对的', 'keeps', 'keeps'],
  ['不用改', 'keeps', 'keeps'],
  ['再短一点', 'edits', 'edits'],
  ['最后加一句：部分设备老化', 'edits', 'edits'],
  ['删掉第2条', 'edits', 'edits'],
  ['得分改成13', 'edits', 'edits'],
  ['写错了，应该是3.25', 'edits', 'edits'],
  ['去掉图书馆', 'edits', undefined],
  ['财务股改为规划财务股', 'edits', undefined],
  ['后面加“（本级）”', 'edits', undefined],
  ['稍后补充', 'leaves', 'leaves'],
  ['跳过，先填下一个', 'leaves', 'leaves'],
  ['我去核实一下', 'leaves', 'leaves'],
  ['不知道什么原因', 'unsure', 'unsure'],
  ['在哪里改', 'unsure', 'unsure'],
  ['本人', 'unsure', 'unsure'],
  ['云溪县城关镇文体路6号', undefined, undefined],
  ['文化馆、图书馆', undefined, undefined],
  ['增加巡查频次，十二月底前补训一场。', 'edits', undefined],
  ['审批流程改为网上办理，按月通报。', 'edits', undefined],
  ['好人好事评选推迟到下年三月。', undefined, undefined],
  ['不足部分由财政统筹解决。', undefined, undefined],
  ['对口帮扶资金十月才下达，来不及支付。', undefined, undefined],
]

test.each(said)('“%s” is as a short text: %s, as sentences: %s', (text, short, long) => {
  expect([remarkIn(text, false), remarkIn(text, true)]).toEqual([short, long])
})

test('a text that says more than a remark is an answer', () => {
  expect(remarkIn(`不知道${'的原因有很多，'.repeat(8)}`, true)).toBeUndefined()
  expect(remarkIn('不知道\n也不清楚', true)).toBeUndefined()
})
