/** A section, a text of it as departments write them, and all that is to be read out of it. */
export type Case = readonly [section: string, text: string, facts: Readonly<Record<string, string>>]

const offices = (value: string) => ({ 'unit.offices': value })
const bodies = (value: string) => ({ 'unit.subordinates': value })
const address = (value: string) => ({ 'unit.address': value })
const retired = (value: string) => ({ 'unit.retired': value })
const initial = (basic?: string, projects?: string, general?: string) =>
  given({
    'report.initialBudget.basic': basic,
    'report.initialBudget.projects': projects,
    'report.initialBudget.general': general,
  })
const bought = (goods?: string, works?: string, services?: string) =>
  given({ 'base.procurement.goods': goods, 'base.procurement.works': works, 'base.procurement.services': services })
const notice = (number?: string, title?: string) => given({ 'unit.notice': number, 'unit.noticeTitle': title })

function given(facts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).flatMap(([at, value]) => (value === undefined ? [] : [[at, value]])))
}

const title = '关于开展2023年度东溪县预算支出绩效自评工作的通知'

export const openings: readonly Case[] = [
  [
    'opening',
    `根据《${title}》（东财绩〔2024〕1号）文件精神，我馆积极组织，按时完成了自评工作。`,
    notice('东财绩〔2024〕1号', title),
  ],
  ['opening', '按照财政部门云财绩〔2024〕12号文件要求，我室开展了绩效自评。', notice('云财绩〔2024〕12号')],
  ['opening', '根据云财绩[2024]12号文件要求，现将有关情况报告如下。', notice('云财绩〔2024〕12号')],
  ['opening', '根据云溪县财政局印发的云财绩（2024）12号文件，开展自评。', notice('云财绩〔2024〕12号')],
  [
    'opening',
    '依据县财政局《关于做好2023年度绩效自评的通知》(云财绩【2024】12号)要求开展自评。',
    notice('云财绩〔2024〕12号', '关于做好2023年度绩效自评的通知'),
  ],
  [
    'opening',
    `根据《中华人民共和国预算法》、《湖南省预算支出绩效评价管理办法》和《${title}》（东财绩〔2024〕1号）要求，开展自评。`,
    notice('东财绩〔2024〕1号', title),
  ],
  [
    'opening',
    `根据财政部《关于印发〈项目支出绩效评价管理办法〉的通知》（财预〔2020〕10号）、县财政局《${title}》（东财绩〔2024〕1号）精神，开展自评。`,
    notice('东财绩〔2024〕1号', title),
  ],
  [
    'opening',
    '根据《关于转发〈关于开展2023年度绩效评价工作的通知〉的通知》要求开展自评。',
    notice(undefined, '关于转发〈关于开展2023年度绩效评价工作的通知〉的通知'),
  ],
  [
    'opening',
    '根据“关于开展2023年度预算绩效自评工作的通知”要求，我局开展自评。',
    notice(undefined, '关于开展2023年度预算绩效自评工作的通知'),
  ],
  [
    'opening',
    '根据 《 关于开展 2023 年度预算绩效自评工作的通知 》（ 云财绩〔2024〕12 号 ）要求，',
    notice('云财绩〔2024〕12号', '关于开展2023年度预算绩效自评工作的通知'),
  ],
]

