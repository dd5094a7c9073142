import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/facts.ts'
import { adopted, plainText, sectionText } from '../../../core/narrative/narrative.ts'
import { fillSlots } from '../../../core/narrative/slots.ts'
import { sectionTemplate } from '../../../core/narrative/template.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, stating, unasked, year } from '../../fixtures/facts.ts'

const correct = correctFiling()
const { sections } = form.edition.narrative
const said = (facts: Facts, id: string) => plainText(sectionText(form, { facts, year, department }, id))

describe('every section of a correct filing', () => {
  test.each(sections.map(({ id }) => id))('%s is whole sentences, with nothing left to fill in', (id) => {
    const text = said(correct, id)
    expect(text).not.toMatch(/【待填】|undefined|NaN|\{|\}|null/)
    for (const line of text.split('\n')) expect(line).toMatch(/[。；：]$/)
    expect(text).not.toMatch(/，，|。。|，。|：。|、。|。，/)
  })

  test.each(sections.map(({ id }) => id))('%s of an empty filing shows where something is missing', (id) => {
    const empty = said(new Map(), id)
    const whole = ['problems', 'measures'].includes(id)
    expect(whole || empty.includes('【待填】')).toBe(true)
  })

  const expected: readonly (readonly [string, string])[] = [
    [
      'opening',
      '按照财政部门《关于开展2023年度预算绩效自评工作的通知》（云财绩〔2024〕12号）要求，我局对2023年度部门整体支出和3个项目支出开展了绩效自评。自评工作由局长牵头，规划财务股汇总，各股室核对佐证资料。现将有关情况报告如下。',
    ],
    ['duties', '我局的主要职责是：\n1.拟订全县文化旅游发展规划。\n2.管理公共文化设施。\n3.组织群众体育活动。'],
    [
      'staffing',
      '我局内设股室4个，分别为办公室、规划财务股、公共服务股、市场管理股；下设二级机构2个，分别为文化馆、图书馆。办公地址为云溪县城关镇文体路6号。\n核定编制46人，2023年末在职44人，在职人员控制率95.65%。退休18人。',
    ],
    [
      'basicBudget',
      '2023年年初部门预算收入1440.00万元，全部为一般公共预算财政拨款；支出1440.00万元，其中基本支出650.00万元、项目支出790.00万元。',
    ],
    [
      'basicFinal',
      '年中追加265.00万元，全年预算1705.00万元，主要原因是年中省级下达专项资金，追加项目预算。\n全年收入合计1694.50万元，其中一般公共预算财政拨款1640.00万元、政府性基金预算拨款54.50万元；支出合计1694.50万元。基本支出690.00万元，占支出合计的40.72%，比年初预算增加40.00万元，增长6.15%，主要原因是人员工资按政策调整；项目支出1004.50万元，占59.28%。支出中，一般公共预算支出1640.00万元，其中基本支出660.00万元、项目支出980.00万元。年末结转结余10.50万元。',
    ],
    [
      'threePublic',
      '“三公”经费预算10.00万元，决算8.73万元，为预算的87.30%，比上年决算减少1.57万元，下降15.24%。决算中，公务用车运行维护费5.48万元、公务接待费3.25万元，未发生公务用车购置费、因公出国（境）费。\n公用经费预算92.00万元，决算90.15万元，比上年决算增加1.75万元，增长1.98%。公用经费中，办公经费31.06万元；水费、电费、差旅费20.90万元；会议费、培训费3.75万元。\n厉行节约方面，公务接待一事一单，车辆定点维修，办公用品统一采购。内部管理执行财务管理制度、政府采购管理办法。',
    ],
    [
      'procurement',
      '政府采购预算240.00万元，实际支出235.55万元，完成预算的98.15%，其中货物96.30万元、工程118.00万元、服务21.25万元。',
    ],
    [
      'projects',
      '2023年项目支出决算1004.50万元，比上年决算增加192.50万元，增长23.71%，主要原因是省级专项资金比上年增加。项目支出中，业务工作经费116.50万元；运行维护经费38.00万元；文化馆免费开放补助130.00万元；省级专项资金720.00万元，包括非遗保护专项资金310.00万元、健身步道建设专项资金410.00万元。\n当年完工的楼堂馆所中，文化馆附属用房规模控制率99.20%，投资概算控制率99.55%。',
    ],
    ['governmentFund', '政府性基金预算拨款收入54.50万元，支出54.50万元，主要用于乡镇健身场地建设。'],
    ['stateCapital', '我局无国有资本经营预算支出。'],
    ['socialInsurance', '我局无社会保险基金预算支出。'],
    [
      'publication',
      '根据自评结果，下年度压减场馆零星维修费，用于步道管护。自评结果在县政府门户网站预决算公开栏公开，接受社会监督。',
    ],
  ]
  test.each(expected)('%s', (id, text) => {
    expect(said(correct, id)).toBe(text)
  })

  const performance = said(correct, 'performance').split('\n')
  test.each([
    '全年预算执行数1694.50万元，预算执行率99.38%，该指标得9.94分（满分10分）；部门整体支出绩效自评得96.24分，等级为“优”。10项指标中，7项得满分，新建健身步道、步道每公里造价、群众文体习惯未达到年度指标；连同预算执行，共扣3.76分。',
    '履职方面，举办全县龙舟赛，新增两条环湖健身步道。',
    '数量上，展演活动38场（年度指标不少于36场）、新建健身步道11.4公里；质量上，场馆验收合格率达到100%；时效上，按期完工率97%（年度指标不低于95%）；成本上，活动场均费用1.42万元（年度指标不超过1.5万元）、步道每公里造价20.8万元。',
    '社会效益上，场馆接待19.2万人次（年度指标不少于18万人次）；可持续影响上，管护机制（定性指标）完成情况为“达成年度指标”、群众文体习惯（定性指标）完成情况为“效果较好”；群众满意度93.5%（年度指标不低于90%）。',
    '单独自评项目3个，占项目支出的84.62%。日常业务和运行维护经费随部门整体支出自评。非遗保护专项资金全年预算310.00万元，全部执行，自评得100分。补助传承人24名，办传习班16期。项目资金全部拨付。健身步道建设专项资金全年预算420.00万元，执行410.00万元，自评得98.36分。新建健身步道11.4公里。文化馆免费开放补助全年预算132.00万元，执行130.00万元，自评得99.85分。全年开放306天，办公益课92课时。',
  ])('the sixth part says: %s', (paragraph) => {
    expect(performance).toContain(paragraph)
  })

  test('each problem says what falls short, by how much and why; its measure has the same number', () => {
    expect(said(correct, 'problems').split('\n')).toEqual([
      '1.预算未全部执行，年末未执行10.50万元，主要原因是两处步道尾款待验收，结转下年。',
      '2.新建健身步道未达到年度指标：指标值不少于12公里，实际11.4公里，比指标值少0.6公里，完成95%，主要原因是末段征地推迟。',
      '3.步道每公里造价超过年度指标：指标值不超过20万元，实际20.8万元，比指标值多0.8万元，主要原因是砂石涨价。该问题同时影响健身步道建设专项资金的每公里造价（指标值不超过20万元，实际20.8万元）。',
      '4.群众文体习惯的年度指标为“持续改善”，实际为“效果较好”，主要原因是乡镇活动偏少。',
      '5.健身步道建设专项资金的步道里程未达到年度指标：指标值不少于12公里，实际11.4公里，比指标值少0.6公里，完成95%，主要原因是征地推迟。',
      '6.健身步道建设专项资金执行率97.62%，未执行10.00万元，主要原因是末段尾款待验收。',
      '7.文化馆免费开放补助执行率98.48%，未执行2.00万元，主要原因是一批图书年底到货。',
    ])
    expect(said(correct, 'measures').split('\n')).toEqual([
      '1.针对预算未全部执行的问题，下年度由规划财务股按季督促，六月底前付清。',
      '2.针对新建健身步道未达到年度指标的问题，下年三月前补建0.6公里。',
      '3.针对步道每公里造价未达到年度指标的问题，下年改为集中招标。对健身步道建设专项资金的每公里造价，下年集中招标。',
      '4.针对群众文体习惯与年度指标有差距的问题，下年每乡镇增办两场。',
      '5.针对健身步道建设专项资金的步道里程未达到年度指标的问题，下年三月前完工。',
      '6.针对健身步道建设专项资金未全部执行的问题，下年三月前由工程股付清。',
      '7.针对文化馆免费开放补助未全部执行的问题，下年六月底前采购到位。',
    ])
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
  ])('%s: no clause of words is in two sections', (_, facts) => {
    const where = new Map<string, string[]>()
    for (const { id } of sections) {
      const words = sectionTemplate(form, { facts, year, department }, id).split(/\{\{[^}]*\}\}|[，。；：、（）\n]/)
      for (const clause of new Set(words.filter((one) => one.length >= 8)))
        where.set(clause, [...(where.get(clause) ?? []), id])
    }
    expect([...where].filter(([, ids]) => ids.length > 1)).toEqual([])
  })

  test('if no indicator lost a point, all of them are said to have full marks, and the execution to have lost some', () => {
    expect(said(stating(correct, full), 'performance')).toContain('预算执行率扣0.06分，其余10项指标均得满分。')
    expect(said(stating(correct, { ...full, ...executed }), 'performance')).toContain(
      '等级为“优”。10项指标均得满分。\n',
    )
  })
})

