import { describe, expect, test } from 'vitest'
import { correctFiling } from '../../fixtures/correct.ts'
import { cells, factsOf, findingOf, findings, stating, type Table, unasked } from '../../fixtures/facts.ts'
import { misplaced } from './indicator-rules.ts'

const correct = correctFiling()
const indicator: Table = { target: '50', actual: '50', direction: 'atMost', unit: '个', weight: '10', score: '10' }

/** The rules that one indicator breaks by its words, without the table's name. */
function broken(table: string, columns: Table): string[] {
  const list = `overall.indicators.${table}`
  const facts = factsOf(
    { [list]: '1', 'overall.funds.total.rate': '98.5%' },
    cells(`${list}.1`, { ...indicator, ...columns }),
  )
  return findings(facts)
    .filter(({ check }) => check.startsWith(`${list}.1.`))
    .map(({ check }) => check.slice(`${list}.1.`.length))
}

describe('an indicator under the wrong second level', () => {
  test.each(misplaced)(
    'under %s: what belongs to %s (%s), and its look-alike (%s)',
    (table, belongsTo, wrong, right) => {
      expect(broken(table, { name: wrong })).toEqual([`name.${belongsTo}`])
      expect(broken(table, { name: right })).toEqual([])
    },
  )

  test.each([
    ['timeliness', '按期完成率'],
    ['quality', '验收合格率'],
    ['cost', '预算控制数'],
    ['satisfaction', '群众满意度'],
    ['quantity', '质量监督抽查批次'],
    ['social', '政策知晓率'],
  ])('words in the right place are correct: %s, %s', (table, name) => {
    expect(broken(table, { name })).toEqual([])
  })
})

describe('a target in the name', () => {
  test.each(['走访≥50次，培训≥2期', '新建步道不少于12公里', '培训2期、参展10家', '完成率达到95%', '接待＞1000人'])(
    '%s',
    (name) => {
      expect(broken('social', { name })).toEqual(['name.targets'])
    },
  )
  test.each([
    '5G基站数',
    '12345热线办结率',
    '2023年新增企业数',
    'PM2.5平均浓度',
    '“三支一扶”人员数',
    '第3、4标段完工比例',
    '60岁以上老人数',
    '达标乡镇数',
  ])('a number that only names something is no target: %s', (name) => {
    expect(broken('social', { name })).toEqual([])
  })
})

describe('a target that nobody can measure', () => {
  const words = { direction: 'qualitative', unit: '' }
  test.each([
    ['quantity', '显著增加', '显著增加'],
    ['timeliness', '及时', '及时'],
    ['cost', '控制合理', '达成年度指标'],
    ['satisfaction', '较好', '达成年度指标'],
    ['social', '有效提升', '63'],
    ['economic', '明显提高', '12%'],
  ])('under %s: %s', (table, target, actual) => {
    expect(broken(table, { name: '某项', ...words, target, actual })).toContain('target.vague')
  })
  test.each([
    ['timeliness', '2023年12月底前及时完成', '12月'],
    ['timeliness', '年底前及时完成', '达成年度指标'],
    ['quantity', '≥95%', '96%'],
    ['sustainable', '持续改善', '效果较好'],
    ['social', '有效提升', '达成年度指标'],
    ['quality', '建立机制', '达成年度指标'],
  ])('under %s it is not %s with %s', (table, target, actual) => {
    expect(broken(table, { name: '平均', direction: '', unit: '', target, actual })).not.toContain('target.vague')
  })
})

describe('one target in one cell', () => {
  test.each(['≥50次，≥2期', '≥50次≥2期', '培训2期、参展10家', '50次；60人'])('several: %s', (target) => {
    expect(broken('social', { name: '活动', target, direction: '', unit: '' })).toContain('target.several')
  })
  test.each(['≥1,200人', '90-95%', '2023年12月31日', '1.5万元', '每周二、周四'])('one: %s', (target) => {
    expect(broken('social', { name: '活动', target, direction: '', unit: '' })).not.toContain('target.several')
  })
})

