import { describe, expect, test } from 'vitest'
import { readFiling } from '../../core/paper/filing/read.ts'
import { type Drawn, drawn } from './drawn.ts'
import {
  base,
  baseTitle,
  funds,
  goals,
  heads,
  named,
  overallTitle,
  projectTitle,
  read,
  reportTitle,
  tree,
} from './few-rows.ts'

describe('the unit of money', () => {
  const rows: Drawn[] = [
    ['经费控制情况', ...heads.slice(1)],
    ['三公经费', '90,000', '80000', '70000.00'],
    ['3、公务接待', '', '', ''],
  ]
  test.each([
    '填报单位：南湾县图书馆      单位：元',
    '填报单位（盖章）：南湾县图书馆\t金额单位：元',
    '填报日期：2024年3月1日   单位：元',
    '单位:元、人、㎡',
    '（金额单位：人民币元）',
  ])('is taken from the line “%s”', (line) => {
    const { facts, doubts, unread } = read(baseTitle, line, ...rows)
    expect([facts['base.threePublic.final'], facts['unit.name'] ?? '', doubts, unread]).toEqual([
      '7',
      line.includes('图书馆') ? '南湾县图书馆' : '',
      [],
      [],
    ])
  })

  test('is taken from the title, and from the end of a label', () => {
    expect(read(`${baseTitle}（单位：元）`, ...rows).facts['base.threePublic.final']).toBe('7')
    const corner = ['经费控制情况\n单位：元', ...heads.slice(1)]
    expect(read(baseTitle, corner, ...rows.slice(1)).facts['base.threePublic.final']).toBe('7')
  })

  test('is doubtful if a line names one and a head another', () => {
    const { facts, doubts } = read(baseTitle, '单位：元', heads, ['三公经费', '9.00', '8.00', '7.00'])
    expect([facts['base.threePublic.final'], doubts.map(({ at }) => at)]).toEqual(['7.00', ['base']])
  })
})

describe('heads', () => {
  test.each([
    ['上年决算数', '本年预算数', '本年决算数'],
    ['2022决算', '2023预算', '2023决算'],
    ['2022年度决算数', '2023年年初预算数', '2023年度决算数'],
  ])('%s, %s and %s are those of the form', (...three) => {
    const { facts, unread } = read(
      baseTitle,
      ['经费控制情况（万元）', ...three],
      ['三公经费', '9', '8', '7'],
      ['政府采购金额', '——', '6', '5'],
    )
    const { lastFinal, budget, final } = {
      lastFinal: 'base.threePublic.lastFinal',
      budget: 'base.threePublic.budget',
      final: 'base.procurement.final',
    }
    expect([facts[lastFinal], facts[budget], facts[final], unread]).toEqual(['9', '8', '5', []])
  })

  test('may be in two lines, the year over the kind', () => {
    const { facts } = read(
      baseTitle,
      ['经费控制情况（万元）', '2022年', '2023年', '<'],
      ['^', '决算数', '预算数', '决算数'],
      ['三公经费', '9', '8', '7'],
    )
    expect(facts).toMatchObject({ 'base.threePublic.lastFinal': '9', 'base.threePublic.final': '7' })
  })

  test('that occur twice are ambiguous', () => {
    const twice = ['经费控制情况（万元）', '2022年决算数', '2023年决算数', '2023年决算数']
    const { facts, unread } = read(baseTitle, twice, ['三公经费', '9', '8', '7'])
    expect([facts['base.threePublic.lastFinal'], facts['base.threePublic.final']]).toEqual(['9', undefined])
    expect(unread.map(({ text }) => text)).toEqual(['8', '7'])
  })

  test('whose columns were dragged are recognised by their order', () => {
    const { facts } = read(
      baseTitle,
      [heads[0] ?? '', '2022年决算数', '<', '2023年预算数', '<', '2023年决算数', '<'],
      ['三公经费', '<', '9', '8', '<', '7', '<'],
    )
    expect(facts).toMatchObject({ 'base.threePublic.lastFinal': '9', 'base.threePublic.budget': '8' })
  })
})