const full = {
  'overall.indicators.quantity.2.score': '10',
  'overall.indicators.cost.2.score': '5',
  'overall.indicators.sustainable.2.score': '10',
}
const executed = { 'overall.funds.total.annual': '1694.5' }
const nothingLost = {
  ...full,
  ...executed,
  'project.2.indicators.quantity.1.score': '20',
  'project.2.indicators.cost.1.score': '10',
  'project.2.funds.fiscal.annual': '390',
  'project.3.funds.other.annual': '10',
}

describe('what a section leaves out', () => {
  test.each([
    ['staffing', { 'unit.address': '' }, '办公地址'],
    ['procurement', { 'base.procurement.budget': '' }, '完成预算'],
    ['procurement', { 'base.procurement.works': '' }, '工程'],
    ['projects', { 'base.operations.final': '0' }, '业务工作经费'],
    ['projects', { 'base.provincial': '' }, '省级专项资金720'],
    ['projects', { 'base.buildings': '' }, '楼堂馆所'],
    ['basicFinal', { 'report.change.reason': '' }, '年中省级下达专项资金'],
    ['basicFinal', { 'report.change.basic': '' }, '人员工资'],
    ['governmentFund', { 'report.governmentFund.use': '' }, '主要用于'],
    ['opening', { 'report.organisation.text': '' }, '牵头'],
    ['opening', { project: '' }, '项目支出'],
    ['performance', { 'report.highlights.text': '' }, '龙舟'],
    ['performance', { project: '' }, '单独自评项目'],
    ['publication', { 'report.publication': '' }, '公开'],
  ])('%s with %j does not say %s', (id, change, word) => {
    expect(said(correct, id)).toContain(word)
    expect(said(stating(correct, change), id)).not.toContain(word)
  })

  test.each([
    ['report.organisation.text', 'opening'],
    ['report.rules.text', 'threePublic'],
    ['report.highlights.text', 'performance'],
    ['report.use.text', 'publication'],
    ['report.carryover.amount', 'basicFinal'],
    ['report.change.basic', 'basicFinal'],
    ['report.governmentFund.amount', 'governmentFund'],
    ['overall.funds.total.reason', 'problems'],
  ])('what a file lacks, %s, is left out, and nothing is missing', (cell, section) => {
    expect(said(unasked(correct, cell), section)).not.toContain('【待填】')
  })

  test.each([
    [{ 'unit.noticeTitle': '' }, '按照财政部门云财绩〔2024〕12号文件要求，'],
    [{ 'unit.notice': '' }, '按照财政部门《关于开展2023年度预算绩效自评工作的通知》要求，'],
    [{ 'unit.notice': '', 'unit.noticeTitle': '' }, '按照财政部门要求，'],
  ])('with %j the notice is cited by what is known of it', (change, words) => {
    expect(said(stating(correct, change), 'opening').startsWith(`${words}我局`)).toBe(true)
  })

  test('one problem is not numbered, two are', () => {
    const two = stating(correct, {
      ...nothingLost,
      'project.2.indicators.quantity.1.score': '19',
      'project.2.indicators.cost.1.score': '9.6',
    })
    expect(
      said(two, 'problems')
        .split('\n')
        .map((line) => line.slice(0, 2)),
    ).toEqual(['1.', '2.'])
    const one = stating(two, { 'project.2.indicators.quantity.1.score': '20' })
    expect(said(one, 'problems')).toMatch(/^健身步道建设专项资金的每公里造价超过/)
  })

  test('a single duty is not numbered', () => {
    expect(said(stating(correct, { 'unit.duties': '管理公共文化设施' }), 'duties')).toBe(
      '我局的主要职责是：\n管理公共文化设施。',
    )
  })
})

