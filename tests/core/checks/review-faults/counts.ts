import { lines, type Reviewed, report } from './case.ts'

/** Two projects with their annexes. */
const projects = {
  project: '1,2',
  'project.1.name': '森林防火',
  'project.1.goal.expected': '新建隔离带12公里',
  'project.1.goal.actual': '已建成隔离带13公里',
  'project.2.name': '退耕还林',
  'project.2.goal.expected': '造林300亩',
  'project.2.goal.actual': '造林312亩',
}

/** Counts said and listed. */
export const counts: readonly Reviewed[] = [
  [
    'A count of five beside a list of four is named',
    '直属事业单位5个（种苗站、森防站、林科所、国有林场）。',
    ['listed', 'must', /5 ≠ 4（列出的个数）/],
  ],
  [
    'A count of projects that annex 3 does not have is named',
    { ...projects, [report]: '我局3个项目支出全部开展了自评。' },
    ['counted', 'must', /3 ≠ 2（附件三的项目）/],
  ],
  [
    'An open list and a list as long as its count are sound',
    '下设办公室、财务股、种苗站等6个股室，直属事业单位2个（林科所、国有林场）。',
  ],
  [
    'Counts in words, before a list and behind it, are compared',
    lines('内设股室三个，分别为：办公室、财务股。', '下设种苗站、森防站、林科所共4个直属单位。'),
    ['listed', 'must', /3 ≠ 2.*4 ≠ 3/],
  ],
  [
    'Projects are counted by their names where their list was not stated, and 单独自评 is read',
    { ...projects, project: '1,2', [report]: '单独自评项目4个。' },
    ['counted', 'must', /4 ≠ 2（附件三的项目）/],
  ],
  [
    'Indicators are compared with annex 2',
    {
      'overall.indicators.quantity': '1,2,3',
      'overall.indicators.quantity.1.name': '造林面积',
      'overall.indicators.quantity.1.target': '300',
      [report]: '部门整体设置数量指标5个、质量指标2个。',
    },
    ['counted', 'must', /5 ≠ 3（附件二的数量指标）/],
  ],
  [
    'A count that changes within the text is named',
    lines('一、部门概况', '内设股室5个，所属事业单位2个。', '二、管理情况', '局机关内设6个股室，制度健全。'),
    ['counted', 'must', /6 ≠ 5（前面写的）/],
  ],
  [
    'Names with 和, two counts before one list, and counts of something else are sound',
    lines(
      '内设股室3个（办公室、规划和财务股、林业站）。',
      '下设1个中心、2个站（信息中心、种苗站、森防站）。',
      '涉及5个乡镇（不含青山镇、白鹭镇），调研3个村（详见附件）。',
      '抽查了2个二级单位，其中1个二级单位整改。',
      '对2个重点项目开展了抽评，完成数量指标3个。',
    ),
  ],
]

/** Headings and what is written under them. */
export const headings: readonly Reviewed[] = [
  [
    'Only amounts spent under a heading of goals are told',
    lines('（一）绩效目标设定情况', '2023年支出合计640.5万元，其中：基本支出310.2万元，项目支出330.3万元。'),
    ['headed', 'note', /^“2023年支出合计.*：只写了收支金额，没有写绩效目标$/],
  ],
  [
    'Only results under a heading of problems are told',
    lines('一、存在的问题', '全年造林1.2万亩，成活率95%，任务全部完成。'),
    ['headed', 'note', /^“全年造林.*：只写了成绩，没有写问题$/],
  ],
  [
    'Goals with amounts among them are sound',
    lines('（一）绩效目标设定情况', '全年造林1.2万亩，成活率85%以上，项目支出控制在330.3万元以内。'),
  ],
  [
    'Problems typed into their section are read without a heading',
    { 'report.sections.problems': '全年培训12期，群众满意，各项工作圆满完成。' },
    ['headed', 'note', /没有写问题/, 'report.sections.problems'],
  ],
  [
    'A problem told mildly, goals without amounts and a heading of results are sound',
    lines(
      '一、年度目标',
      '完成造林和防火工作。',
      '二、绩效目标完成情况',
      '支出合计640.5万元，全部完成。',
      '三、存在的主要问题',
      '任务全部完成，但后期管护投入偏少。',
    ),
  ],
]

/** A report that names no problem. */
export const contradictions: readonly Reviewed[] = [
  [
    'No problem beside a low rate of execution is asked about',
    lines('一、预算执行情况', '预算160万元，支出66万元，执行率41.25%。', '二、存在的问题', '项目运转正常，暂无问题。'),
    ['noProblem', 'explain', /暂无问题”：执行率41\.25%，低于90%/],
  ],
  [
    'No problem beside a suggestion is asked about',
    lines('一、存在的问题', '暂无。', '二、改进措施', '建议资金拨付再及时一些。'),
    ['noProblem', 'explain', /“暂无”：改进措施写了“建议资金拨付/],
  ],
  [
    'No problem, a good rate and 继续保持 are sound',
    lines(
      '一、预算执行情况',
      '预算160万元，支出157.6万元，执行率98.5%。',
      '二、存在的问题',
      '暂无问题。',
      '三、改进措施',
      '继续保持。',
    ),
  ],
]
