/** A section, the words typed into it, the rule they break (none: they are right) and what the finding shows. */
export type Typed = readonly [section: string, words: string, rule?: string, shows?: RegExp]

/** Drafts that were taken: their figures follow the facts, their words do not. */
const drafts: readonly Typed[] = [
  ['threePublic', '“三公”经费决算较上年下降，{{change.threePublic}}。'],
  ['threePublic', '“三公”经费决算较上年上升，{{change.threePublic}}。', 'stale', /^“上升”：数据是减少$/],
  ['projects', '{{overall.indicators.quantity.1.name}}完成{{overall.indicators.quantity.1.actual}}，达到指标值。'],
  ['projects', '{{overall.indicators.quantity.2.name}}达到指标值。', 'stale', /^“达到”：“新建健身步道”没有达到指标值$/],
  [
    'measures',
    '针对{{overall.indicators.quantity.2.name}}，下年补建。',
    'stale',
    /问题5条，措施1条；没有写到“步道每公里造价”/,
  ],
]

/** What people's own words claim: about ranks, others, indicators, plans. */
const claims: readonly Typed[] = [
  ['performance', '群众文化工作排名全市第一。', 'rank', /^“群众文化工作排名全市第一”$/],
  ['performance', '场馆按公告时间开放，群众反映良好。'],
  ['problems', '项目前期与浏阳市水利局沟通不够。', 'organisation', /浏阳市水利局/],
  ['problems', '业务股室与财政局沟通不够及时。'],
  ['performance', '新建健身步道已按期完成。', 'outcome', /：“新建健身步道”没有达到指标值$/],
  ['performance', '各项绩效指标全部完成。', 'outcome', /没有达到指标值$/],
  ['performance', '部分指标没有达到年度指标值。'],
  ['performance', '下一步将加大投入。', 'promise', /下一步将加大投入/],
  ['measures', '下一步将加大投入。'],
  ['threePublic', '“三公”经费较上年有所增长。', 'change', /^““?三公”经费较上年有所增长”：10\.3 → 8\.73 是减少$/],
  ['threePublic', '“三公”经费较上年下降。'],
  ['threePublic', '“三公”经费支出上升，原因是接待任务增多。', 'change', /是减少$/],
  ['performance', '公用经费比上年减少。', 'change', /88\.4 → 90\.15 是增加$/],
  ['performance', '公用经费较预算下降。'],
  ['performance', '公务接待费与上年持平。', 'change', /4\.1 → 3\.25 是减少$/],
  ['performance', '公务接待费同比下降。'],
  ['projects', '项目支出较上年减少，主要是完工项目多。', 'change', /812 → 1004\.5 是增加$/],
  ['measures', '严控接待标准，推动公务接待费下降。'],
  ['performance', '“三公”经费没有增长。'],
  ['performance', '接待批次较上年增长。'],
  ['performance', '公务接待费一季度有所上升。'],
]