describe('a percentage as the target of a count', () => {
  test.each(['培训次数', '受益人数', '扶持企业数量', '演出场次', '新建站点个数', '绿化面积'])('%s', (name) => {
    expect(broken('social', { name, target: '100%', actual: '100%', unit: '' })).toContain('target.share')
  })
  test.each(['培训人数完成率', '受益人数占比', '场次增长', '验收合格率', '企业发展成效'])(
    'a share is correct: %s',
    (name) => {
      expect(broken('social', { name, target: '100', actual: '100', unit: '%' })).toEqual([])
    },
  )
  test.each(['组织企业申报', '修缮场馆', '举办展演'])('under 数量指标 every name counts: %s', (name) => {
    expect(broken('quantity', { name, target: '100%', actual: '100%', unit: '' })).toContain('target.share')
  })
  test.each(['任务完成率', '场馆开放比例', '项目完成情况'])('a share under 数量指标 is correct: %s', (name) => {
    expect(broken('quantity', { name, target: '100%', actual: '100%', unit: '' })).not.toContain('target.share')
  })
  test.each([
    ['培训次数', '≥60'],
    ['培训次数', '不低于60'],
    ['受益人数', '60以上'],
  ])('%s, with %s and its percent sign in a separate cell', (name, target) => {
    expect(broken('social', { name, target, actual: '63', direction: '', unit: '%' })).toContain('target.share')
  })
  test('targets in the name are one finding, not two', () => {
    const both = broken('quantity', { name: '走访≥50家，培训≥2期', target: '100%', actual: '100%', unit: '' })
    expect(both).toEqual(['name.targets'])
  })
  test('a count in its unit is correct', () => {
    expect(broken('social', { name: '培训次数', target: '≥50次', unit: '' })).not.toContain('target.share')
  })
})

describe('an indicator for which lower is better', () => {
  const held = (table: string, name: string, more: Table = {}) =>
    broken(table, { name, target: '100', actual: '90', unit: '%', ...more })

  test.each([
    ['cost', '会议费用', { direction: 'atLeast' }],
    ['cost', '会议费用', { target: '≥20万元', actual: '18万元', direction: '', unit: '' }],
    ['quantity', '预算控制率（支出÷预算）', { direction: '' }],
    ['quality', '投诉率', { direction: 'atLeast' }],
  ])('under %s must not have ≥: %s %j', (table, name, more) => {
    expect(held(table, name, more)).toContain('target.lower')
  })

  test.each([
    ['a saving that lost a point', { actual: '90', score: '9', reason: '核减；下年调整。' }, true],
    ['more than planned with full marks', { actual: '110', score: '10' }, true],
    ['a saving with full marks', { actual: '90', score: '10' }, false],
    ['more than planned that lost points', { actual: '110', score: '9', reason: '涨价；下年集采。' }, false],
    ['as planned', { actual: '100', score: '10' }, false],
  ])('or =: %s', (_, columns, found) => {
    expect(held('cost', '会议费用', { direction: 'equal', ...columns }).includes('target.lower')).toBe(found)
  })

  test.each([
    ['cost', '成本节约率'],
    ['cost', '能耗下降比例'],
    ['cost', '资金到位率'],
    ['quality', '投诉办结率'],
    ['social', '事故隐患整改率'],
  ])('where higher is better, ≥ is correct: %s, %s', (table, name) => {
    expect(held(table, name, { direction: 'atLeast', actual: '100' })).toEqual([])
  })

  test('a saving that lost a point is found by the score: 90 % of 100 % and 9 of 10', () => {
    expect(held('cost', '会议费用', { score: '9', reason: '' })).toContain('score.rule')
  })
})

describe('预算控制率 beside the execution rate of 98.5 %', () => {
  const beside = (name: string, actual: string, more: Table = {}) =>
    broken('cost', { name, target: '100', actual, unit: '%', ...more }).includes('actual.rate')
  test.each([
    ['预算控制率', '90', true],
    ['预算执行率', '95', true],
    ['预算控制率', '98.5', false],
    ['预算控制率', '98.50', false],
    ['预算控制率', '99', false],
    ['公用经费控制率（决算÷预算）', '90', false],
    ['三公经费占公用经费比重', '6', false],
    ['资金拨付率', '90', false],
  ])('%s %s%%: found %s', (name, actual, found) => {
    expect(beside(name, actual)).toBe(found)
  })
  test('a formula beside the target or in the reason counts', () => {
    expect(beside('预算控制率', '90', { reason: '按公用经费支出/公用经费预算计算。' })).toBe(false)
  })
})

describe('an actual with the sign of a target', () => {
  test.each(['≥266米', '≤20万元', '>50次', '不少于50次', '50次以上', '至少3家'])('%s', (actual) => {
    expect(broken('social', { name: '活动', actual, unit: '' })).toContain('actual.sign')
  })
  test.each(['266米', '-3', '超额完成', '95%', '以上均已完成'])('does not have one: %s', (actual) => {
    expect(broken('social', { name: '活动', actual, unit: '' })).not.toContain('actual.sign')
  })
})