export const units: readonly Case[] = [
  [
    'staffing',
    '东溪县档案馆座落于东溪县府前街3号。下设办公室、保管利用股2个股室。总共在职8人，退休人员5人。',
    { ...address('东溪县府前街3号'), ...offices('办公室、保管利用股'), ...retired('5') },
  ],
  [
    'staffing',
    '我局坐落于云溪县城关镇康宁路27号，内设办公室、财务股。',
    { ...address('云溪县城关镇康宁路27号'), ...offices('办公室、财务股') },
  ],
  ['staffing', '云溪县司法局位于云溪县城关镇人民路8号县政府大院内。', address('云溪县城关镇人民路8号县政府大院内')],
  ['staffing', '办公地址：云溪县城关镇科创路6号（科创大厦3楼）。', address('云溪县城关镇科创路6号（科创大厦3楼）')],
  ['staffing', '单位地址为云溪县解放路77号，邮编421300。', address('云溪县解放路77号')],
  ['staffing', '办公地点设在云溪县行政中心2号楼；现有在职人员20人。', address('云溪县行政中心2号楼')],
  ['staffing', '地址：云溪县解放路77号（邮编：421300）', address('云溪县解放路77号')],
  ['staffing', '现办公地址为云溪县清水街 18 号，原办公地址为云溪县老街2号。', address('云溪县清水街18号')],
  [
    'staffing',
    '我局内设股室7个，分别为办公室、规划财务股、医政医管股、基层卫生与妇幼健康股、疾控股、老龄健康股、人事股；',
    offices('办公室、规划财务股、医政医管股、基层卫生与妇幼健康股、疾控股、老龄健康股、人事股'),
  ],
  [
    'staffing',
    '内设机构5个：办公室、教务处、政教处、总务处、教研室。',
    offices('办公室、教务处、政教处、总务处、教研室'),
  ],
  ['staffing', '设有办公室、业务股等2个股室。', offices('办公室、业务股')],
  ['staffing', '局机关设办公室、法规股和财务股3个内设机构。', offices('办公室、法规股、财务股')],
  [
    'staffing',
    '下设办公室、产业政策与法规股、技改与投资股共三个股室。',
    offices('办公室、产业政策与法规股、技改与投资股'),
  ],
  ['staffing', '内设办公室、人事股和财务股。', offices('办公室、人事股、财务股')],
  [
    'staffing',
    '内设职能股室4个，即办公室、综合股、业务股、监督股，行政编制12名。',
    offices('办公室、综合股、业务股、监督股'),
  ],
  [
    'staffing',
    '内设党政办、财政所、社会治安和应急管理办、综合行政执法大队。',
    offices('党政办、财政所、社会治安和应急管理办、综合行政执法大队'),
  ],
  ['staffing', '内设综合科。', offices('综合科')],
  [
    'staffing',
    '我会内设办公室、康复股2个股室，另外还有残疾人康复中心1个二级机构。',
    { ...offices('办公室、康复股'), ...bodies('残疾人康复中心') },
  ],
  ['staffing', '另外还有中小企业事务中心、科技情报站2个二级机构。', bodies('中小企业事务中心、科技情报站')],
  [
    'staffing',
    '下设二级机构3个，分别为疾病预防控制中心、妇幼保健中心、卫生监督所。',
    bodies('疾病预防控制中心、妇幼保健中心、卫生监督所'),
  ],
  ['staffing', '下设二级机构科技信息站。', bodies('科技信息站')],
  ['staffing', '下属文化馆、图书馆2个二级单位。', bodies('文化馆、图书馆')],
  ['staffing', '所属事业单位2个：文化馆、图书馆。', bodies('文化馆、图书馆')],
  ['staffing', '下辖2个二级预算单位，分别是文化馆和图书馆。', bodies('文化馆、图书馆')],
  ['staffing', '二级机构有公路养护中心、交通运输综合行政执法大队。', bodies('公路养护中心、交通运输综合行政执法大队')],
  ['staffing', '无下属二级机构。', bodies('')],
  ['staffing', '我单位没有二级机构，退休人员18人。', { ...bodies(''), ...retired('18') }],
  ['staffing', '未设二级预算单位。', bodies('')],
  ['staffing', '无独立核算的二级机构。', bodies('')],
  ['staffing', '核定编制58人，2023年末在职55人，退休41人。', retired('41')],
  ['staffing', '年末在职人员29人、退休人员71人。', retired('71')],
  ['staffing', '现有在职职工29名，离退休人员71名。', retired('71')],
  ['staffing', '我馆在职8人，退休职工5人。', retired('5')],
  ['staffing', '截至2023年12月31日，在职在编人员24人，退休人员共15人。', retired('15')],
  ['staffing', '编制 20 人，在职 18 人，退休 人员 10 人 。', retired('10')],
  ['staffing', '在职教师161人，退休教师47人。', retired('47')],
  ['staffing', '在职２９人，退休７１人。', retired('71')],
  ['staffing', '无退休人员。', retired('')],
]