describe('a row', () => {
  test('that the form does not have is reported, text by text', () => {
    const { unread, doubts } = base(['债务化解情况', '已全部化解', '<', '<'])
    expect([unread.map(({ text }) => text), doubts]).toEqual([['债务化解情况', '已全部化解'], []])
  })

  test('is recognised by the words of other papers, with a number or a mark', () => {
    const { facts, unread } = base(['1、公务用车购置及运行维护费①', '1.00', '2.00', '3.00'])
    expect([facts['base.vehicles.budget'], unread]).toEqual(['2.00', []])
  })

  test('of a list that says none leaves the list empty', () => {
    expect(base(['其他项目：无', '', '', '']).facts['base.otherProjects']).toBe('')
  })

  test('about a person that the form does not ask for gives the form no phone number', () => {
    const { facts, unread } = read(
      projectTitle,
      ['项目支出名称', '水库加固', '<', '<'],
      ['项目负责人', '周望舒', '联系电话', '13800005555'],
      ['主管部门', '南湾县水利局', '实施单位', '工程股'],
      '填表人：许清和      联系电话：13800006666',
    )
    expect(facts).toMatchObject({ 'project.1.signature.phone': '13800006666', 'project.1.implementer': '工程股' })
    expect(unread.map(({ text }) => text)).toContain('13800005555')
  })

  test('with figures in place of words is doubtful', () => {
    const { facts, doubts } = base(['厉行节约保障措施', '35', '<', '<'])
    expect([facts['base.frugality.text'], doubts.map(({ at, text }) => [at, text])]).toEqual([
      undefined,
      [['base.frugality.text', '35']],
    ])
  })
})

describe('the annexes', () => {
  test('do not begin with a letter that lists them', () => {
    const { facts, unread } = read(
      '附件：1.部门整体支出绩效评价基础数据表',
      '2.部门整体支出绩效自评表',
      '4.部门整体支出绩效自评报告',
      '南湾县图书馆',
      baseTitle,
      heads,
      ['三公经费', '9', '8', '7'],
      reportTitle,
      '一、部门基本情况',
      '（一）部门职责',
      '提供阅览服务。',
      '（二）人员编制情况',
    )
    expect(facts).toMatchObject({ 'base.threePublic.final': '7', 'report.sections.duties': '提供阅览服务。' })
    expect(unread.map(({ text }) => text)).toContain('南湾县图书馆')
  })

  test('do not begin with a goal or a name that looks like another one’s label', () => {
    const { facts, doubts, unread } = read(
      projectTitle,
      ['项目支出名称', '公务接待中心改造', '<', '<', '<', '<', '<', '<'],
      goals,
      ['^', '1.基本支出：保障人员；\n2.项目支出：完成改造。', '<', '<', '其他资金：无。', '<', '<', '<'],
      tree,
      ['产出指标（50分）', '数量指标', '公务接待', '≥5次', '6次', '10', '10', ''],
      ['^', '质量指标', '其中：公车购置数', '≤1辆', '1辆', '10', '10', ''],
    )
    expect([doubts, unread]).toEqual([[], []])
    expect(facts).toMatchObject({
      'project.1.goal.actual': '其他资金：无。',
      'project.1.indicators.quantity.1.name': '公务接待',
      'project.1.indicators.quality.1.name': '其中：公车购置数',
    })
  })

  test('that occur twice in two versions are read once, with a doubt', () => {
    const annex = (score: string): Drawn[] => [
      overallTitle,
      named,
      funds,
      ['^', '年度资金总额', '5', '6', '6', '10', '100%', score],
      ['^', '按收入性质分：6.00', '<', '<', '按支出性质分：6.00', '<', '<', '<'],
    ]
    const { facts, doubts } = read(...annex('10'), ...annex('9'))
    expect([facts['overall.funds.total.score'], doubts.map(({ at }) => at)]).toEqual(['10', ['overall']])
    expect(read(...annex('10'), ...annex('10'))).toMatchObject({ doubts: [], unread: [] })
  })

  test('of a project that were printed but not filled in are no project', () => {
    const project = (name: string, authority: string): Drawn[] => [
      projectTitle,
      ['项目支出名称', name, '<', '<'],
      ['主管部门', authority, '实施单位', ''],
    ]
    const { facts } = read(...project('水库加固', '南湾县水利局'), ...project('', ''))
    expect([facts.project, facts['project.2.name']]).toEqual(['1', undefined])
  })
})

describe('an indicator', () => {
  const indicator = (...row: string[]) => read(overallTitle, named, tree, ['效益指标（30分）', '生态效益指标', ...row])

  test('named 无 that has a score is one', () => {
    const { facts, unread } = indicator('无', '100%', '100%', '5', '5', '')
    expect([facts['overall.indicators.ecological.1.name'], unread]).toEqual(['无', []])
  })

  test('consisting of 无 is none', () => {
    expect(indicator('无', '无', '无', '0', '0', '无').facts['overall.indicators.ecological']).toBe('')
  })

  test('is found under a level followed by its weight', () => {
    const { facts } = read(overallTitle, named, tree, [
      '产出指标 50分',
      '时效指标 10分',
      '及时率',
      '100%',
      '96%',
      '10',
      '9.6',
      '',
    ])
    expect(facts['overall.indicators.timeliness.1.name']).toBe('及时率')
  })
})