describe('problems and measures', () => {
  const shortfalls = {
    'report.shortfalls.problems': '年初预算编制不够完整\n佐证资料归集不及时',
    'report.shortfalls.measures': '由规划财务股牵头，九月底前把项目列入年初预算\n各股室按季归档',
  }

  test('if nothing was lost the unit’s own shortcomings are reported, each with its measure', () => {
    const own = stating(correct, { ...nothingLost, ...shortfalls })
    expect(said(own, 'problems')).toBe(
      '年度绩效指标均已完成。对照预算绩效管理要求，还存在以下不足：\n1.年初预算编制不够完整。\n2.佐证资料归集不及时。',
    )
    expect(said(own, 'measures')).toBe('1.由规划财务股牵头，九月底前把项目列入年初预算。\n2.各股室按季归档。')
  })

  test('a draft shows that they are missing; the final report of a file without them says what is known', () => {
    const facts = stating(correct, nothingLost)
    expect(said(facts, 'problems')).toBe('年度绩效指标均已完成。\n【待填】')
    expect(said(facts, 'measures')).toBe('没有需要整改的指标。\n【待填】')
  })

  test('a target that was met but scored down is worded as such', () => {
    const met = stating(correct, { 'overall.indicators.cost.2.actual': '19.5' })
    expect(said(met, 'problems')).toContain(
      '3.步道每公里造价控制在年度指标以内（实际19.5万元），扣分的主要原因是砂石涨价。',
    )
    expect(said(met, 'measures')).toContain('3.针对步道每公里造价自评扣分的问题，下年改为集中招标。')
    expect(said(met, 'performance')).toContain('步道每公里造价达到年度指标但自评有扣分')
  })

  test('one cause in two annexes is given once; for an indicator of the same name only its project', () => {
    const same = stating(correct, {
      'project.2.indicators.quantity.1.name': '新建健身步道',
      'project.2.indicators.quantity.1.reason': '末段征地推迟；下年三月前补建0.6公里。',
    })
    expect(said(same, 'problems')).toContain('末段征地推迟。该问题同时影响健身步道建设专项资金的相应指标。')
    expect(said(same, 'measures').match(/补建/g)).toHaveLength(1)
    expect(said(same, 'problems').split('\n')).toHaveLength(6)
    expect(said(same, 'measures').split('\n')).toHaveLength(6)
  })

  test('several numbered causes are counted in words, and 把 is written 将', () => {
    const many = stating(correct, {
      'overall.indicators.quantity.2.reason': '1.征地推迟。2.砂石涨价。下一步把标段提前招标。',
    })
    expect(said(many, 'problems')).toContain('主要原因有两个：一是征地推迟；二是砂石涨价。')
    expect(said(many, 'measures')).toContain('下一步将标段提前招标。')
  })

  test('a missing measure is marked in a draft and left out of the final report, whose numbering continues', () => {
    const facts = stating(correct, { 'overall.indicators.quantity.2.reason': '末段征地推迟' })
    expect(said(facts, 'measures')).toContain('2.针对新建健身步道未达到年度指标的问题，【待填】。')
    const final = plainText(sectionText(form, { facts, year, department, final: true }, 'measures'))
    expect(final.split('\n')[1]).toMatch(/^2\.针对步道每公里造价/)
  })

  test('an item whose name begins with a digit does not run into its number', () => {
    const named = stating(correct, { 'overall.indicators.quantity.2.name': '65岁以上老年人体检率' })
    expect(said(named, 'problems')).toContain('\n2. 65岁以上老年人体检率未达到')
  })
})