export const figures: readonly Case[] = [
  [
    'basicBudget',
    '2023年年初预算安排收入208.00万元，其中一般公共财政拨款收入208.00万元；2023年年初预算安排支出208.00万元，其中：基本支出160.00万元，项目支出48.00万元。',
    initial('160.00', '48.00', '208.00'),
  ],
  [
    'basicBudget',
    '2023年年初部门预算收入3631.20万元，其中一般公共预算财政拨款3568.40万元；支出3631.20万元，其中基本支出912.40万元、项目支出2718.80万元。',
    initial('912.40', '2718.80', '3568.40'),
  ],
  [
    'basicBudget',
    '2023年年初部门预算收入118.6万元，全部为一般公共预算财政拨款；支出118.6万元，全部为基本支出，未安排项目支出。',
    initial('118.6', '', '118.6'),
  ],
  [
    'basicBudget',
    '2023年部门预算收入500万元，支出500万元，其中：基本支出300万元，项目支出200万元。',
    initial('300', '200'),
  ],
  ['basicBudget', '年初预算基本支出160万元，项目支出48万元。', initial('160', '48')],
  [
    'basicBudget',
    '2023年度年初预算数为466.23万元，其中：一般公共预算拨款466.23万元。年初预算支出466.23万元，其中：基本支出451.23万元，项目支出15万元。',
    initial('451.23', '15', '466.23'),
  ],
  [
    'basicBudget',
    '2023年年初批复预算总额1,208.5万元，其中基本支出1,008.5万元、项目支出200万元。',
    initial('1008.5', '200'),
  ],
  ['basicBudget', '本年年初预算安排基本支出1600000元。', initial('160')],
  ['basicBudget', '2023年年初预算基本支出1.2亿元。', initial('12000')],
  ['basicBudget', '２０２３年年初预算基本支出１６０．５０万元。', initial('160.50')],
  ['basicBudget', '2022年年初预算基本支出150万元，2023年年初预算基本支出160万元。', initial('160')],
  ['basicBudget', '2023年年初预算基本支出160万元，比上年年初预算150万元增加10万元。', initial('160')],
  [
    'procurement',
    '2023年度政府采购支出259.91万元，其中：货物190.85万元（应急保障物资），工程0万元，服务69.06万元。',
    bought('190.85', '0', '69.06'),
  ],
  [
    'procurement',
    '政府采购预算186.00万元，实际支出167.80万元，完成预算的90.22%，其中货物96.42万元、服务71.38万元。',
    bought('96.42', undefined, '71.38'),
  ],
  [
    'procurement',
    '2023年政府采购支出总额12万元，其中：政府采购货物支出9万元、政府采购工程支出0万元、政府采购服务支出3万元。',
    bought('9', '0', '3'),
  ],
  ['procurement', '全年完成政府采购12万元，货物类9万元，服务类3万元。', bought('9', undefined, '3')],
  ['procurement', '2023年政府采购支出12万元，全部为货物。', bought('12')],
  ['procurement', '2023年政府采购支出12万元，其中货物采购90000元，服务采购30000元，未采购工程。', bought('9', '', '3')],
  ['procurement', '2022年政府采购支出20万元，其中货物15万元。2023年政府采购支出12万元，其中货物9万元。', bought('9')],
  [
    'basicFinal',
    '支出中，一般公共预算支出3704.57万元，其中基本支出931.25万元、项目支出2773.32万元。',
    { 'report.general.basic': '931.25', 'report.general.projects': '2773.32' },
  ],
  [
    'basicFinal',
    '2023年一般公共预算财政拨款支出230万元，其中：基本支出162万元，项目支出68万元。',
    { 'report.general.basic': '162', 'report.general.projects': '68' },
  ],
  ['basicFinal', '年末结转结余39.03万元。', { 'report.carryover.amount': '39.03' }],
  ['basicFinal', '2023年年末结转和结余资金为67.76万元。', { 'report.carryover.amount': '67.76' }],
  ['basicFinal', '年末无结转结余。', { 'report.carryover.amount': '' }],
  [
    'governmentFund',
    '政府性基金预算拨款收入36.50万元，支出36.50万元，主要用于乡镇卫生院污水处理设施改造。',
    { 'report.governmentFund.amount': '36.50', 'report.governmentFund.use': '乡镇卫生院污水处理设施改造' },
  ],
  ['governmentFund', '2023年政府性基金预算支出50.92万元。', { 'report.governmentFund.amount': '50.92' }],
  ['stateCapital', '2023年国有资本经营预算支出8万元。', { 'report.stateCapital.amount': '8' }],
  ['socialInsurance', '2023年社会保险基金预算支出1200.5万元。', { 'report.socialInsurance.amount': '1200.5' }],
  ['publication', '2024年7月3日', { 'report.date': '2024-07-03' }],
  ['publication', '二〇二四年七月三日', { 'report.date': '2024-07-03' }],
  ['publication', '2024 年 7 月 3 日', { 'report.date': '2024-07-03' }],
]