const figures: readonly Typed[] = [
  ['threePublic', '2023年“三公”经费决算数8.73万元。'],
  ['threePublic', '2023年“三公”经费决算数8.37万元。', 'figure', /：8\.37 ≠ 8\.73$/],
  ['threePublic', '2023年“三公”经费决算数87,300元。'],
  ['threePublic', '2023年“三公”经费决算数8.7万元。'],
  ['threePublic', '2023年“三公”经费决算数约8万元。'],
  ['threePublic', '2023年“三公”经费决算数8万元左右。'],
  ['threePublic', '2023年“三公”经费决算数8万多元。'],
  ['threePublic', '2023年三公经费预算10万元，其中公务接待费4万元。'],
  ['threePublic', '2023年三公经费预算12万元，其中公务接待费4万元。', 'figure', /12 ≠ 10$/],
  [
    'threePublic',
    '三公经费预算数10万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费6万元，公务接待费4万元。',
  ],
  ['threePublic', '三公经费预算数10万元，其中：因公出国（境）费2万元。', 'figure', /2 ≠ 0$/],
  ['threePublic', '三公经费决算数8.73万元，其中公务接待费4万元。', 'figure', /4 ≠ 3\.25$/],
  ['threePublic', '上年“三公”经费决算10.3万元。'],
  ['threePublic', '2022年“三公”经费决算10.03万元。', 'figure', /10\.03 ≠ 10\.3$/],
  ['threePublic', '2024年“三公”经费预算9.5万元。'],
  ['threePublic', '公务接待费4.10万元。'],
  ['threePublic', '公务接待费5.2万元。', 'figure', /5\.2 ≠ 4、3\.25、4\.1$/],
  ['threePublic', '春节走访公务接待费0.3万元。'],
  ['threePublic', '公务接待费支出为３.２５万元。'],
  ['threePublic', '“三公”经费预算数为10万元，支出数为8.73万元，完成预算的87.3%。'],
  ['basicFinal', '一般公共预算支出1640万元，其中：基本支出660万元，项目支出980万元。'],
  [
    'basicFinal',
    '一般公共预算支出1640万元，其中：基本支出606万元，项目支出980万元。',
    'figure',
    /606 ≠ 650、690、660$/,
  ],
  ['basicFinal', '2023年收入总计1720万元（含年初结转25.5万元）。'],
  ['basicFinal', '全年项目支出预算1015万元。'],
  ['procurement', '政府采购支出235.55万元，其中授予中小企业合同金额120万元，其中货物80万元，工程40万元。'],
  ['performance', '预算执行率指标分值10分，自评得分9.94分。'],
  ['threePublic', '“三公”经费决算{{base.threePublic.final}}，公务接待费{{base.reception.final}}。'],
  ['staffing', '编制46人，在职44人，退休人员18人。'],
  ['staffing', '编制46人，在职45人，退休18人。', 'figure', /45 ≠ 44$/],
  ['staffing', '编制46人，总共在职44人，退休人员19人。', 'figure', /19 ≠ 18$/],
  ['staffing', '核定编制48名，实有在职人员44人。', 'figure', /48 ≠ 46$/],
  ['staffing', '编制46人。下属文化馆编制12人，在职10人。'],
  ['staffing', '行政编制16人，事业编制30人。'],
  ['basicBudget', '2023年年初预算安排收入1440万元，支出1440万元，其中基本支出650万元，项目支出790万元。'],
  ['basicBudget', '2023年年初预算安排支出1440万元，其中基本支出650万元，项目支出709万元。', 'figure', /709 ≠ 790/],
  ['basicBudget', '2023年年初预算安排收入1404万元。', 'figure', /1404 ≠ 1440/],
  ['basicBudget', '2023年年初预算安排收入14,400,000元。'],
  ['basicFinal', '2023年基本支出690万元，其中一般公共预算安排的基本支出660万元。'],
  ['basicFinal', '2023年基本支出决算691万元。', 'figure', /691 ≠ 690、660/],
  ['basicFinal', '全年预算1705万元，全年执行数1694.5万元。'],
  ['basicFinal', '全年预算1750万元。', 'figure', /1750 ≠ 1705/],
  ['governmentFund', '政府性基金拨款54.5万元，其中项目支出54.5万元。'],
  ['governmentFund', '政府性基金预算拨款收入45.5万元。', 'figure', /45\.5 ≠ 54\.5$/],
  ['procurement', '2023年政府采购支出235.55万元，其中货物96.3万元（应急物资），工程118万元，服务21.25万元。'],
  ['procurement', '2023年政府采购支出235.55万元，其中货物96.3万元，工程181万元。', 'figure', /181 ≠ 118$/],
  ['procurement', '购买服务8万元，工程款5万元。'],
  ['projects', '2023年项目支出1004.5万元。'],
  ['projects', '2023年项目支出1040.5万元。', 'figure', /1040\.5 ≠ 790、1004\.5、980$/],
  ['projects', '健身步道项目支出410万元。'],
  ['performance', '部门整体支出绩效自评96.24分，预算执行率99.38%。'],
  ['performance', '部门整体支出绩效自评98分。', 'figure', /98 ≠ 96\.24$/],
  ['performance', '预算执行率为98.99%。', 'figure', /98\.99% ≠ 99\.38%$/],
  ['performance', '群众满意度93.5%，三公经费预算执行率87.3%。'],
]

const units: readonly Typed[] = [
  ['basicBudget', '年初预算安排收入1440元，其中一般公共预算拨款收入1440万元。', 'unit', /1440元应为1440万元$/],
  ['threePublic', '“三公”经费决算8.73元。', 'unit', /8\.73元应为8\.73万元$/],
  ['projects', '年末剩余1004.50元。', 'unit', /1004\.5万元$/],
  ['projects', '每人每天补助100元，会议每场18元。'],
  ['projects', '每户补助100元，全年共补助100万元。'],
  ['projects', '物业费每平方米4.28元。'],
  ['projects', '印制资料每份3.25元。'],
]