describe('phrases and causes in many forms', () => {
  test.each([
    ['report.organisation.text', '成立了以局长为组长的小组。', 'opening', '我局成立了以局长为组长的小组。'],
    ['report.rules.text', '我局执行财务制度。', 'threePublic', '统一采购。我局执行财务制度。'],
    ['report.use.text', '将自评结果作为安排预算的依据', 'publication', '我局将自评结果作为安排预算的依据。'],
    [
      'report.publication',
      '7月在县网站上公开，接受群众监督',
      'publication',
      '自评结果7月在县网站上公开，接受群众监督。',
    ],
    ['report.publication', '县网站“预决算公开”专栏', 'publication', '自评结果在县网站“预决算公开”专栏公开，接受'],
    ['report.change.basic', '没有变动', 'basicFinal', '增长6.15%；项目支出'],
    ['report.publication', '在县政府网站公开。', 'publication', '自评结果在县政府网站公开。'],
    ['base.frugality.text', '厉行节约方面，一事一单。', 'threePublic', '厉行节约方面，一事一单。'],
    ['report.use.text', '根据自评结果，压减会议费。', 'publication', '根据自评结果，压减会议费。'],
    ['report.governmentFund.use', '主要用于健身场地', 'governmentFund', '，主要用于健身场地。'],
    ['overall.goal.actual', '完成体检5000人！；\n3.其他工作。', 'performance', '完成体检5000人！；3.其他工作。'],
  ])('%s given as “%s” is not doubled', (cell, text, section, words) => {
    expect(said(stating(correct, { [cell]: text }), section)).toContain(words)
  })

  test.each([
    ['因外出务工较多；下年度提前预约', '主要原因是外出务工较多。'],
    ['是由于外出务工较多。下年度提前预约', '主要原因是外出务工较多。'],
    ['完成率低的主要原因是外出务工较多；下年度提前预约', '主要原因是外出务工较多。'],
    ['外出务工较多；由基卫股牵头，9月底前上门预约', '主要原因是外出务工较多。'],
    ['外出务工较多；9月底前由基卫股上门预约', '主要原因是外出务工较多。'],
    ['外出务工较多，每季度通报一次进度', '主要原因是外出务工较多。'],
  ])('the reason “%s” is given by its cause alone', (reason, words) => {
    const facts = stating(correct, { 'overall.indicators.quantity.2.reason': reason })
    expect(said(facts, 'problems').split('\n')[1]?.endsWith(words)).toBe(true)
    expect(said(facts, 'measures')).not.toContain('【待填】')
  })

  test('an indicator of another target that missed for the same cause is given with its figures', () => {
    const facts = stating(correct, {
      'project.2.indicators.cost.1.target': '18',
      'project.2.indicators.cost.1.actual': '20.8',
    })
    expect(said(facts, 'problems')).toContain('健身步道建设专项资金的每公里造价（指标值不超过18万元，实际20.8万元）')
  })

  test('given shortcomings are reported beside lost points too', () => {
    const facts = stating(correct, {
      'report.shortfalls.problems': '2个指标没有量化',
      'report.shortfalls.measures': '9月底前量化\n2月底前报批',
    })
    expect(said(facts, 'problems')).toContain('还存在以下不足：\n2个指标没有量化。')
    expect(said(facts, 'measures')).toContain('针对上述其他不足：\n1. 9月底前量化。\n2. 2月底前报批。')
  })

  test('a fund that was carried over and spent is not reported as none', () => {
    expect(said(stating(correct, { 'overall.income.governmentFund': '0' }), 'governmentFund')).toBe(
      '当年无政府性基金预算拨款收入，支出54.50万元，主要用于乡镇健身场地建设。',
    )
  })
})

