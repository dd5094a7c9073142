import { expect, test } from 'vitest'
import { asCorrected, cellCorrected, putsRight, saysWrong, withoutTelling } from '../../../core/values/corrected.ts'

/** What people write to put an answer right, and what they want instead. */
const said: readonly [text: string, instead: string][] = [
  ['写错了，应该是 4.38', '4.38'],
  ['写错了应该是4.38', '4.38'],
  ['不对，是4.38', '4.38'],
  ['有误，4.38', '4.38'],
  ['填错了', ''],
  ['改成4.38', '4.38'],
  ['更正为：3.93 5 4.28', '3.93 5 4.28'],
  ['应该是云溪县科技和工业信息化局', '云溪县科技和工业信息化局'],
  ['不是4.18，是4.28', '4.28'],
  ['5.1改为5.2', '5.2'],
  ['改4.38', '4.38'],
  ['换成4.38', '4.38'],
]

test.each(said)('“%s” puts “%s” in its place', (text, instead) => {
  expect(asCorrected(text)).toBe(instead)
  expect(putsRight(text)).toBe(true)
})

test.each(['4.38', '错别字率 2%', '不对称加密项目', '云溪县改制办', '不是很清楚', '误差 3'])(
  '“%s” puts nothing right',
  (text) => {
    expect(asCorrected(text)).toBe(text)
    expect(putsRight(text)).toBe(false)
  },
)

test.each([
  ['写错了，应该是 4.38', true],
  ['填错了', true],
  ['改成4.38', false],
] as const)('“%s” says that something is wrong: %s', (text, wrong) => {
  expect(saysWrong(text)).toBe(wrong)
})

test.each([
  ['决算不是3.9，是3.85', '决算 3.85'],
  ['预算填错了，是4.9', '预算 4.9'],
  ['决算有误，应为4.1', '决算 4.1'],
  ['预算 4.9', '预算 4.9'],
  ['报错率5%，是3%', '报错率5%，是3%'],
])('“%s” says of its cell: “%s”', (text, stated) => {
  expect(cellCorrected(text)).toBe(stated)
})

test.each([
  ['把公务接待预算改成4.1', '公务接待预算改成4.1'],
  ['刚才公务接待的预算填错了，是4.9', '公务接待的预算填错了，是4.9'],
  ['刚刚把公务接待写错了', '公务接待写错了'],
  ['将军山公园 5 6 7', '将军山公园 5 6 7'],
  ['把关培训 3', '把关培训 3'],
])('“%s” is about “%s”', (text, about) => {
  expect(withoutTelling(text)).toBe(about)
})