/** Texts out of which nothing is to be read. */
export const silent: readonly (readonly [section: string, text: string])[] = [
  ['opening', '根据《中华人民共和国预算法》要求，开展自评。'],
  ['opening', '按照财政部门《【待填】》（【待填】）要求，开展自评。'],
  ['opening', '根据《关于开展2023年度××县绩效自评工作的通知》（×财绩〔2024〕×号）要求，'],
  ['staffing', '清水镇位于云溪县东部，距县城15公里，辖12个村。'],
  ['staffing', '我镇地处云溪县北部山区，下辖9个行政村、2个社区。'],
  ['staffing', '自评工作位于全县前列。'],
  ['staffing', '下属文化馆座落于文庙路3号。'],
  ['staffing', '座落于XXX。下设XX、XX等X个股室。退休人员XX人。'],
  ['staffing', '下设9个股室。'],
  ['staffing', '下属2个二级机构。'],
  ['staffing', '内设机构均为正股级。'],
  ['staffing', '下属文化馆内设办公室、辅导部2个股室。'],
  ['staffing', '原下设办公室、综合股2个股室。'],
  ['staffing', '下设文化馆、图书馆。'],
  ['staffing', '2022年退休人员9人。'],
  ['staffing', '上年末退休人员9人。'],
  ['staffing', '退休人员比上年增加2人。'],
  ['staffing', '当年退休3人。'],
  ['staffing', '2023年减少5人，其中退休3人，调出2人。'],
  ['staffing', '本年新增退休2人。'],
  ['staffing', '退休人员占7.5%。'],
  ['staffing', '下属事业单位在职30人，退休人员12人。'],
  ['duties', '负责退休人员71人的管理服务。'],
  ['basicBudget', '2022年年初预算安排支出200万元，其中：基本支出150万元，项目支出50万元。'],
  ['basicBudget', '2024年年初预算基本支出170万元。'],
  ['basicBudget', '上年年初预算基本支出150万元。'],
  ['basicBudget', '年初预算比上年增加20万元，其中：基本支出12万元，项目支出8万元。'],
  ['basicBudget', '年初预算208万元，决算支出230万元，其中：基本支出162万元。'],
  ['basicBudget', '年初预算208万元，支出230万元，其中：基本支出162万元。'],
  ['basicBudget', '2023年决算支出230万元，其中：基本支出162万元，项目支出68万元。'],
  ['basicBudget', '年初预算基本支出占77%，项目支出占23%。'],
  ['basicBudget', '年中追加预算30万元，其中基本支出10万元，项目支出20万元。'],
  ['basicBudget', '调整后全年预算238万元，其中基本支出170万元。'],
  ['basicBudget', '年初预算基本支出比上年增加3.2万元。'],
  ['basicBudget', '2022年情况如下。年初预算安排基本支出150万元。'],
  ['basicFinal', '年初预算安排基本支出160万元。'],
  ['basicFinal', '决算总收入232万元，其中一般公共预算拨款230万元；总支出208.5万元，其中：基本支出162万元。'],
  ['basicFinal', '上年末结转结余12万元。'],
  ['basicFinal', '2022年年末结转结余12万元。'],
  ['procurement', '政府采购预算15万元，其中：货物10万元，服务5万元。'],
  ['procurement', '2022年政府采购支出12万元，其中货物9万元。'],
  ['procurement', '2023年政府采购支出12万元，其中授予中小企业合同金额10万元，货物占75%。'],
  ['procurement', '货物采购比上年减少3万元。'],
  ['projects', '2023年项目支出48万元，其中货物9万元。'],
  ['governmentFund', '2022年政府性基金预算支出20万元。'],
  ['governmentFund', '当年无政府性基金预算拨款收入。'],
  ['stateCapital', '上年国有资本经营预算支出8万元。'],
  ['governmentFund', '我局无政府性基金预算收入和支出。'],
  ['governmentFund', '无'],
  ['stateCapital', '2023年度我单位没有国有资本经营预算支出。'],
  ['socialInsurance', '我局无社会保险基金预算支出。'],
  ['publication', '自评结果在县政府网站公开。'],
  ['publication', '2024年7月'],
  ['performance', '下设办公室、综合股2个股室，年初预算基本支出160万元，退休人员9人。'],
]

/** Texts that say something of a cell, but not for certain. */
export const doubtful: readonly (readonly [section: string, text: string, cell: string])[] = [
  ['staffing', '退休人员约10人。', 'unit.retired'],
  ['staffing', '退休人员10余人。', 'unit.retired'],
  ['staffing', '年末退休人员10人。在册退休人员12人。', 'unit.retired'],
  ['staffing', '下设办公室、综合股等9个股室。', 'unit.offices'],
  ['staffing', '内设办公室、综合股等。', 'unit.offices'],
  ['staffing', '另外还有文化馆、图书馆3个二级机构。', 'unit.subordinates'],
  ['staffing', '无下属二级机构。下设二级机构文化馆。', 'unit.subordinates'],
  ['staffing', '办公地址为云溪县人民路8号。办公地址为云溪县解放路77号。', 'unit.address'],
  ['basicBudget', '年初预算基本支出约160万元。', 'report.initialBudget.basic'],
  ['basicBudget', '年初预算基本支出160万元。部门预算基本支出162万元。', 'report.initialBudget.basic'],
  ['basicBudget', '年初预算收入466.23万元，其中一般公共预算拨款466.23元。', 'report.initialBudget.general'],
  ['procurement', '2023年政府采购支出近12万元，其中货物9万元左右。', 'base.procurement.goods'],
  ['opening', '根据东财绩〔2024〕1号和东财预〔2024〕3号文件要求，开展自评。', 'unit.notice'],
]
