import type { Typed } from '../prose-table.ts'

/** The form of typed words: what a template or a copy left, numbers, dates, names. */
export const forms: readonly Typed[] = [
  ['staffing', '编制46人，所属协会0个，分别是：无。', 'emptied', /0个，分别是/],
  ['staffing', '编制46人，不设内设股室。'],
  ['performance', '全年办\uFFFD\uFFFD38场。', 'lost', /办\uFFFD\uFFFD/],
  ['opening', '云溪县云溪县文化旅游广电体育局组织了自评。', 'doubled', /“云溪县云溪县”应为“云溪县”/],
  ['performance', '资金于202年3月5日到位。', 'date', /没有202年$/],
  ['performance', '2022年度绩效目标完成情况', 'year.title', /评价年度为2023年$/],
  ['opening', '根据云财绩202412号文件要求。', 'documentNumber.runTogether', /云财绩〔2024〕12号/],
]

/** Figures that a sentence itself works out. */
export const arithmetic: readonly Typed[] = [
  ['threePublic', '培训费预算8万元，支出决算6万元，完成预算的78%。', 'completion', /78% ≠ 6 ÷ 8 = 75%$/],
  ['threePublic', '培训费预算8万元，支出决算6万元，完成预算的75%。'],
  ['projects', '全年实施活动112场，其中：上半年67场，下半年46场。', 'sum', /67 \+ 46 = 113 ≠ 112，差 1$/],
  ['projects', '全年实施活动113场，其中：上半年67场，下半年46场。'],
  ['performance', '下属单位本年收入500万元，本年支出520万元。'],
  ['performance', '本年收入501万元，本年支出521万元。', 'balance', /支出多 20/],
]

/** Counts, and headings against their text. */
export const countsTyped: readonly Typed[] = [
  ['performance', '走访3个林场（东山、西岭）。', 'listed', /3 ≠ 2（列出的个数）$/],
  ['performance', '我局9个项目支出全部开展了自评。', 'counted', /9 ≠ 3（附件三的项目）$/],
  ['problems', '各项工作圆满完成。', 'headed', /只写了成绩，没有写问题$/],
]