describe('a person’s explanation follows its figure, once', () => {
  const over = { 'base.staff.actual': '49' }
  const explained = (text: string) => ({
    ...over,
    'explanations.base.staff.actual.quota.text': text,
    'explanations.base.staff.actual.quota.for': '49 | 46',
  })

  test.each([
    ['三名工勤人员尚未划转', '，主要原因是三名工勤人员尚未划转。'],
    ['超编3人，是因为三名工勤人员尚未划转。', '，主要原因是三名工勤人员尚未划转。'],
    ['主要原因是三名工勤人员尚未划转；', '，主要原因是三名工勤人员尚未划转。'],
    ['由于机构改革转入，所以在职人数比编制多', '，主要原因是机构改革转入。'],
    ['参照编制减少，工勤人员增加', '，主要原因是参照编制减少，工勤人员增加。'],
    ['主要原因：军转安置2人', '，主要原因是军转安置2人。'],
    ['原因是军转安置', '，主要原因是军转安置。'],
    ['超编的原因：1.军转安置1人；\n2.选调1人', '，主要原因有两个：一是军转安置1人；二是选调1人。'],
    ['①军转安置②选调', '，主要原因有两个：一是军转安置；二是选调。'],
    ['按规定军转安置不占编制', '。按规定军转安置不占编制。'],
    ['属实，县委编办同意两年内消化', '，主要原因是县委编办同意两年内消化。'],
    ['数字没错，已核对，是军转安置', '，主要原因是军转安置。'],
    ['经核对无误。', '。'],
  ])('“%s” is worded as “%s”', (text, words) => {
    expect(said(stating(correct, explained(text)), 'staffing')).toContain(`在职人数超出编制${words}`)
  })

  test('without anything to explain nothing is said, and a lapsed explanation is missing', () => {
    expect(said(correct, 'staffing')).not.toContain('超出编制')
    expect(said(stating(correct, over), 'staffing')).toContain('在职人数超出编制，主要原因【待填】。')
    expect(said(stating(correct, { ...explained('三人尚未划转'), 'base.staff.actual': '50' }), 'staffing')).toContain(
      '在职人数超出编制，主要原因【待填】。',
    )
  })

  test('a difference due to rounding needs no explanation', () => {
    const rounded = stating(correct, { 'overall.income.general': '1640.005' })
    expect(said(rounded, 'basicFinal')).not.toContain('【待填】')
  })

  test('how a rate is calculated is given in brackets beside it', () => {
    const row = 'overall.indicators.cost.1'
    const facts = stating(correct, {
      [`${row}.name`]: '预算控制率',
      [`${row}.target`]: '100',
      [`${row}.actual`]: '90',
      [`${row}.unit`]: '%',
      [`explanations.${row}.actual.rate.text`]: '预算控制率按实际支出÷压减前预算计算，与预算执行率不同。',
      [`explanations.${row}.actual.rate.for`]: '完成值90%，本表预算执行率99.38%',
    })
    expect(said(facts, 'performance')).toContain('预算控制率90%（年度指标不超过100%，按实际支出÷压减前预算计算）')
  })
})