/** One mistake made all through a text: said once, with the first few places. */
const everywhere: readonly Typed[] = [
  [
    'threePublic',
    '三公经费决算8.73元；三公经费预算10元；公务接待费3.25元；公务接待费预算4元；公务用车运行维护费5.48元；公务用车运行维护费预算6元；公务用车购置及运行维护费5.48元。',
    'unit',
    /^“三公经费决算8\.73元”：.*；另有3处$/,
  ],
  ['threePublic', '三公经费决算8.73元；三公经费决算8.73元。', 'unit', /^“三公经费决算8\.73元”：8\.73元应为8\.73万元$/],
]

const changes: readonly Typed[] = [
  ['threePublic', '三公经费决算8.73万元，比上年减少1.57万元，下降15.24%。'],
  ['threePublic', '三公经费决算8.73万元，比上年增加1.57万元。', 'change', /增加 1\.57 ≠ 8\.73 − 10\.3 = −1\.57$/],
  ['threePublic', '三公经费决算8.73万元，比上年减少1.75万元。', 'change', /减少 1\.75 ≠ 8\.73 − 10\.3 = −1\.57$/],
  ['threePublic', '三公经费决算8.73万元，比上年减少1.57万元，下降51.24%。', 'change', /减少 51\.24% ≠ .*−15\.24%$/],
  ['threePublic', '三公经费决算8.73万元，较预算减少1.27万元，下降12.7%。'],
  ['threePublic', '三公经费决算8.73万元，较预算减少2.27万元。', 'change', /减少 2\.27 ≠ 8\.73 − 10 = −1\.27$/],
  ['threePublic', '三公经费决算8.73万元，比上年的10.3万元减少1.57万元。'],
  ['threePublic', '接待费用8.73万元，比上年的10.3万元增加1.57万元。', 'change', /增加 1\.57 ≠ 8\.73 − 10\.3 = −1\.57$/],
  ['threePublic', '运行费由6.2万元下降到5.48万元。'],
  ['threePublic', '运行费由6.2万元增加到5.48万元。', 'change', /6\.2 → 5\.48 是减少$/],
  ['threePublic', '培训费上年4万元，本年3.75万元，减少0.25万元，下降6.25%。'],
  ['threePublic', '培训费上年4万元，本年3.75万元，增加0.25万元。', 'change', /增加 0\.25 ≠ 3\.75 − 4 = −0\.25$/],
  ['threePublic', '培训费上年0万元，本年3.75万元，增加3.75万元，增长100%。'],
  ['threePublic', '接待费减少0.85万元，增长20.73%。', 'change', /一增一减/],
  ['threePublic', '接待批次比上年减少12批，人数减少30%。'],
  ['threePublic', '三公经费决算8.73万元，其中公务接待费3.25万元，比上年减少0.85万元。'],
  ['threePublic', '三公经费决算8.73万元，其中公务接待费3.25万元，比上年减少1.57万元。'],
  ['basicFinal', '基本支出决算690万元，较年初预算增加40万元，增长6.15%。'],
  [
    'basicFinal',
    '基本支出决算690万元，较年初预算增加40万元，增长5.8%。',
    'change',
    /增加 5\.8% ≠ 690 − 650 = 40，6\.15%$/,
  ],
  ['basicFinal', '办公费90万元，比上年增加10万元，增长12.5%。'],
  ['basicFinal', '办公费90万元，比上年增加10万元，增长11.11%。', 'change', /≠ 90 − 80 = 10，12\.5%$/],
  ['performance', '带动就业人数同比增长12%，投诉量下降8%。'],
  ['performance', '产值增加2亿元，利润下降3%。'],
  ['performance', '产值增加约2亿元。'],
  ['threePublic', '三公经费决算8.73万元，其中公务接待费3.25万元，比上年的4.1万元减少0.85万元。'],
  ['threePublic', '三公经费决算8.73万元，用车费比上年减少0.72万元，接待费比上年减少0.85万元。'],
  ['threePublic', '三公经费年初预算10万元，其中公务接待费支出3.25万元。'],
  ['projects', '项目支出1004.5万元，比上年增加192.5万元，增长23.71%。'],
  ['projects', '项目支出1004.5万元，比上年增加192.5万元，增长19.16%。', 'change', /增加 19\.16% ≠ .*23\.71%$/],
]

