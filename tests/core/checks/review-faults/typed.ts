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
