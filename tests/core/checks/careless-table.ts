const annexes = ['overall', 'project.1', 'project.2', 'project.3']
const forms = ['base', ...annexes]

/** A mistake of the filing: its id, the grade, the cell to mend first, and the working shown. */
export type Expected = readonly [error: string, grade: string, at: string, shows?: RegExp]

/** Every mistake of the careless filing’s tables. */
export const tableMistakes: readonly Expected[] = [
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
    /^附件四 年初预算 项目支出 15 ≠ 0.*附件二 年度资金总额 年初预算数 466\.23 ≠ 451\.23 \+ 0/,
  ],
  [
    '报告写无政府性基金而附件二有',
    'must',
    'report.sections.governmentFund',
    /报告写“无”，附件二 按收入性质分 政府性基金拨款为50\.92万元/,
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
    [
      '效益只说提高，以100%为指标值',
      'explain',
      `${annex}.indicators.sustainable.1.name`,
      /^“流通能力持续提高”与“100%”$/,
    ],
    ['效益的指标值都是100%', 'explain', `${annex}.indicators.economic.1.target`, /^4个指标的指标值都是100%$/],
    ['控制率与执行率不同，没有公式', 'explain', `${annex}.indicators.cost.1.actual`, /^完成值90%，本表预算执行率100%$/],
  ]),
  ...annexes
    .slice(1)
    .map(
      (annex) => ['数量指标以100%为指标值', 'explain', `${annex}.indicators.quantity.1.target`, /^“100%”与“/] as const,
    ),
  ...[1, 2, 3].map(
    (project) => ['省略号没有删', 'must', `project.${project}.indicators.satisfaction.1.name`, /……/] as const,
  ),
  ['三个项目的指标一样', 'explain', 'project', /^3个：园区道路提升补助、流通体系建设补助、外贸促进补助$/],
  ['年初0，全年与执行完全相同', 'note', 'project', /^全年预算数 .*= 1216\.32；全年执行数 .*= 1216\.32$/],
  ['单独自评只覆盖31.69%', 'explain', 'project', /1216\.32，占附件一 项目支出 2023年决算 3837\.88 的 31\.69%/],
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

/** What is wrong in the report: the error, its grade and rule, and the working shown. */
export const reportMistakes: readonly (readonly [error: string, grade: string, rule: string, shows: RegExp])[] = [
  ['元 for 万元', 'must', 'unit', /收入466\.23元”：466\.23元应为466\.23万元$/],
  ['a part without a number', 'must', 'numbering', /^“一般公共预算支出情况”没有编号，应为“二、”/],
  ['the mark of the cover', 'must', 'residue', /此页为封面/],
  ['三公 grows where it fell', 'must', 'change', /增加 2\.59 ≠ 4\.88 − 7\.47 = −2\.59$/],
  ['公用经费 other than in annex 1', 'must', 'figure', /131\.01 ≠ .*130\.11/],
  [
    'all funds under the general budget',
    'explain',
    'scope',
    /4511\.35万元”是全部资金的收入，一般公共预算收入为4211\.68万元（附件二）；“总支出4513\.06万元”是全部资金的支出$/,
  ],
  ['我办 beside 我局', 'explain', 'selfReference', /^“我办成立自评小组”：这里写“我办”，单位自称填的是“我局”$/],
  ['two problems, four measures', 'explain', 'pairs', /^问题2条，措施4条$/],
  ['the wrong year', 'explain', 'year', /2020年.*评价年度为2023年$/],
  ['编制 is not said', 'note', 'staffing', /编制数是32人，可以照此补上$/],
  ['another bureau’s work', 'note', 'field', /应急管理和安全生产业务/],
  [
    'slips of the pen',
    'note',
    'typos',
    /“体修”应为“体系”；.*“何”应为“和”；.*“原因是由于”应为“原因是”|“何”应为“和”.*“体修”应为“体系”.*“原因是由于”/,
  ],
]