describe('a reason without a measure', () => {
  const lost = (reason: string) => broken('social', { name: '活动', score: '8', reason }).includes('reason.measure')
  test.each(['征地推迟。', '因疫情影响未能举办', '设备到货比计划晚两个月。', '施工单位将工期推迟两个月。'])(
    '%s',
    (reason) => {
      expect(lost(reason)).toBe(true)
    },
  )
  test.each(['征地推迟；下年三月前完工。', '两家停产，拟补训一场', '正常', ''])('does not match “%s”', (reason) => {
    expect(lost(reason)).toBe(false)
  })
})

describe('the same indicator twice', () => {
  const names = (first: string, second: string) =>
    findingOf(
      stating(correct, { 'overall.indicators.quantity.1.name': first, 'overall.indicators.social.1.name': second }),
      'overall.indicators.repeated',
    )?.at
  const both = ['overall.indicators.quantity.1.name', 'overall.indicators.social.1.name']

  test.each([
    ['培训场次', '培训场次'],
    ['培训 场次', '培训场次。'],
    ['按期办结', '办结及时率'],
    ['完成及时率', '按要求及时完成'],
  ])('%s and %s', (first, second) => {
    expect(names(first, second)).toEqual(both)
  })
  test.each([
    ['培训场次', '培训人次'],
    ['新建步道', '新建步道造价'],
    ['无', '无'],
    ['服务企业数', '受益企业数'],
  ])('not %s and %s', (first, second) => {
    expect(names(first, second)).toBeUndefined()
  })
  test('the same name in another annex is correct', () => {
    const other = stating(correct, { 'project.1.indicators.satisfaction.1.name': '群众满意度' })
    expect(findings(other).filter(({ rule }) => rule.endsWith('.repeated'))).toEqual([])
  })
  test('a removed row does not count', () => {
    const removed = stating(correct, {
      'overall.indicators.quantity.2.name': '展演活动场次',
      'overall.indicators.quantity': '1',
    })
    expect(findingOf(removed, 'overall.indicators.repeated')).toBeUndefined()
  })
})

describe('the goals', () => {
  const kept = '组织各乡镇文化站开展群众文艺辅导，送戏下乡进村入户，培育乡村文艺骨干队伍，修缮基层活动场所。'
  const goals = (expected: string, actual = '办展演38场。') =>
    findings(stating(correct, { 'overall.goal.expected': expected, 'overall.goal.actual': actual }))
      .filter(({ check }) => check.startsWith('overall.goal'))
      .map(({ check }) => check.slice('overall.goal.'.length))

  test.each([
    '拟订全县文化旅游发展规划，管理公共文化设施。',
    '负责全县文化旅游市场管理；负责体育设施规划。',
    '做好各项工作；负责公共服务。',
  ])('that repeat the duties: %s', (expected) => {
    expect(goals(expected)).toEqual(['expected.duties'])
  })
  test.each([
    '全年办展演36场，新建健身步道12公里。',
    '组织群众体育活动20场，管理公共文化设施6处。',
    '负责建成健身步道12公里。',
    '修订文化旅游发展规划并印发。',
  ])('of this year: %s', (expected) => {
    expect(goals(expected)).toEqual([])
  })

  test('if the duties are not asked, a duty is recognised by its wording', () => {
    const facts = stating(unasked(correct, 'unit.duties'), { 'overall.goal.expected': '负责全县文化旅游市场管理。' })
    expect(findingOf(facts, 'overall.goal.expected.duties')?.at).toEqual(['overall.goal.expected'])
  })

  test.each([
    ['word for word', '全年办展演36场，接待群众18万人次。', true],
    ['with a word more', '全年办展演36场，接待群众18万人次。完', true],
    ['with its own figures', '全年办展演38场，接待群众19万人次。', false],
    ['with one figure of its own in a long text', `全年办展演36场，接待群众19万人次。${kept}`, false],
    ['with a result more', '全年办展演36场，接待群众18万人次，带动旅游收入增长。', false],
  ])('an actual like the expected %s', (_, actual, found) => {
    const check = goals(`全年办展演36场，接待群众18万人次。${actual.endsWith(kept) ? kept : ''}`, actual)
    expect(check.includes('actual.expected')).toBe(found)
  })

  test.each([
    ['各项任务全部完成。', true],
    ['及时完成各项工作，群众一致好评。', true],
    ['办展演38场。', false],
    ['办展演三十八场。', false],
    ['完成率百分之九十八。', false],
  ])('an actual without a figure: %s', (actual, found) => {
    expect(goals('全年办展演36场。', actual).includes('actual.figures')).toBe(found)
  })
})
