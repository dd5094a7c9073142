import { lines, type Reviewed } from './case.ts'

/** Other years than the filing's. */
export const years: readonly Reviewed[] = [
  [
    'A title of last year is named, and the text of this year is not',
    lines('云溪县林业局2022年度部门整体支出绩效自评报告', '2023年，我局支出合计300万元。'),
    ['year.title', 'explain', /^“云溪县林业局2022年度.*评价年度为2023年$/],
  ],
  [
    'A heading of last year is named',
    lines('一、收入支出情况', '2023年支出合计300万元。', '二、关于2022年度预算绩效情况的说明', '按要求开展自评。'),
    ['year.title', 'explain', /^“关于2022年度.*评价年度为2023年$/],
  ],
  [
    'The year in which a fund was founded and the date of publication are history',
    lines(
      '2015年4月县委常委会第6次会议决定设立林业发展专项资金，规模为800万元。2023年支出790万元。',
      '发布日期：2024年10月12日',
    ),
  ],
  [
    'A long title of two years ago is named once',
    lines('云溪县文化旅游广电体育局2021年度部门整体支出绩效评价报告', '2023年，我局支出合计300万元。'),
    ['year.title', 'explain', /2021年/],
  ],
  [
    'A heading about income and spending, and one about meetings, are named too',
    lines('一、2022年度收入与支出情况', '支出合计300万元。', '二、2022年会议费支出情况', '会议费支出2万元。'),
    ['year.title', 'explain', /2022年度收入.*2022年会议费/],
  ],
  [
    'A final of last year among those of this year is named',
    lines(
      '2023年基本支出决算为200万元。2022年公务接待费支出决算为3.6万元，完成预算的90%。2023年公务用车运行维护费支出决算为5万元。',
    ),
    ['year.title', 'explain', /2022年公务接待费.*前后写的是2023年/],
  ],
  [
    'The past told as past, headings about it and plans for next year are sound',
    lines(
      '一、2023年度部门整体支出绩效情况',
      '2022年公务接待费支出决算为4万元。2023年公务接待费支出决算为3.6万元。',
      '2022年“三公”经费支出决算为9万元，2023年为8万元。',
      '二、2022年度绩效评价发现问题整改情况',
      '已全部整改。',
      '三、2024年工作计划',
      '加快造林进度。',
      '附：《云溪县林业局2022年度绩效自评报告》',
    ),
  ],
]

/** Dates. */
export const dates: readonly Reviewed[] = [
  [
    'A year of three digits is no year',
    '专项资金40万元于202年3月5日全部到位。',
    ['date', 'must', /“专项资金40万元于202年3月5日全部到位”：没有202年/],
  ],
  [
    'A report of the last day of the year itself has no figures of the year yet',
    { 'report.date': '2023-12-31' },
    ['report.date.afterYear', 'explain', /^2023-12-31 是评价年度的最后一天$/, 'report.date'],
  ],
  ['A report of January is sound', { 'report.date': '2024-01-05' }],
  [
    'A thirteenth month, a thirty-first of April and a twenty-ninth of February are named',
    '2023年13月完成验收，4月31日前拨付，2023年2月29日培训。',
    ['date', 'must', /没有13月.*没有4月31日.*没有2月29日/],
  ],
  [
    'A year of five digits and a day 0 are named',
    '20233年3月到账，6月0日签约。',
    ['date', 'must', /没有20233年.*没有6月0日/],
  ],
  [
    'Dates that exist, short years and durations are sound',
    '2024年2月29日验收，23年5月1日开工，历时3年5个月，6月30日完工，12个月的工资按月发放。',
  ],
]
