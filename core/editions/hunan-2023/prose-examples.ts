import type { Cells, Example } from '../../checks/kinds.ts'

/** A section typed wrongly and correctly, with the same other cells. */
export function typing(section: string, wrong: string, right: string, cells: Cells = {}): Example {
  const typed = (words: string): Cells => ({ ...cells, [`report.sections.${section}`]: words })
  return { breach: typed(wrong), sound: typed(right) }
}

/** An indicator that missed its target. */
const missed: Cells = {
  'overall.indicators.quantity.1.name': '养护公路里程',
  'overall.indicators.quantity.1.weight': '10',
  'overall.indicators.quantity.1.direction': 'atLeast',
  'overall.indicators.quantity.1.target': '100',
  'overall.indicators.quantity.1.actual': '80',
  'overall.indicators.quantity.1.score': '8',
}

const funds: Cells = {
  'overall.income.total': '120',
  'overall.income.general': '100',
  'overall.expenditure.total': '120',
  'report.general.basic': '60',
  'report.general.projects': '40',
}

const named: Cells = { 'unit.name': '云溪县文化旅游广电体育局', 'unit.duties': '组织群众文化活动' }

const figures = {
  figure: typing('threePublic', '“三公”经费决算数3万元。', '“三公”经费决算数2万元。', {
    'base.threePublic.lastFinal': '4',
    'base.threePublic.budget': '5',
    'base.threePublic.final': '2',
  }),
  unit: typing('threePublic', '“三公”经费决算2.55元。', '“三公”经费决算2.55万元。', {
    'base.threePublic.final': '2.55',
  }),
  change: typing('threePublic', '培训费上年4万元，本年3万元，增加1万元。', '培训费上年4万元，本年3万元，减少1万元。'),
  share: typing(
    'basicFinal',
    '支出100万元，其中办公费60万元，占61%，差旅费40万元，占40%。',
    '支出100万元，其中办公费60万元，占60%，差旅费40万元，占40%。',
  ),
  none: typing(
    'original',
    '三、政府性基金预算支出情况\n我局无政府性基金预算支出。',
    '三、政府性基金预算支出情况\n政府性基金预算支出20万元。',
    { 'overall.income.governmentFund': '20' },
  ),
  scope: typing('basicFinal', '2023年决算总收入120万元。', '2023年决算总收入100万元。', funds),
} satisfies Record<string, Example>

const structure = {
  numbering: typing('problems', '（一）预算编制不细。\n（三）指标偏少。', '（一）预算编制不细。\n（二）指标偏少。'),
  residue: typing('performance', '全年办展演【待填】场。', '全年办展演38场。'),
  stale: typing(
    'threePublic',
    '“三公”经费决算较上年上升，{{change.threePublic}}。',
    '“三公”经费决算较上年下降，{{change.threePublic}}。',
    { 'base.threePublic.lastFinal': '4', 'base.threePublic.final': '2' },
  ),
  pairs: typing('measures', '（一）细化预算。', '（一）细化预算。\n（二）补充指标。', {
    'report.sections.problems': '（一）预算编制不细。\n（二）指标偏少。',
  }),
  staffing: typing('staffing', '现有在职44人。', '编制46人，在职44人。', { 'base.staff.quota': '46' }),
  offices: typing('staffing', '内设五个股室。', '内设两个股室。', { 'unit.offices': '办公室\n规划财务股' }),
  subordinates: typing('staffing', '另有3个二级机构。', '另有2个二级机构。', { 'unit.subordinates': '文化馆\n图书馆' }),
} satisfies Record<string, Example>

const words = {
  selfReference: typing('performance', '我办组织展演38场。', '我局组织展演38场。', { 'unit.selfReference': '我局' }),
  year: typing('basicFinal', '2019年预算执行总体平稳。', '2023年预算执行总体平稳。'),
  documentNumber: typing('opening', '根据云财绩[2024]12号文件要求。', '根据云财绩〔2024〕12号文件要求。'),
  typos: typing('performance', '完善公共文化体修。', '完善公共文化体系。'),
  field: typing('measures', '提高医疗卫生服务水平。', '提高公共文化服务水平。', named),
  department: typing(
    'opening',
    '现将2023年度青山县林业局整体支出绩效自评情况报告如下。',
    '现将云溪县文化旅游广电体育局2023年度部门整体支出绩效自评情况报告如下。',
    named,
  ),
} satisfies Record<string, Example>

const claims = {
  rank: typing('performance', '群众文化工作排名全市第一。', '全年办群众文化活动38场。'),
  organisation: typing('problems', '项目前期与浏阳市水利局沟通不够。', '业务股室之间沟通不够。', named),
  outcome: typing('performance', '各项绩效指标全部完成。', '部分指标没有达到年度指标值。', missed),
  promise: typing('performance', '下一步将加大投入。', '全年办群众文化活动38场。'),
} satisfies Record<string, Example>

/** An example that breaks each rule over prose, and one that does not. */
export const proseExamples = { ...figures, ...structure, ...words, ...claims }
