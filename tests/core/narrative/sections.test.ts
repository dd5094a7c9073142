import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/facts.ts'
import { adopted, fillSlots, plainText, sectionTemplate, sectionText } from '../../../core/narrative.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, stating, unasked, year } from '../../fixtures/facts.ts'

const correct = correctFiling()
const { sections } = form.edition.narrative
const said = (facts: Facts, id: string) => plainText(sectionText(form, { facts, year, department }, id))

describe('every section of a correct filing', () => {
  test.each(sections.map(({ id }) => id))('%s is whole sentences, nothing left to fill in', (id) => {
    const text = said(correct, id)
    expect(text).not.toMatch(/【待填】|undefined|NaN|\{|\}|null/)
    for (const line of text.split('\n')) expect(line).toMatch(/[。；]$/)
    expect(text).not.toMatch(/，，|。。|，。|：。|、。/)
  })

  test.each(sections.map(({ id }) => id))('%s of an empty filing shows where something is missing', (id) => {
    const empty = said(new Map(), id)
    const whole = ['problems', 'measures'].includes(id)
    expect(whole || empty.includes('【待填】') || empty === '无。').toBe(true)
  })

  const expected: readonly (readonly [string, string])[] = [
    [
      'opening',
      '根据《关于开展2023年度预算绩效自评工作的通知》（云财绩〔2024〕12号）要求，我局对2023年度部门整体支出和项目支出开展了绩效自评，现将有关情况报告如下。',
    ],
    ['duties', '1、拟订全县文化旅游发展规划。\n2、管理公共文化设施。\n3、组织群众体育活动。'],
    [
      'staffing',
      '云溪县文化旅游广电体育局位于云溪县城关镇文体路6号。内设办公室、规划财务股、公共服务股、市场管理股共4个股室。下属文化馆、图书馆共2个二级机构。编制46人，2023年末实际在职44人，人员控制率95.65%；退休18人。',
    ],
    [
      'basicBudget',
      '2023年年初预算安排支出1440万元，其中基本支出650.00万元，项目支出790万元；年初一般公共预算收入安排1440.00万元。',
    ],
    [
      'basicFinal',
      '2023年一般公共预算拨款收入1640万元，一般公共预算支出1640万元，其中基本支出660万元，项目支出980万元。\n按全部资金口径，2023年决算总收入1694.5万元，与年初预算相比增加254.5万元，增长17.67%；总支出1694.5万元，其中基本支出690万元，占40.72%，项目支出1004.5万元，占59.28%。基本支出与年初预算相比增加40万元，增长6.15%。主要原因：年中省级下达专项资金，追加项目预算。',
    ],
    [
      'procurement',
      '2023年政府采购支出235.55万元，其中货物96.30万元，工程118万元，服务21.25万元。政府采购预算240万元，执行率98.15%。',
    ],
    [
      'threePublic',
      '2023年“三公”经费预算10万元，其中因公出国（境）费0万元，公务用车购置及运行维护费6万元，公务接待费4.0万元。决算8.73万元，其中因公出国（境）费0万元，公务用车购置及运行维护费5.48万元，公务接待费3.25万元。决算与预算相比减少1.27万元，下降12.7%；与上年决算相比减少1.57万元，下降15.24%。',
    ],
    ['governmentFund', '2023年政府性基金拨款54.50万元，按规定用途安排使用。'],
    ['stateCapital', '无。'],
    ['socialInsurance', '无。'],
  ]
  test.each(expected)('%s', (id, text) => {
    expect(said(correct, id)).toBe(text)
  })

  test.each([
    [
      'threePublic',
      /决算8\.73万元.*决算与预算相比减少1\.27万元，下降12\.7%；与上年决算相比减少1\.57万元，下降15\.24%。/,
    ],
    [
      'projects',
      /项目支出1004\.50万元，与上年决算相比增加192\.5万元，增长23\.71%。.*非遗保护专项资金310万元，健身步道建设专项资金410万元。$/,
    ],
    ['performance', /预算执行率99\.38%，该项得9\.94分。部门整体支出绩效自评总分96\.24分，等级为“优”。/],
    ['performance', /^产出方面，展演活动场次38场（指标值≥36场），新建健身步道11\.4公里（指标值≥12公里）/m],
    [
      'performance',
      /^10项指标中，7项得满分，新建健身步道得9\.5分（满分10分），步道每公里造价得4\.8分（满分5分），群众文体习惯得7分（满分10分）。$/m,
    ],
    ['problems', /^1、.*新建健身步道.*指标值≥12公里，实际11\.4公里，得9\.5分（满分10分）。主要原因：末段征地推迟。/],
    [
      'problems',
      /健身步道建设专项资金“每公里造价”没有得满分：指标值≤20万元，实际20\.8万元，得9\.6分（满分10分）。主要原因：砂石涨价。$/m,
    ],
    ['measures', /^1、“新建健身步道”：下年三月前补建0\.6公里。/],
    ['measures', /健身步道建设专项资金“每公里造价”：下年集中招标。$/],
    ['publication', /^我局将自评结果作为编制下年度预算.*，并在县政府门户网站预决算公开栏公开，接受社会监督。$/],
  ])('%s says %s', (id, words) => {
    expect(said(correct, id)).toMatch(words)
  })

  test('the problems and the measures pair, one for every indicator that lost points', () => {
    const [problems, measures] = ['problems', 'measures'].map((id) => said(correct, id).split('\n').length)
    expect([problems, measures]).toEqual([5, 5])
  })
})