describe('the lines for signatures', () => {
  const signed = (line: string) => {
    const { facts, doubts, unread } = read(baseTitle, heads, ['三公经费', '9', '8', '7'], line)
    const { preparer, date, phone, head } = Object.fromEntries(
      ['preparer', 'date', 'phone', 'head'].map((each) => [each, facts[`base.signature.${each}`]]),
    )
    return { told: [...doubts, ...unread].map(({ text }) => text), people: [preparer, date, phone, head] }
  }

  test.each([
    '填表人：许清和      填报日期：2024年3月1日      联系电话：13800005555      单位负责人签字：周望舒',
    '单位负责人（签章）：周望舒\t填报人：许清和\t联系方式：13800005555\t日期：2024.3.1',
    '填表人：__许清和__ 填报日期：2024-03-01 联系电话：13800005555 单位负责人签字：周望舒（签字）',
    '填表人：许清和填报日期：2024年3月1日联系电话：13800005555单位负责人签字：周望舒',
  ])('are read from “%s”', (line) => {
    expect(signed(line)).toEqual({ told: [], people: ['许清和', '2024-03-01', '13800005555', '周望舒'] })
  })

  test('report what follows a label of their own', () => {
    expect(signed('填表人：许清和      复核人：江雨眠      联系电话：13800005555').told).toEqual(['复核人：江雨眠'])
  })
})

describe('the headings of the report', () => {
  const sections = (...lines: string[]) =>
    read(reportTitle, '一、部门基本情况', '（一）部门职责', '提供阅览服务。', ...lines).facts

  test('that only resemble headings elsewhere are text of their section', () => {
    const facts = sections(
      '六、部门整体支出绩效情况',
      '（一）基本支出情况',
      '支出合规。',
      '（二）部门职责履行情况',
      '履职良好。',
    )
    expect(facts['report.sections.duties']).toBe('提供阅览服务。')
    expect(facts['report.sections.performance']).toContain('履职良好。')
  })

  test('are recognised with other words and other numbers', () => {
    const facts = sections(
      '（二）机构设置情况',
      '设3个股室。',
      '2 一般公共预算支出情况',
      '八、改进措施及建议',
      '加强管理。',
    )
    expect(facts).toMatchObject({
      'report.sections.staffing': expect.stringContaining('设3个股室。'),
      'report.sections.measures': '加强管理。',
    })
  })

  test('end before the name, the date and what is enclosed', () => {
    const facts = sections(
      '九、自评结果应用和公开情况',
      '在网站公开。',
      '附：1.佐证材料',
      '南湾县图书馆（盖章）',
      '2024年3月1日',
    )
    expect(facts).toMatchObject({ 'report.sections.publication': '在网站公开。', 'report.date': '2024-03-01' })
  })
})

describe('files that are no filing on the form', () => {
  const refused = (...lines: readonly Drawn[]) => readFiling([drawn(...lines)])

  test('include a notice that names the annexes', () => {
    const notice = '各单位要按时报送部门整体支出绩效自评表、项目支出绩效自评表和自评报告，逾期不予受理。'
    expect(refused('关于开展绩效自评工作的通知', '各预算单位：', notice)).toMatchObject({ none: 'noFiling' })
  })

  test('include another province’s form, refused by its name, whatever is before its title', () => {
    const own = [overallTitle.replace('部门', '湖北省部门'), named, funds, tree] as const
    const found = refused('附件2', ...own)
    expect(found).toMatchObject({ none: 'otherForm', says: expect.stringContaining('是湖北省的表样') })
    expect(found).not.toMatchObject({ says: expect.stringContaining('附件2') })
  })

  test('do not include an annex of another year: it is reported, the others are read', () => {
    const { facts, unread } = read(
      baseTitle.replace('2023', '2022'),
      ['经费控制情况（万元）', '2021年决算数', '2022年预算数', '2022年决算数'],
      ['三公经费', '9', '8', '7'],
      overallTitle,
      named,
      projectTitle,
      ['项目支出名称', '水库加固', '<', '<'],
    )
    expect([facts['base.threePublic.final'], facts['unit.name']]).toEqual([undefined, '南湾县图书馆'])
    expect(unread.find(({ text }) => text === '7')?.why).toContain('2022年')
  })
})