const shares: readonly Typed[] = [
  [
    'basicFinal',
    '2023年总支出1694.5万元（全部资金），其中：基本支出690万元，占总支出的40.72%；项目支出1004.5万元，占总支出的59.28%。',
  ],
  ['basicFinal', '按全部资金，总支出1694.5万元，其中基本支出690万元，占40.72%，项目支出1004.5万元，占59.28%。'],
  [
    'basicFinal',
    '按全部资金口径，总支出1694.5万元，其中：基本支出690万元，占总支出的42.72%；项目支出1004.5万元，占总支出的59.28%。',
    'share',
    /42\.72% ≠ 690 ÷ 1694\.5 = 40\.72%$/,
  ],
  ['basicFinal', '基本支出占40.72%，项目支出占59.28%。'],
  ['basicFinal', '基本支出占总支出的40.72%，项目支出占总支出的58.28%。', 'share', /40\.72 \+ 58\.28 = 99，不是 100$/],
  ['basicFinal', '办公费占30.5%，差旅费占20%。'],
  ['basicFinal', '男职工占60%，女职工占40%，党员占50%。'],
  ['basicFinal', '支出100万元，其中办公费60万元，占60%，差旅费40万元，占40%。'],
  ['basicFinal', '支出100万元，其中办公费60万元，占61%，差旅费40万元，占40%。', 'share', /61% ≠ 60 ÷ 100 = 60%$/],
  ['basicFinal', '基本支出690万元，占40.72%，其中人员经费占80%，公用经费占20%。'],
]

const scopes: readonly Typed[] = [
  [
    'basicFinal',
    '2023年决算总收入1694.5万元。',
    'scope',
    /1694\.5万元”是全部资金的收入，一般公共预算收入为1640万元（附件二）$/,
  ],
  ['basicFinal', '2023年决算总收入1640万元。'],
  ['basicFinal', '按全部资金口径，2023年决算总收入1694.5万元。'],
  ['performance', '2023年总支出1694.5万元。'],
  [
    'basicFinal',
    '全年收入合计1694.5万元，其中一般公共预算财政拨款1640万元；支出合计1694.5万元，其中基本支出690万元、项目支出1004.5万元。',
  ],
  [
    'basicFinal',
    '2023年收入合计1694.5万元，其中：一般公共预算财政拨款1640万元；政府性基金预算拨款54.5万元。\n支出合计1694.5万元。',
  ],
  [
    'basicFinal',
    '支出合计1694.5万元，其中基本支出690万元、项目支出1004.5万元。支出中属于一般公共预算的1640万元，其中基本支出660万元、项目支出980万元。',
  ],
  ['basicFinal', '包括政府性基金预算拨款54.5万元在内，全年收入合计1694.5万元，支出合计1694.5万元。'],
  [
    'basicFinal',
    '一般公共预算支出1640万元。全年总支出1694.5万元。',
    'scope',
    /^“全年总支出1694\.5万元”是全部资金的支出/,
  ],
  ['basicBudget', '2023年支出合计1694.5万元，其中基本支出690万元。', 'scope', /“2023年支出合计1694\.5万元”/],
  ['basicFinal', '全年收入合计1694.5万元，其中一般公共预算财政拨款1604万元。', 'figure', /1604 ≠ 1440、1640$/],
]

const marks: readonly Typed[] = [
  ['problems', '（一）预算编制不细。\n（二）指标偏少。\n（三）资料不全。'],
  ['problems', '（一）预算编制不细。\n（三）指标偏少。', 'numbering', /“（三）指标偏少。”应为“（二）”/],
  ['problems', '（一）预算编制不细。\n（一）指标偏少。', 'numbering', /应为“（二）”/],
  ['problems', '一、预算编制不细。\n三、指标偏少。', 'numbering', /应为“二、”/],
  ['problems', '问题：\n（一）预算编制不细。\n（二）指标偏少。\n原因：\n（一）人手少。\n（二）培训少。'],
  ['duties', '1、拟订规划。\n2、管理设施。'],
  ['problems', '六、存在的问题及原因分析\n（一）预算编制不细。'],
  ['performance', '制定了《经费管理办法》（以下简称《办法》）。'],
  ['performance', '主要工作有展演、讲座……', 'residue', /……/],
  ['performance', 'XX局全年办展演38场。', 'residue', /XX局/],
  ['performance', '全年办展演38场（请填写具体场次）。', 'residue', /请填写/],
  ['performance', '全年办展演【待填】场。', 'residue', /【待填】/],
  ['performance', '（此页为封面）\n全年办展演38场。', 'residue', /此页为封面/],
  ['performance', '全年办展演____场。', 'residue', /____/],
  ['performance', '场地20×20米，网址为http://xx.yunxi.gov.cn，型号XX12。'],
  ['performance', '全年办展演38场（含下乡12场）。'],
]