describe('the report reads as one voice', () => {
  const poor = stating(
    correct,
    Object.fromEntries(
      [...correct].flatMap(([at, text]) => (at.endsWith('.reason') && text ? [[at, '人手不足']] : [])),
    ),
  )

  test.each([
    ['a correct filing', correct],
    ['one whose reasons name no measure', poor],
  ])('%s: no clause of words stands in two sections', (_, facts) => {
    const where = new Map<string, string[]>()
    for (const { id } of sections) {
      const words = sectionTemplate(form, { facts, year, department }, id).split(/\{\{[^}]*\}\}|[，。；：、（）\n]/)
      for (const clause of new Set(words.filter((one) => one.length >= 8)))
        where.set(clause, [...(where.get(clause) ?? []), id])
    }
    expect([...where].filter(([, ids]) => ids.length > 1)).toEqual([])
  })

  test('where no indicator lost a point, all of them are said to have full marks', () => {
    const full = {
      'overall.indicators.quantity.2.score': '10',
      'overall.indicators.cost.2.score': '5',
      'overall.indicators.sustainable.2.score': '10',
    }
    expect(said(stating(correct, full), 'performance')).toMatch(/\n10项指标均得满分。$/)
  })
})

describe('what a section leaves out', () => {
  test.each([
    ['staffing', { 'unit.subordinates': '' }, '下属'],
    ['staffing', { 'unit.address': '' }, '位于'],
    ['procurement', { 'base.procurement.budget': '' }, '执行率'],
    ['projects', { 'base.operations.final': '0' }, '业务工作经费'],
    ['projects', { 'base.provincial': '' }, '省级专项资金'],
    ['basicFinal', { 'report.change.reason': '' }, '主要原因'],
    ['publication', { 'report.publication': '' }, '公开'],
  ])('%s with %j does not say %s', (id, change, word) => {
    expect(said(correct, id)).toContain(word)
    expect(said(stating(correct, change), id)).not.toContain(word)
  })

  test('without a title the notice is cited by its number', () => {
    expect(said(stating(correct, { 'unit.noticeTitle': '' }), 'opening')).toMatch(
      /^根据云财绩〔2024〕12号文件要求，我局/,
    )
  })

  test('one lost point is not numbered, two are', () => {
    const full = {
      'overall.indicators.quantity.2.score': '10',
      'overall.indicators.cost.2.score': '5',
      'overall.indicators.sustainable.2.score': '10',
    }
    const two = stating(correct, full)
    expect(
      said(two, 'problems')
        .split('\n')
        .map((line) => line.slice(0, 2)),
    ).toEqual(['1、', '2、'])
    expect(said(two, 'problems')).not.toContain('部门整体')
    const one = stating(two, { 'project.2.indicators.quantity.1.score': '20' })
    expect(said(one, 'problems')).toMatch(/^健身步道建设专项资金“每公里造价”/)
  })

  test('a single duty is not numbered', () => {
    expect(said(stating(correct, { 'unit.duties': '管理公共文化设施' }), 'duties')).toBe('管理公共文化设施。')
  })
})

