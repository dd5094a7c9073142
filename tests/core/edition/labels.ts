/** The form's labels of rows and columns: the row's pattern, its label, its columns' labels. */
export type Labels = readonly [pattern: string, row: string, columns: Readonly<Record<string, string>>]

const years = { lastFinal: '{lastYear}年决算', budget: '{year}年预算', final: '{year}年决算' }
const sources = { initial: '年初预算数', annual: '全年预算数', executed: '全年执行数' }
const execution = { weight: '分值', rate: '执行率', score: '自评得分' }
const executionReason = ['预算执行率的偏差原因及改进措施', { reason: '偏差原因及改进措施' }] as const
const signature = { preparer: '填表人', date: '填报日期', phone: '联系电话', head: '单位负责人签字' }

const base: readonly Labels[] = [
  ['base.staff', '财政供养人员', { quota: '编制数', actual: '{year}年实际在职人数', controlRate: '控制率' }],
  ['base.threePublic', '三公经费', years],
  ['base.vehicles', '公务用车购置和维护经费', years],
  ['base.vehiclePurchase', '公车购置', years],
  ['base.vehicleRunning', '公车运行维护', years],
  ['base.overseas', '出国经费', years],
  ['base.reception', '公务接待', years],
  ['base.projects', '项目支出', years],
  ['base.operations', '业务工作经费', years],
  ['base.maintenance', '运行维护经费', years],
  ['base.otherProjects', '其他项目', { '': '其他项目' }],
  ['base.otherProjects.*', '其他项目', { name: '名称', ...years }],
  ['base.provincial', '省级专项资金', { '': '省级专项资金' }],
  ['base.provincial.*', '省级专项资金', { name: '名称', ...years }],
  ['base.publicFunds', '公用经费', years],
  ['base.office', '办公经费', years],
  ['base.utilitiesTravel', '水费、电费、差旅费', years],
  ['base.meetingsTraining', '会议费、培训费', years],
  [
    'base.procurement',
    '政府采购金额',
    { budget: years.budget, final: years.final, goods: '货物', works: '工程', services: '服务' },
  ],
  ['base.basicAdjustment', '部门基本支出预算调整', { budget: years.budget, final: years.final }],
  ['base.buildings', '楼堂馆所（{year}年完工项目）', { '': '楼堂馆所' }],
  [
    'base.buildings.*',
    '楼堂馆所',
    {
      name: '名称',
      approvedArea: '批复规模',
      actualArea: '实际规模',
      areaRate: '规模控制率',
      budgetInvestment: '预算投资',
      actualInvestment: '实际投资',
      investmentRate: '投资概算控制率',
    },
  ],
  ['base.frugality', '厉行节约保障措施', { text: '厉行节约保障措施' }],
  ['base.signature', '填表人和联系电话', signature],
]

const overall: readonly Labels[] = [
  ['overall.funds.total', '年度资金总额', { ...sources, ...execution }],
  [
    'overall.income',
    '按收入性质分',
    {
      total: '收入合计',
      general: '一般公共预算',
      governmentFund: '政府性基金拨款',
      nonTax: '纳入专户管理的非税收入拨款',
      other: '其他资金',
    },
  ],
  ['overall.expenditure', '按支出性质分', { total: '支出合计', basic: '基本支出', projects: '项目支出' }],
  ['overall.funds.total#reason', ...executionReason],
  ...evaluation('overall'),
]

const project: readonly Labels[] = [
  ['project', '要单独自评的项目', { '': '项目' }],
  ['project.*#name', '项目支出名称', { name: '项目支出名称' }],
  ['project.*#authority', '主管部门', { authority: '主管部门' }],
  ['project.*#implementer', '实施单位', { implementer: '实施单位' }],
  ['project.*#level', '项目级次', { level: '项目级次' }],
  ['project.*.funds.total', '年度资金总额', { ...sources, ...execution }],
  ['project.*.funds.fiscal', '当年财政拨款', sources],
  ['project.*.funds.carryover', '上年结转资金', sources],
  ['project.*.funds.other', '其他资金', sources],
  ['project.*.funds.total#reason', ...executionReason],
  ...evaluation('project.*'),
]