describe('where a value meets the words after it', () => {
  test('a name that ends in a digit does not run into its amount', () => {
    const named = stating(correct, { 'base.provincial.1.name': '灌区改造资金2023' })
    expect(said(named, 'projects')).toContain('灌区改造资金2023为310.00万元、')
    const indicator = stating(correct, { 'overall.indicators.quantity.1.name': '展演2023' })
    expect(said(indicator, 'performance')).toContain('展演2023为38场（年度指标不少于36场）')
  })

  test.each(['年中省级下达专项资金', '年中省级下达专项资金。', '由于年中省级下达专项资金；'])(
    'the reason “%s” ends in one full stop and begins with its cause',
    (reason) => {
      expect(said(stating(correct, { 'report.change.reason': reason }), 'basicFinal')).toMatch(
        /^年中追加.*，主要原因是年中省级下达专项资金。\n/,
      )
    },
  )

  test.each(['办展演40场，接待20万人次', '办展演40场，接待20万人次。'])(
    'the goal’s stated result, “%s”, is used if most of its figures are new, with one full stop',
    (actual) => {
      expect(said(stating(correct, { 'overall.goal.actual': actual }), 'performance')).toContain(
        '\n对照年度总体目标，办展演40场，接待20万人次。\n',
      )
    },
  )

  test('the goal’s result is left to the indicators if they have its figures', () => {
    expect(said(correct, 'performance')).not.toContain('对照年度总体目标')
  })

  test('an address that ends in a full stop adds no second one', () => {
    const closed = stating(correct, { 'unit.address': '云溪县城关镇文体路6号。' })
    expect(said(closed, 'staffing')).toContain('文体路6号。\n核定编制')
  })
})