const names: readonly Typed[] = [
  ['performance', '我局组织展演38场，我县文化氛围更浓。'],
  ['performance', '我办组织展演38场。', 'selfReference', /^“我办组织展演…”：这里写“我办”，单位自称填的是“我局”$/],
  ['performance', '我单位组织展演38场。', 'selfReference', /这里写“我单位”，单位自称填的是“我局”$/],
  ['performance', '群众说，我办理业务很快；我委托馆里代办。'],
  ['performance', '本校公务接待费9.5万元。', 'figure', /9\.5万元/],
  ['performance', '本街道公务接待费9.5万元。', 'figure', /9\.5万元/],
  ['measures', '为应急管理和安全生产业务工作提供保障。', 'field', /应急管理和安全生产/],
  ['measures', '加强场馆安全生产检查。'],
  ['measures', '提高医疗卫生服务水平。', 'field', /医疗卫生服务/],
  ['duties', '1、做好应急管理和安全生产工作。'],
  [
    'opening',
    '现将2023年度青山县林业局整体支出绩效自评情况报告如下。',
    'department',
    /青山县林业局.*，填报的单位名称是“云溪县文化旅游广电体育局”$/,
  ],
  ['opening', '现将云溪县文化旅游广电体育局2023年度部门整体支出绩效自评情况报告如下。'],
]

const years: readonly Typed[] = [
  ['basicFinal', '2021年预算执行总体平稳。', 'year', /评价年度为2023年$/],
  ['basicFinal', '2023年预算执行平稳，2022年决算已公开，2024年预算已编制。'],
  ['performance', '按照“十四五”规划（2021年至2025年）安排资金。'],
  ['performance', '依据《县级预算管理办法（2019年修订）》管好资金。'],
  ['performance', '场馆2016年建成，一直向群众开放。'],
]

const words: readonly Typed[] = [
  ['opening', '根据云财绩〔2024〕12号文件要求。'],
  ['opening', '根据云财绩[2024]12号文件要求。', 'documentNumber', /“\[2024\]”应为“〔2024〕”/],
  ['opening', '根据云财绩（2024）12号文件要求。', 'documentNumber', /〔2024〕/],
  ['opening', '现将2023年度（2023）的情况报告如下。'],
  ['performance', '引进国外何国内的剧目。', 'typos', /“何”应为“和”/],
  ['performance', '完善公共文化体修。', 'typos', /“体修”应为“体系”/],
  ['performance', '没有完成的原因是由于征地推迟。', 'typos', /“原因是由于”应为“原因是”/],
  ['performance', '群众的的意见都已答复。', 'typos', /“的的”应为“的”/],
  ['performance', '培训的目的的确达到了，为了了解需求办了座谈。'],
  ['performance', '国际和国内剧团何时来县演出已公布。'],
]

const counts: readonly Typed[] = [
  ['staffing', '编制46人。内设四个股室，有二级机构两家。'],
  ['staffing', '编制46人。内设五个股室。', 'count.offices', /5 ≠ 4（所列内设股室）$/],
  ['staffing', '编制46人。下设办公室、规划财务股、公共服务股、市场管理股4个股室，另有文化馆、图书馆2个二级机构。'],
  ['staffing', '编制46人。另有文化馆等3个二级机构。', 'count.subordinates', /3 ≠ 2（所列二级机构）$/],
  ['performance', '3个股室受到表彰，检查了5个二级单位。'],
  ['staffing', '云溪县文化旅游广电体育局现有在职44人。', 'staffing', /46人/],
]

export const sentences: readonly Typed[] = [
  ...claims,
  ...figures,
  ...units,
  ...everywhere,
  ...changes,
  ...shares,
  ...scopes,
  ...marks,
  ...names,
  ...years,
  ...words,
  ...counts,
  ...drafts,
]