function evaluation(annex: string): readonly Labels[] {
  const tables = {
    quantity: '数量指标',
    quality: '质量指标',
    timeliness: '时效指标',
    cost: '成本指标',
    economic: '经济效益指标',
    social: '社会效益指标',
    ecological: '生态效益指标',
    sustainable: '可持续影响指标',
    satisfaction: '服务对象满意度指标',
  }
  return [
    [`${annex}.goal#expected`, '年度总体目标 预期目标', { expected: '预期目标' }],
    [`${annex}.goal#actual`, '年度总体目标 实际完成情况', { actual: '实际完成情况' }],
    [`${annex}.heading`, '一级指标分值', { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标' }],
    ...Object.entries(tables).flatMap(([table, label]) => indicator(`${annex}.indicators.${table}`, label)),
    [`${annex}.total`, '总分', { weight: '分值合计', score: '得分合计' }],
    [`${annex}.signature`, '填表人和联系电话', signature],
  ]
}

function indicator(list: string, label: string): readonly Labels[] {
  const columns = { target: '年度指标值', actual: '实际完成值', direction: '方向', unit: '计量单位', weight: '分值' }
  return [
    [list, label, { '': label }],
    [`${list}.*`, label, { name: '三级指标', ...columns }],
    [`${list}.*#band`, label, { band: '完成档次' }],
    [`${list}.*#score`, label, { score: '自评得分' }],
    [`${list}.*#reason`, label, { reason: '偏差原因分析及改进措施' }],
  ]
}

const report: readonly Labels[] = [
  ['unit#name', '单位名称', { name: '单位名称' }],
  ['unit#selfReference', '单位自称', { selfReference: '单位自称' }],
  ['unit#address', '单位地址', { address: '单位地址' }],
  ['unit#duties', '部门职责', { duties: '部门职责' }],
  ['unit#offices', '内设股室', { offices: '内设股室' }],
  ['unit#subordinates', '二级机构', { subordinates: '二级机构' }],
  ['unit#retired', '退休人员', { retired: '退休人员' }],
  ['unit#notice', '通知文号', { notice: '通知文号' }],
  ['unit#noticeTitle', '通知标题', { noticeTitle: '通知标题' }],
  ['report.initialBudget', '年初预算', { basic: '基本支出', projects: '项目支出', general: '一般公共预算收入' }],
  ['report#date', '报告日期', { date: '报告日期' }],
  ['report.general', '一般公共预算支出', { basic: '基本支出', projects: '项目支出' }],
  [
    'report#others',
    '其他预算支出和年末结转',
    {
      'stateCapital.amount': '国有资本经营预算支出',
      'socialInsurance.amount': '社会保险基金预算支出',
      'carryover.amount': '年末结转结余',
    },
  ],
  ['report.governmentFund', '政府性基金支出和用途', { amount: '基金支出', use: '用途' }],
  ['report.change', '决算与年初预算差异的原因', { reason: '决算与年初预算差异的原因' }],
  ['report.change#basic', '基本支出变动的原因', { basic: '基本支出变动的原因' }],
  ['report.change#projects', '项目支出变动的原因', { projects: '项目支出变动的原因' }],
  ['report.organisation', '自评的组织', { text: '自评的组织' }],
  ['report.rules', '执行的制度', { text: '执行的制度' }],
  ['report.highlights', '履职成效', { text: '履职成效' }],
  ['report.shortfalls#problems', '自身的不足', { problems: '自身的不足' }],
  ['report.shortfalls#measures', '针对不足的改进措施', { measures: '针对不足的改进措施' }],
  ['report.use', '自评结果的应用', { text: '自评结果的应用' }],
  ['report#publication', '公开渠道', { publication: '公开渠道' }],
]

/** Every row except the sections of the narrative. */
export const expectedLabels: readonly Labels[] = [...base, ...overall, ...project, ...report]
