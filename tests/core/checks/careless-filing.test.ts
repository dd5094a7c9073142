import { describe, expect, test } from 'vitest'
import { reviewFile } from '../../../core/check-file.ts'
import { short } from '../../fixtures/facts.ts'
import { filedWithErrors } from '../../fixtures/with-errors.ts'

const review = reviewFile(filedWithErrors())
const found = 'findings' in review ? review.findings : []
const annexes = ['overall', 'project.1', 'project.2', 'project.3']
const forms = ['base', ...annexes]

type Expected = readonly [error: string, grade: string, at: string, shows?: RegExp]

/** Which error of the filing, the grade and the cell to mend first, what the working shows. */
const expected: readonly Expected[] = [
  ['三公预算的合计写错', 'must', 'base.threePublic.budget', /^7 ≠ 1\.0 \+ 0 \+ 5\.0 = 6，差 1$/],
  ...annexes.map(
    (annex) => ['产出标题50分、指标40分', 'must', `${annex}.heading.output`, /50 ≠ .* = 40，差 10$/] as const,
  ),
  ...annexes.map((annex) => ['效益标题30分、指标40分', 'must', `${annex}.heading.benefit`, /30 ≠ .* = 40/] as const),
  ...annexes.map((annex) => ['失分没有写原因', 'must', `${annex}.indicators.cost.1.reason`, /空白/] as const),
  ...annexes.map((annex) => ['名为“无”的指标有分值', 'must', `${annex}.indicators.ecological.1.name`, /“无”/] as const),
  ['省级专项三行都没有', 'must', 'base.provincial', /缺 3 行：.*431\.44.*529\.88.*255，合计 1216\.32/],
  ['项目支出决算与各行之和不符', 'must', 'base.projects.final', /3837\.88 ≠ .*= 48\.97，差 3788\.91/],
  ['项目支出上年决算与各行之和不符', 'must', 'base.projects.lastFinal', /4096\.83 ≠ .*= 162\.03，差 3934\.8/],
  [
    '项目支出预算空着，两处因此对不上',
    'must',
    'base.projects.budget',
    /空白；.*附件四·年初预算·项目支出 15 ≠ 0.*附件二·年度资金总额·年初预算数 466\.23 ≠ 451\.23 \+ 0/,
  ],
  [
    '报告写无政府性基金而附件二有',
    'must',
    'report.sections.governmentFund',
    /报告写“无”，附件二·按收入性质分·政府性基金拨款为50\.92万元/,
  ],
  ['厉行节约措施空着', 'must', 'base.frugality.text', /空白/],
  ...forms.flatMap((form) =>
    ['date', 'head'].map((cell) => ['没有签字', 'must', `${form}.signature.${cell}`, /空白/] as const),
  ),
  ...[1, 2, 3].flatMap((project) =>
    ['implementer', 'goal.expected', 'goal.actual'].map(
      (cell) => ['项目的必填格空着', 'must', `project.${project}.${cell}`, /空白/] as const,
    ),
  ),
  ['支出合计空着，可以算出', 'note', 'overall.expenditure.total', /675\.18 \+ 3837\.88 = 4513\.06/],
  ['控制率空着，可以算出', 'note', 'base.staff.controlRate', /29 ÷ 32 = 90\.63%/],
  ['基本支出调整的预算空着', 'note', 'base.basicAdjustment.budget', /451\.23/],
  ['基本支出调整的决算空着', 'note', 'base.basicAdjustment.final', /675\.18/],
  ['收入与支出差1.71', 'explain', 'overall.income.total', /4511\.35 ≠ 4513\.06，差 1\.71/],
  [
    '全年预算比年初多867.99%',
    'explain',
    'overall.funds.total.annual',
    /466\.23 → 4513\.06，增加 4046\.83（\+867\.99%）/,
  ],
  ['公用经费增长81.62%', 'explain', 'base.publicFunds.final', /71\.64 → 130\.11，增加 58\.47（\+81\.62%）/],
  ['办公经费增长90.02%', 'explain', 'base.office.final', /\+90\.02%/],
  ['预期目标抄职责', 'explain', 'overall.goal.expected', /负责/],
  ['实际完成情况没有数字', 'explain', 'overall.goal.actual', /各项工作按时做完/],
  ['三个目标写在名称里', 'explain', 'overall.indicators.quantity.1.name', /≥50家.*≥2期.*≥10家/],
  ...annexes.flatMap((annex): Expected[] => [
    ['时效写在质量下', 'explain', `${annex}.indicators.quality.1.name`, /^“按期办结”$/],
    ['同一指标写了两次', 'explain', `${annex}.indicators.quality.1.name`, /^“按期办结”与“办结及时率”$/],
    ['控制率与执行率不同，没有公式', 'explain', `${annex}.indicators.cost.1.actual`, /^完成值90%，本表预算执行率100%$/],
  ]),
  ...annexes.map(
    (annex) => ['数量指标以100%为指标值', 'explain', `${annex}.indicators.quantity.1.target`, /^“100%”与“/] as const,
  ),
  ['三个项目的指标一样', 'explain', 'project', /^3个：园区道路提升补助、流通体系建设补助、外贸促进补助$/],
  ['年初0，全年与执行完全相同', 'note', 'project', /^全年预算数 .*= 1216\.32；全年执行数 .*= 1216\.32$/],
  ['单独自评只覆盖31.69%', 'explain', 'project', /1216\.32，占 3837\.88 的 31\.69%/],
  ...annexes.map(
    (annex) =>
      [
        '成本节约反而扣了分',
        'explain',
        `${annex}.indicators.cost.1.score`,
        /自评得 9 分，按规则得 10 分：.*满分10/,
      ] as const,
  ),
]

