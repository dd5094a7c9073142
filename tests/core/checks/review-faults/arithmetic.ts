import { lines, type Reviewed } from './case.ts'

/** Rates of completion. */
export const completion: readonly Reviewed[] = [
  [
    'A rate that the budget and the final do not give is worked out again',
    '2023年“三公”经费预算8.40万元，支出决算6.30万元，完成预算的78%。',
    ['completion', 'must', /78% ≠ 6\.3 ÷ 8\.4 = 75%/],
  ],
  [
    'A rate against the initial budget is worked out again, with a clause behind it',
    '项目支出年初预算240万元，支出决算为198万元，完成年初预算的85.2%，主要原因是工程未结算。',
    ['completion', 'must', /85\.2% ≠ 198 ÷ 240 = 82\.5%/],
  ],
  [
    'A rate above 100 with thousands separators is right',
    '2023年一般公共预算支出年初预算1,250万元，支出决算为1,400万元，完成年初预算的112%，决算数大于预算数的主要原因是年中追加。',
  ],
  [
    'A clause between the final and its rate, and other words for both, are read',
    '差旅费全年预算数12万元，实际支出9万元（含培训差旅2万元），主要用于下乡，预算完成率为72%。',
    ['completion', 'must', /72% ≠ 9 ÷ 12 = 75%/],
  ],
  [
    'A last digit that is off by one is a note',
    '培训费预算9万元，支出决算7万元，完成预算的77.77%。',
    ['completion', 'note', /77\.77% ≠ 7 ÷ 9 = 77\.78%/],
  ],
  [
    'A rate against the other of two budgets, of another subject, or of amounts that were rounded is left alone',
    lines(
      '项目支出年初预算240万元，全年预算260万元，支出198万元，完成年初预算的82.5%。',
      '“三公”经费预算8万元，其中公务接待费支出决算3万元，完成预算的60%。',
      '办公费预算3万元，支出决算2.99万元，完成预算的99.8%。',
      '培训费预算约8万元，支出决算6万元，完成预算的78%。',
    ),
  ],
]

/** Rates of change. */
export const changes: readonly Reviewed[] = [
  [
    'A change of which the rate was taken of this year is worked out from last year',
    '2023年公务接待费支出决算为3.60万元，完成预算的90%，较上年增加0.60万元，增长16.67%。',
    ['change', 'must', /16\.67% ≠ 3\.6 − 3 = 0\.6，20%/],
  ],
  [
    'Of two rates in turn only the wrong one is named',
    '2023年度收、支总计分别为880万元、850万元。与2022年相比，收、支总计分别减少120万元、150万元，分别下降12%、18%。',
    ['change', 'must', /^“分别下降12%、18%”：18% ≠ 150 ÷ \(850 \+ 150\) = 15%$/],
  ],
  [
    'Two rates that are right are sound',
    '2023年公务接待费支出决算为2.70万元，比上年减少0.30万元，下降10%。公务用车运行维护费支出决算为5.50万元，比上年增加0.50万元，增长10%。',
  ],
  [
    'A change in the sentence behind its total is worked out',
    '2023年收入总计660万元。与2022年相比，增加60万元，增长9.09%。',
    ['change', 'must', /9\.09% ≠ 60 ÷ \(660 − 60\) = 10%/],
  ],
  [
    'A change behind a comparison in the same sentence is worked out',
    '2023年度收入总计500万元，与2022年度相比，增加100万元，增长20%。',
    ['change', 'must', /20% ≠ 500 − 400 = 100，25%/],
  ],
  [
    'A change behind a budget and its final is worked out from the final',
    '差旅费预算12万元，支出决算9万元，完成预算的75%，比上年减少1万元，下降11.11%。',
    ['change', 'must', /11\.11% ≠ 9 − 10 = −1，−10%/],
  ],
  [
    'Rates in turn within one sentence are worked out, and a last digit is a note',
    '会议费、培训费分别支出6万元、8万元，分别比上年增加1万元、2万元，分别增长20%、33.34%。',
    ['change', 'note', /33\.34% ≠ 2 ÷ \(8 − 2\) = 33\.33%/],
  ],
  [
    'Changes of another subject, in another paragraph or without a total are left alone',
    lines(
      '2023年收入总计880万元。支出比上年减少120万元，下降15%。',
      '与上年相比，增加12万元，增长0.8%。',
      '接待批次、人数分别减少12批、30人，分别下降10%、20%。',
    ),
  ],
]

/** Shares. */
export const shares: readonly Reviewed[] = [
  [
    'Shares that lack the factor of 100 are told so, by the total of the sentence before',
    '2023年“三公”经费支出决算8.00万元。其中：公务用车运行维护费6.00万元，占0.75%；公务接待费2.00万元，占0.25%。',
    ['share', 'must', /0\.75% ≠ 6 ÷ 8 = 75%，像是漏乘100/],
    ['share', 'must', /0\.25% ≠ 2 ÷ 8 = 25%，像是漏乘100/],
  ],
  [
    'Shares without a total are compared with the sum of the parts',
    '2023年“三公”经费支出决算中，因公出国（境）费支出0万元，占0%；公务用车运行维护费支出决算1.2万元，占65%；公务接待费支出决算0.8万元，占35%。',
    ['share', 'must', /65% ≠ 1\.2 ÷ 2 = 60%/],
    ['share', 'must', /35% ≠ 0\.8 ÷ 2 = 40%/],
  ],
  [
    'A last digit that was moved so that all are 100 is right',
    '抽评项目30个，其中：优13个，占43.33%；良13个，占43.33%；中4个，占13.34%。',
  ],
  [
    'Shares of people and of things counted are worked out',
    '在职60人，其中：男45人，占70%；女15人，占25%。',
    ['share', 'must', /70% ≠ 45 ÷ 60 = 75%/],
  ],
  [
    'A share of a total that is named and stands in the sentence before is worked out',
    '2023年本年支出合计800万元。其中：基本支出500万元，占本年支出合计的65.2%；项目支出300万元，占本年支出合计的37.5%。',
    ['share', 'must', /65\.2% ≠ 500 ÷ 800 = 62\.5%/],
  ],
  [
    'Shares that are right, of something else, or partly told are sound',
    lines(
      '2023年支出合计800万元。其中：基本支出500万元，占62.5%；项目支出300万元，占37.5%。',
      '检查企业40家，其中：合格38家，占95%；整改2家，占5%。',
      '办公费3万元，占公用经费的12%；差旅费2万元，占公用经费的8%。',
      '党员30人，占在职人数的60%。',
    ),
  ],
]