describe('sentences about nothing', () => {
  const zero = (row: string) =>
    Object.fromEntries(['lastFinal', 'budget', 'final'].map((at) => [`base.${row}.${at}`, '0']))
  const noThreePublic = {
    ...zero('vehiclePurchase'),
    ...zero('vehicleRunning'),
    ...zero('overseas'),
    ...zero('reception'),
  }

  test.each([
    ['threePublic', noThreePublic, /^未安排“三公”经费预算，全年未发生“三公”经费支出。\n/],
    ['threePublic', { ...noThreePublic, 'base.reception.budget': '2' }, /^“三公”经费预算2.00万元，全年未发生支出。\n/],
    [
      'threePublic',
      { ...noThreePublic, 'base.reception.lastFinal': '2' },
      /未发生“三公”经费支出，比上年决算减少2.00万元。\n/,
    ],
    [
      'procurement',
      { 'base.procurement.goods': '0', 'base.procurement.works': '', 'base.procurement.services': '' },
      /^政府采购预算240.00万元，全年未发生政府采购支出。$/,
    ],
    [
      'projects',
      {
        ...zero('projects'),
        ...zero('operations'),
        ...zero('maintenance'),
        'base.otherProjects': '',
        'base.provincial': '',
        'base.buildings': '',
      },
      /^2023年未安排项目支出。$/,
    ],
    ['basicBudget', { 'base.projects.budget': '0' }, /；支出650.00万元，全部为基本支出，未安排项目支出。$/],
    [
      'governmentFund',
      { 'overall.income.governmentFund': '', 'report.governmentFund.amount': '' },
      /^我局无政府性基金预算收入和支出。$/,
    ],
    ['governmentFund', { 'report.governmentFund.amount': '0', 'report.governmentFund.use': '' }, /，全年未支出。$/],
    ['basicFinal', { 'overall.funds.total.annual': '1440' }, /^年中未调整预算，全年预算1440.00万元。\n/],
    ['basicFinal', { 'report.initialBudget.basic': '690' }, /，与年初预算持平；项目支出/],
  ])('%s with %j reads %s', (id, change, words) => {
    expect(said(stating(correct, change), id)).toMatch(words)
  })

  test.each(sections.map(({ id }) => id))('%s never lists 0万元', (id) => {
    const nothing = new Map(
      [...correct].map(([at, text]) => [at, form.cells.get(at)?.kind.type === 'amount' ? '0' : text]),
    )
    expect(said(nothing, id)).not.toMatch(/(?<![\d.])0(?:\.0+)?万元/)
  })

  test('provincial funds that spent nothing are not listed without their sentence', () => {
    const none = { 'base.provincial.1.final': '0', 'base.provincial.2.final': '' }
    expect(said(stating(correct, none), 'projects')).toContain('；文化馆免费开放补助130.00万元。')
  })

  test('of several only those that spent something are listed', () => {
    expect(said(stating(correct, { 'base.provincial.1.final': '0' }), 'projects')).toContain(
      '省级专项资金410.00万元，包括健身步道建设专项资金410.00万元。',
    )
  })

  test('without indicators, none are said to have full marks', () => {
    const tables = Object.fromEntries(
      [...correct.keys()].filter((at) => /^overall\.indicators\.\w+$/.test(at)).map((at) => [at, '']),
    )
    expect(said(stating(correct, tables), 'performance')).not.toMatch(/0项指标|，。|^。/m)
  })
})

