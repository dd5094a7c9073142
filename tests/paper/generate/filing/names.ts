/** Invented departments of invented counties: what follows the county's name, and what the unit calls itself. */
export const counties = ['东溪县', '柳河县', '北山县', '西岭县', '南湾县', '石桥县']

export const units = [
  ['档案馆', '我馆'],
  ['残疾人联合会', '我会'],
  ['供销合作联社', '我社'],
  ['农业农村局', '我局'],
  ['文化旅游广电体育局', '我局'],
  ['城镇建设服务中心', '我中心'],
  ['发展和改革委员会', '我委'],
  ['项目支出绩效评价中心', '我中心'],
] as const

export const offices = ['办公室', '规划财务股', '业务股', '监测股', '政策法规股', '项目管理股', '群众工作股']
export const subordinates = ['信息中心', '技术推广站', '服务中心', '培训学校']
export const streets = ['府前街', '观山路', '解放路', '滨江大道', '文昌巷']
export const people = ['施文', '雷一鸣', '邓春来', '唐立秋', '曾国安', '欧阳敏', '蒋和平', '向 阳']

/** Names of projects: some contain words that are also labels of the form. */
export const projectNames = [
  '档案数字化项目',
  '公务接待中心改造项目',
  '项目支出绩效管理经费',
  '残疾人康复专项资金',
  '网点改造（二期）项目',
  '农资储备项目',
  '高标准农田建设补助资金',
  '政府采购电子平台建设项目',
  '2024年春节慰问项目',
  '乡村振兴驻村帮扶经费',
  '水费、电费补贴项目',
  '基层文化服务“村村通”工程',
] as const

export const otherNames = [
  '办公楼维修改造',
  '公务用车平台运行费',
  '遗属生活补助',
  '会议费专项',
  '信息系统运维',
  '普法宣传经费',
  '三公经费审计专项',
  '省级专项资金配套',
] as const

export const provincialNames = ['省级产业发展资金', '省级人才培训资金', '省级公共服务补助', '省级抗旱救灾资金'] as const
export const buildingNames = ['业务用房', '档案库房', '培训基地', '技术用房'] as const
export const frugality = [
  '严格公务接待和用车管理。',
  '公务接待一事一单，公务用车统一派车，公用经费按月通报。',
  '落实厉行节约制度；压减会议费、培训费。\n办公用品统一采购。',
] as const