/** Totals and their parts. */
export const sums: readonly Reviewed[] = [
  [
    'What follows behind a list is none of its parts, and neither the parts of a difference nor of several years are all of it',
    lines(
      '一般公共预算支出5340万元，其中：基本支出670万元，占12.55%；项目支出4670万元，占87.45%；工资福利支出469万元，补助支出67万元。',
      '“三公”经费比上年减少1.06万元，其中公务接待费减少14.99万元；公务用车运行维护费24.61万元，主要用于燃油、维修。',
      '“十四五”以来累计投入项目资金15583万元，其中2023年5194万元；业务工作经费1125万元，比上年增加29.24%；全年项目支出5194万元，按月平均432万元。',
      '2021年至2023年“三公”经费累计支出51.2万元。 其中：因公出国（境）费0万元；公务接待费16万元，占“三公”经费的100%。',
      '项目支出决算6174万元。 其中：业务工作经费43万元；省级专项资金4715万元；社会保障和就业支出60万元，占5%；住房保障支出40万元，占3%。',
    ),
  ],
  [
    'Personnel and running costs that are not the basic spending are added up',
    '2023年一般公共预算基本支出620万元，其中：人员经费480万元，公用经费115万元。',
    ['sum', 'must', /480 \+ 115 = 595 ≠ 620，差 25/],
  ],
  [
    'Projects that are more than their total are added up',
    '全年实施项目12个，其中：年初安排7个，年中增加6个。',
    ['sum', 'must', /7 \+ 6 = 13 ≠ 12，差 1/],
  ],
  [
    'A cent of rounding and an open list are sound',
    '部门支出845.31万元，其中：人员经费512.24万元，公用经费96.35万元，项目支出236.73万元。公用经费96.35万元，其中：办公费12万元、差旅费9万元等。',
  ],
  [
    'Parts in brackets, and parts in the sentence behind their total, are added up',
    lines(
      '“三公”经费预算10万元（公务用车运行维护费6万元、公务接待费5万元），控制较好。',
      '2023年支出合计519.9万元。其中：基本支出402.1万元；项目支出107.8万元。',
    ),
    ['sum', 'must', /6 \+ 5 = 11 ≠ 10，差 1/],
    ['sum', 'must', /402\.1 \+ 107\.8 = 509\.9 ≠ 519\.9，差 10/],
  ],
  [
    'People, things counted and amounts in other units are added up',
    lines(
      '年末在编职工88人，其中在职61人、退休25人。',
      '检查企业45家，其中：合格38家，不合格6家。',
      '基本支出0.0620亿元，其中人员经费480万元，公用经费115万元。',
    ),
    ['sum', 'must', /61 \+ 25 = 86 ≠ 88，差 2/],
    ['sum', 'must', /38 \+ 6 = 44 ≠ 45，差 1/],
    ['sum', 'must', /0\.048 \+ 0\.0115 = 0\.0595 ≠ 0\.062，差 0\.0025/],
  ],
  [
    'Parts that overlap, that are nested, or of which only some are told are sound',
    lines(
      '在职61人，其中：党员40人，女职工30人。',
      '支出合计845万元，其中：基本支出600万元，人员经费500万元，公用经费100万元，项目支出245万元。',
      '支出合计300万元，其中：基本支出200万元，政府采购支出150万元。',
      '全年造林1.2万亩，其中退耕还林0.3万亩、封山育林0.2万亩。',
      '项目支出300万元，其中：森林防火120万元，主要用于巡护60万元；管护站建设90万元。',
      '基本支出620万元，其中：人员经费预算500万元，公用经费预算130万元。',
    ),
  ],
]

/** Spending above income. */
export const balances: readonly Reviewed[] = [
  [
    'Spending above income in one sentence is asked about',
    '2023年本年收入合计1315.20万元，本年支出合计1342.80万元。',
    ['balance', 'explain', /支出多 27\.6/],
  ],
  [
    'Spending above income in two sentences is asked about',
    '2023年部门收入506.4万元。部门支出519.9万元，其中：基本支出402.1万元，项目支出117.8万元。',
    ['balance', 'explain', /支出多 13\.5/],
  ],
  [
    'A difference that last year’s carryover pays is sound',
    '2023年本年收入合计1315.20万元，本年支出合计1342.80万元，差额27.60万元由上年结转资金安排。',
  ],
  [
    'Other words for both are read',
    '2023年，我局实现总收入880万元，总支出905.5万元，收支管理规范。',
    ['balance', 'explain', /支出多 25\.5/],
  ],
  [
    'A carryover in the sentence behind, a budget, and spending of one fund are sound',
    lines(
      '2023年收入合计500万元，支出合计520万元。年初结转资金20万元已全部使用。',
      '2023年收入总计800万元，支出总计800万元。',
      '政府性基金收入20万元，政府性基金支出30万元。',
      '本年收入合计500万元，其中财政拨款450万元。“三公”经费支出600元。',
    ),
  ],
]
