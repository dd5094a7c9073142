import { describe, expect, test } from 'vitest'
import type { Drawn } from './drawn.ts'
import { baseTitle, named, overallTitle, read, tree } from './few-rows.ts'

const corner = '经费控制情况（万元）'

/** Annex 1 under these heads, with one row of money. */
function under(last: string, budget: string, final: string, ...more: readonly Drawn[]) {
  return read(baseTitle, [corner, last, budget, final], ['三公经费', '9', '8', '7'], ...more)
}

const told = ({ unread }: ReturnType<typeof read>) => unread.map(({ text, why }) => [text, why])

describe('what a head adds in brackets', () => {
  const remark = '列名按表样读了，后面添的话没有读；请核对这一列'

  test.each(['2023年决算数（预计）', '2023年决算数（本级）', '2023年决算数（不含结转）', '决算数（2022年）'])(
    'is told: %s',
    (head) => {
      const found = under('2022年决算数', '2023年预算数', head)
      expect(told(found)).toContainEqual([head, remark])
    },
  )

  test.each([
    '2023年决算数（元）',
    '2023年决算数（单位：百万元）',
    '2023年决算数（A）',
    '决算数（2023年）',
    '2023年决算数①',
  ])('is not told if it is a unit, the year or a sign: %s', (head) => {
    expect(told(under('2022年决算数', '2023年预算数', head))).toEqual([])
  })

  test('is told of a unit over targets, which say theirs themselves', () => {
    const indicator = ['产出指标（50分）', '数量指标', '购书册数', '≥50册', '52册', '10', '10', '']
    const targets = (head: string) =>
      told(
        read(
          overallTitle,
          named,
          tree.map((each) => (each === '年度指标值' ? head : each)),
          indicator,
        ),
      )
    expect([targets('年度指标值（万元）'), targets('年度指标值（A）'), targets('年度指标值')]).toEqual([
      [['年度指标值（万元）', remark]],
      [],
      [],
    ])
  })
})

describe('two heads with the same words before their brackets', () => {
  const five = (budget: string, other: string) =>
    read(
      baseTitle,
      [corner, '2022年决算数', budget, other, '2023年决算数'],
      ['三公经费', '9', '8', '1', '7'],
      ['公车购置', '', '', '2', ''],
    )

  test('leave the column to the one that the form prints', () => {
    const found = five('2023年预算数', '2023年预算数（调整后）')
    expect(found.facts).toMatchObject({ 'base.threePublic.budget': '8', 'base.vehiclePurchase.budget': '' })
    expect(found.unread.map(({ text }) => text)).toEqual(['2023年预算数（调整后）', '1', '2'])
    expect(found.unread.at(-1)?.why).toContain('有两列写的是同一个列名')
  })

  test('leave it to neither if both add something', () => {
    const { facts, unread } = five('2023年预算数（调整前）', '2023年预算数（调整后）')
    expect([facts['base.threePublic.budget'], facts['base.threePublic.final']]).toEqual([undefined, '7'])
    expect(unread.map(({ text }) => text)).toEqual(expect.arrayContaining(['8', '1', '2']))
  })
})

describe('the unit in a head', () => {
  test.each([
    ['百万元', '700'],
    ['百元', '0.07'],
    ['千元', '0.7'],
    ['十万元', '70'],
    ['亿元', '70000'],
  ])('of %s makes 7 to %s 万元', (unit, value) => {
    expect(under('2022年决算数', '2023年预算数', `2023年决算数（${unit}）`).facts['base.threePublic.final']).toBe(value)
  })

  test.each(['万美元', '港元', '英镑'])('of %s leaves each figure doubtful, with the unit', (unit) => {
    const { facts, doubts } = under('2022年决算数', '2023年预算数', `2023年决算数（${unit}）`)
    expect([facts['base.threePublic.budget'], facts['base.threePublic.final']]).toEqual(['8', undefined])
    expect(doubts.find(({ at }) => at === 'base.threePublic.final')?.why).toContain(`表上写的是${unit}`)
  })

  test('of a foreign currency in a line above the table makes no figure one of 万元', () => {
    const heads = ['经费控制情况', '2022年决算数', '2023年预算数', '2023年决算数']
    const { facts, doubts } = read(baseTitle, '单位：万美元', heads, ['三公经费', '9', '8', '7'])
    expect([facts['base.threePublic.final'], doubts.map(({ text }) => text)]).toEqual([undefined, ['9', '8', '7']])
  })

  const buildings = (unit: string) => {
    const { facts, doubts } = read(
      baseTitle,
      [corner, '2022年决算数', '2023年预算数', '2023年决算数'],
      ['三公经费', '9', '8', '7'],
      '',
      ['楼堂馆所控制情况（2023年完工项目）', '批复规模（㎡）', `实际规模（${unit}）`, '规模控制率'],
      ['办公楼', '1200', '1.2', '100%'],
    )
    return [facts['base.buildings.1.actualArea'], doubts.map(({ why }) => why.split('（')[0])]
  }

  test('of area is read, and another one than ㎡ and its multiples is asked about', () => {
    expect([buildings('㎡'), buildings('万㎡'), buildings('亩')]).toEqual([
      ['1.2', []],
      ['12000', []],
      [undefined, [expect.stringContaining('单位和这一格不合')]],
    ])
  })
})