describe('a filing with the usual mistakes', () => {
  test.each(expected)('%s: %s at %s', (_, grade, at, shows) => {
    const here = found.filter((finding) => short(finding) === `${grade} ${at}`)
    expect(here.filter((finding) => new RegExp(shows ?? '').test(finding.shows))).toHaveLength(1)
  })

  test('nothing else is found: every finding is one of the known errors', () => {
    const known = new Set(expected.map(([, grade, at]) => `${grade} ${at}`))
    expect(found.map(short).filter((finding) => !known.has(finding))).toEqual([])
    expect(found).toHaveLength(expected.length)
  })

  test('findings stand in paper order, annex 1 first, annex 4 last', () => {
    const annexOf = found.map(({ at }) =>
      at[0]
        ?.split('.')
        .slice(0, at[0].startsWith('project.') ? 2 : 1)
        .join('.'),
    )
    const order = ['base', 'overall', 'project', 'project.1', 'project.2', 'project.3', 'report']
    expect([...new Set(annexOf)]).toEqual(order)
  })
})

describe('what looks wrong in it and is not', () => {
  const right: readonly (readonly [string, string])[] = [
    ['3.54 + 3.93 = 7.47', 'base.threePublic.lastFinal'],
    ['0.6 + 4.28 = 4.88, and not above 6', 'base.threePublic.final'],
    ['190.85 + 0 + 69.06 = 259.91', 'base.procurement.final'],
    ['4211.68 + 50.92 + 248.75 = 4511.35', 'overall.income.governmentFund'],
    ['675.18 + 3837.88 = 4513.06', 'overall.funds.total.executed'],
    ['everything spent is 100 %', 'overall.funds.total.rate'],
    ['100 % gives the 10 points', 'overall.funds.total.score'],
    ['10 + 40 + 40 + 10 = 100', 'overall.total.weight'],
    ['10 + 39 + 40 + 10 = 99', 'overall.total.score'],
    ['其中 rows of 50.63 stay below 130.11', 'base.publicFunds.final.parts'],
    ['29 staff of 32', 'base.staff.actual'],
    ['no money for cars', 'base.vehiclePurchase.final'],
    ['no money for travelling abroad', 'base.overseas.final'],
    ['no last year for procurement', 'base.procurement.lastFinal'],
    ['the document number in 〔〕', 'unit.notice'],
    ['a report without a date', 'report.date'],
  ]
  test.each(right)('%s (%s)', (_, address) => {
    const musts = found.filter(({ grade, check }) => grade === 'must' && check.startsWith(address))
    expect(musts.filter(({ at, check }) => at[0] === address || check === address)).toEqual([])
  })

  test('each project’s own money and scores are right', () => {
    const wrong = found.filter(({ check }) => /^project\.\d\.(funds|total)/.test(check))
    expect(wrong).toEqual([])
  })
})