describe('the offices of a unit are called by their kind', () => {
  test.each([
    ['办公室\n财务股', '内设股室2个，分别为办公室、财务股'],
    ['党政办\n财政所', '内设机构2个，分别为党政办、财政所'],
    ['办公室', '内设办公室'],
  ])('%j: %s', (offices, words) => {
    expect(said(stating(correct, { 'unit.offices': offices }), 'staffing')).toContain(`我局${words}；`)
  })

  test('that there is no subordinate body is stated', () => {
    expect(said(stating(correct, { 'unit.subordinates': '' }), 'staffing')).toContain('；无下属二级机构。')
  })
})

describe('a section as people store it', () => {
  test('an adopted template follows every later change of the facts', () => {
    expect(correct.get('report.sections.threePublic')).toBe(adopted('threePublic'))
    const later = stating(correct, { 'base.reception.final': '6.57' })
    expect(said(later, 'threePublic')).toContain('决算12.05万元')
    expect(said(later, 'threePublic')).toContain('比上年决算增加1.75万元，增长16.99%')
  })

  test('own words stay as typed', () => {
    expect(said(stating(correct, { 'report.sections.problems': '预算编制不细。\n评价指标偏少。' }), 'problems')).toBe(
      '预算编制不细。\n评价指标偏少。',
    )
  })

  test('own words may use figures by name', () => {
    const own = stating(correct, { 'report.sections.staffing': '在职{{base.staff.actual}}，{{change.threePublic}}。' })
    expect(said(own, 'staffing')).toBe('在职44人，减少1.57万元，下降15.24%。')
  })

  test('own words may surround the template', () => {
    const around = stating(correct, { 'report.sections.stateCapital': `${adopted('stateCapital')}以上属实。` })
    expect(said(around, 'stateCapital')).toBe('我局无国有资本经营预算支出。以上属实。')
  })

  test('what is not asked yet is 【待填】, marked as missing at its address', () => {
    const open = { facts: unasked(correct, 'base.staff.actual'), year, department }
    const [, runs] = sectionText(form, open, 'staffing')
    const missing = runs?.filter((run) => run.missing)
    expect(missing?.map(({ address, text }) => [address, text])).toEqual([
      ['base.staff.actual', '【待填】'],
      ['base.staff.controlRate', '【待填】'],
    ])
  })

  test('a blank amount is worded as 0, a file’s raw target stays as written', () => {
    const subject = { facts: stating(correct, { 'overall.indicators.cost.1.target': '≤1.5万元' }), year, department }
    const text = '{{base.overseas.final}} {{overall.indicators.cost.1.target}} {{report.date}}'
    expect(plainText(fillSlots(form, subject, text))).toBe('0万元 ≤1.5万元 2024年7月3日')
  })
})
