import { describe, expect, test } from 'vitest'
import { correctFiling } from '../../fixtures/correct.ts'
import { stating } from '../../fixtures/facts.ts'
import { proseFindings, typing } from '../../fixtures/prose.ts'

const correct = correctFiling()
const rule = 'report.prose.selfReference'

/** The findings about self-references in these words of a unit that calls itself `own`. */
function mixed(own: string, words: string): string[] {
  const filing = typing(stating(correct, { 'unit.selfReference': own }), 'performance', words)
  return proseFindings(filing).flatMap((finding) => (finding.rule === rule ? finding.shows : []))
}

describe('a unit that uses two words for itself is asked which is right', () => {
  test.each([
    ['我单位', '我镇全年办展演场次稳定。', '我镇'],
    ['我镇', '我单位安排了展演。', '我单位'],
    ['我局', '我乡村干部参加培训。', '我乡'],
    ['我局', '我街道面向群众开放场馆。', '我街道'],
    ['我局', '我校准备了场地，我校对学生免费开放。', '我校'],
    ['我局', '我院落实责任。', '我院'],
    ['我局', '我室内部管理规范。', '我室'],
    ['我局', '我站着力改善服务。', '我站'],
    ['我局', '我所在职人员参加培训。', '我所'],
    ['我局', '我队员工参加培训。', '我队'],
    ['我局', '我馆内设机构健全。', '我馆'],
    ['我局', '我园按时开放。', '我园'],
    ['我局', '我办公开招标，我办法治建设有序，我办学习制度健全。', '我办'],
    ['我局', '我委任务较重。', '我委'],
    ['我局', '我中心学习制度健全。', '我中心'],
    ['我局', '我镇定期开展检查。', '我镇'],
  ])('%s beside “%s”', (own, words, other) => {
    expect(mixed(own, words)).toEqual([expect.stringMatching(`这里写“${other}”，单位自称填的是“${own}”$`)])
  })

  test('words that merely begin with the same characters are no self-reference', () => {
    const alike = [
      ...['我办理', '我办公', '我办公室', '我办公用品', '我办事', '我办法', '我办学', '我办好', '我办实事', '我办了'],
      ...['我委托', '我委派', '我委员', '我中心城区', '我中心小学', '我中心卫生院', '自我中心'],
      ...['我镇定', '我镇静', '我镇痛', '我乡村', '我乡村振兴', '我乡镇', '我乡亲', '我乡土', '我街道路'],
      ...[
        '我校准',
        '我校验',
        '我校正',
        '我校园',
        '我校友',
        '我校门',
        '我校长',
        '自我校准',
        '我院子',
        '我院墙',
        '我院落',
      ],
      ...['我院长', '我室内', '我室外', '我站在', '我站着', '我站起', '我站住', '我站出来'],
      ...['我所知', '我所在', '我所有', '我所需', '我所属', '我所谓', '我所做', '我所学', '我所能', '我所说'],
      ...['我队伍', '我队员', '我队友', '我馆藏', '我馆员', '我园林', '我园区', '我园艺'],
    ]
    expect(alike.filter((word) => mixed('我局', `群众说，${word}的情况。`).length > 0)).toEqual([])
  })
})