describe('where a value meets what stands behind it', () => {
  test('a name that ends in a digit does not run into its amount', () => {
    const named = stating(correct, { 'base.provincial.1.name': '灌区改造资金2023' })
    expect(said(named, 'projects')).toContain('灌区改造资金2023为310万元，')
    const indicator = stating(correct, { 'overall.indicators.quantity.1.name': '展演2023' })
    expect(said(indicator, 'performance')).toContain('展演2023为38场（指标值≥36场）')
  })

  test.each([
    ['年中省级下达专项资金', '主要原因：年中省级下达专项资金。'],
    ['年中省级下达专项资金。', '主要原因：年中省级下达专项资金。'],
    ['年中省级下达专项资金；', '主要原因：年中省级下达专项资金。'],
  ])('the reason “%s” ends in one full stop', (reason, words) => {
    expect(said(stating(correct, { 'report.change.reason': reason }), 'basicFinal').endsWith(words)).toBe(true)
  })

  test.each(['办展演38场', '办展演38场。'])('what the goal came to, “%s”, ends in one full stop', (actual) => {
    expect(said(stating(correct, { 'overall.goal.actual': actual }), 'performance').split('\n')[1]).toBe('办展演38场。')
  })

  test('an address that ends in a full stop brings no second one', () => {
    const closed = stating(correct, { 'unit.address': '云溪县城关镇文体路6号。' })
    expect(said(closed, 'staffing')).toContain('文体路6号。内设')
  })
})

describe('sentences about nothing', () => {
  const none = { 'base.provincial.1.final': '0', 'base.provincial.2.final': '' }
  test('provincial funds that spent nothing are not listed without their sentence', () => {
    expect(said(stating(correct, none), 'projects')).toMatch(/其他项目支出130万元。$/)
  })
  test('of several only those that spent something are listed', () => {
    expect(said(stating(correct, { 'base.provincial.1.final': '0' }), 'projects')).toMatch(
      /省级专项资金支出410万元，包括健身步道建设专项资金410万元。$/,
    )
  })
  test('where there is no indicator none of them is said to have full marks', () => {
    const tables = Object.fromEntries(
      [...correct.keys()].filter((at) => /^overall\.indicators\.\w+$/.test(at)).map((at) => [at, '']),
    )
    expect(said(stating(correct, tables), 'performance')).not.toMatch(/0项指标|，。|^。/m)
  })
})

describe('a section as people keep it', () => {
  test('an adopted template follows every later change of the facts', () => {
    expect(correct.get('report.sections.threePublic')).toBe(adopted('threePublic'))
    const later = stating(correct, { 'base.reception.final': '6.57' })
    expect(said(later, 'threePublic')).toContain('决算12.05万元')
    expect(said(later, 'threePublic')).toContain('与上年决算相比增加1.75万元，增长16.99%')
  })

  test('own words stand as they are typed', () => {
    expect(said(stating(correct, { 'report.sections.problems': '预算编制不细。\n评价指标偏少。' }), 'problems')).toBe(
      '预算编制不细。\n评价指标偏少。',
    )
  })

  test('own words may use figures by name', () => {
    const own = stating(correct, { 'report.sections.staffing': '在职{{base.staff.actual}}，{{change.threePublic}}。' })
    expect(said(own, 'staffing')).toBe('在职44人，减少1.57万元，下降15.24%。')
  })

  test('own words may stand around the template', () => {
    const around = stating(correct, { 'report.sections.stateCapital': `${adopted('stateCapital')}以上属实。` })
    expect(said(around, 'stateCapital')).toBe('无。以上属实。')
  })

  test('what is not asked yet is 【待填】, marked as missing at its address', () => {
    const open = { facts: unasked(correct, 'base.staff.actual'), year, department }
    const [runs] = sectionText(form, open, 'staffing')
    const missing = runs?.filter((run) => run.missing)
    expect(missing?.map(({ address, text }) => [address, text])).toEqual([
      ['base.staff.actual', '【待填】'],
      ['base.staff.controlRate', '【待填】'],
    ])
  })

  test('a blank amount says 0, a file’s raw target stands as it is written', () => {
    const subject = { facts: stating(correct, { 'overall.indicators.cost.1.target': '≤1.5万元' }), year, department }
    const text = '{{base.overseas.final}} {{overall.indicators.cost.1.target}} {{report.date}}'
    expect(plainText(fillSlots(form, subject, text))).toBe('0万元 ≤1.5万元 2024年7月3日')
  })
})
